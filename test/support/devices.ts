// Devices, as the control API lets a test play them.
import type { Emulator } from '../../src/emulator.ts'
import { type Answer, Client } from './emulator.ts'
import type { SimIds } from './sims.ts'

export const IMEI = '350000000000015'
export const OTHER_IMEI = '350000000000023'
export const TOKYO = { radioType: 'LTE', mcc: 440, mnc: 10, tac: 5784, eci: 39683600 }
export const OSAKA = { radioType: 'LTE', mcc: 440, mnc: 10, tac: 4100, eci: 28001024 }
export const BERLIN = { radioType: 'LTE', mcc: 262, mnc: 1, tac: 21506, eci: 26385408 }
export const SEATTLE = { radioType: 'GSM', mcc: 310, mnc: 260, lac: 16082, ci: 8023, rac: 255 }
export const DNS = ['100.127.0.53', '100.127.1.53']

export interface Device {
  get: () => Promise<Answer>
  attach: (body?: object) => Promise<Answer>
  detach: (body?: object) => Promise<Answer>
  move: (cell: object) => Promise<Answer>
  into: (imei: string) => Promise<Answer>
  register: (body?: object) => Promise<Answer>
  describe: (body: object) => Promise<Answer>
}

/** The device that a SIM sits in. */
export function deviceOf (emulator: Emulator, sim: SimIds | string): Device {
  const control = new Client(emulator)
  const url = `/_emulator/simulate/sims/${typeof sim === 'string' ? sim : sim.simId}`
  return {
    get: async () => await control.get(url),
    attach: async (body) => await control.post(`${url}/attach`, body),
    detach: async (body) => await control.post(`${url}/detach`, body),
    move: async (cell) => await control.post(`${url}/cell`, cell),
    into: async (imei) => await control.post(`${url}/imei`, { imei }),
    register: async (body) => await control.post(`${url}/location`, body),
    describe: async (body) => await control.put(`${url}/device`, body)
  }
}
