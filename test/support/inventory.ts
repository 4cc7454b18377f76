// What the tests of Inventory share: devices that the control API lets a test play.
import { expect } from 'vitest'
import type { Emulator } from '../../src/emulator.ts'
import { type Answer, Client } from './emulator.ts'

export const NO_DEVICE = 'd-00000000000000000000'
export const NO_GROUP = '00000000-0000-4000-8000-000000000000'

export interface SimulatedInventory {
  /** each must do as told */
  add: (body: object) => Promise<Answer['body']>
  get: (deviceId: string) => Promise<Answer['body']>
  connect: (deviceId: string, online: boolean) => Promise<Answer['body']>
  set: (deviceId: string, path: string, value: unknown) => Promise<Answer['body']>
  failNext: (deviceId: string, body: object) => Promise<Answer['body']>
}

export function inventoryOf (emulator: Emulator): SimulatedInventory {
  const control = new Client(emulator)
  const call = async (method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<Answer['body']> => {
    const answer = await control.send(method, `/_emulator/simulate/inventory-devices${path}`, body)
    expect([path, answer.status, answer.body?.message]).toEqual([path, expect.toSatisfy((status: number) => status < 300), undefined])
    return answer.body
  }
  return {
    add: async (body) => await call('POST', '', body),
    get: async (deviceId) => await call('GET', `/${deviceId}`),
    connect: async (deviceId, online) => await call('PUT', `/${deviceId}/connection`, { online }),
    set: async (deviceId, path, value) => await call('PUT', `/${deviceId}/resources${path}`, { value }),
    failNext: async (deviceId, body) => await call('PUT', `/${deviceId}/next-error`, body)
  }
}

/** The model of facts 05, 3.7, in XML and JSON. */
export const PUMP_XML = '<LWM2M><Object ObjectType="MODefinition"><Name>Pump</Name><Description1>Pump control</Description1><ObjectID>30001</ObjectID>' +
  '<ObjectURN>urn:oma:lwm2m:oma:30001</ObjectURN><MultipleInstances>Single</MultipleInstances><Mandatory>Optional</Mandatory><Resources>' +
  '<Item ID="0"><Name>Pressure</Name><Operations>R</Operations><MultipleInstances>Single</MultipleInstances><Mandatory>Mandatory</Mandatory>' +
  '<Type>Float</Type><RangeEnumeration/><Units>kPa</Units><Description>Measured pressure.</Description></Item>' +
  '<Item ID="1"><Name>Flush</Name><Operations>E</Operations><MultipleInstances>Single</MultipleInstances><Mandatory>Optional</Mandatory>' +
  '<Type/><RangeEnumeration/><Units/><Description>Run a flush.</Description></Item></Resources><Description2/></Object></LWM2M>'

export const PUMP_JSON = {
  id: 30001,
  name: 'Pump',
  description: 'Pump control',
  instancetype: 'single',
  mandatory: false,
  resourcedefs: [
    { id: 0, name: 'Pressure', operations: 'R', instancetype: 'single', mandatory: true, type: 'float', range: '', units: 'kPa', description: 'Measured pressure.' },
    { id: 1, name: 'Flush', operations: 'E', instancetype: 'single', mandatory: false, type: 'string', range: '', units: '', description: 'Run a flush.' }
  ]
}
