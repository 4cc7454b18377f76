// `simulate radio-fleet`: as `simulate fleet`, for LoRaWAN and Sigfox.
import { Failure } from './failure.ts'
import type { ClientOptions } from './options.ts'
import { post, Progress, tagOf } from './simulate.ts'

/** As the control API has it (spec/control/radio-fleets.yaml). */
interface RadioFleet {
  fleetId: number
  network: string
  fleet: string
  operatorId: string
  devices: number
}

export interface RadioFleetOptions extends ClientOptions {
  devices: number
  network: string
  name: string
  every?: string
  jitter?: string
  payload?: string
  field?: string[]
  gateway?: string[]
  group?: string
  tag?: string[]
  operator?: string
}

/** Devices made by one call: about a tenth of a second of the emulator's time. */
const BATCH = 500

const FIELD = /^(\w+)=(uint|int|float)(\d+)?(le)?(?::(-?[\d.]+)\.\.(-?[\d.]+))?$/
const KINDS: Readonly<Record<string, string>> = { lora: 'LoRaWAN', sigfox: 'Sigfox' }

export async function radioFleet (options: RadioFleetOptions): Promise<void> {
  const { network, name, devices, group, tag, operator } = options
  const profile = profileOf(options)
  const plan = {
    network,
    fleet: name,
    ...(group === undefined ? {} : { group }),
    ...(tag === undefined ? {} : { tags: Object.fromEntries(tag.map(tagOf)) }),
    ...(operator === undefined ? {} : { operatorId: operator })
  }
  const started = performance.now()
  const progress = new Progress(devices, 'devices')
  let fleet: RadioFleet | undefined
  try {
    for (let made = 0; made < devices;) {
      const batch = Math.min(BATCH, devices - made)
      // Once the fleet has a profile, who joins it takes it up.
      fleet = await post<RadioFleet>(options, '/_emulator/simulate/radio-fleets', { ...plan, devices: batch, ...(made === 0 && profile !== undefined ? { profile } : {}) })
      made += batch
      progress.show(made)
    }
  } finally {
    progress.end()
  }
  const whole = fleet!.devices === devices ? '' : `, ${fleet!.devices} in all`
  process.stdout.write(`Fleet ${name}: ${devices} ${KINDS[network]!} devices made in ${((performance.now() - started) / 1000).toFixed(1)} s${whole}\n` +
    `  operator   ${fleet!.operatorId}\n` +
    (profile === undefined ? '' : `  every      ${options.every!}; they send as the emulator's clock goes on\n`))
}

function profileOf ({ every, jitter, payload, field, gateway }: RadioFleetOptions): object | undefined {
  if (every !== undefined) {
    return {
      every,
      ...(jitter === undefined ? {} : { jitter }),
      ...(payload === undefined ? {} : { payload }),
      ...(field === undefined ? {} : { fields: Object.fromEntries(field.map(fieldOf)) }),
      ...(gateway === undefined ? {} : { gateways: gateway.map((gwid) => ({ gwid })) })
    }
  }
  if ([jitter, payload, field, gateway].some((given) => given !== undefined)) throw new Failure('--jitter, --payload, --field and --gateway are about what is sent: say --every too')
  return undefined
}

function fieldOf (text: string): [string, object] {
  const [, name, type, bits, little, min, max] = FIELD.exec(text) ?? []
  if (name === undefined) throw new Failure(`a field is given as temperature=int16:-100..350, not ${text}`)
  return [name, {
    type,
    ...(bits === undefined ? {} : { bits: Number(bits) }),
    ...(little === undefined ? {} : { endian: 'little' }),
    ...(min === undefined ? {} : { min: Number(min), max: Number(max) })
  }]
}
