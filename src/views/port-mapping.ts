import type { Door, Strategy } from '../state/port-mappings.ts'

export interface MappingFacts extends Door {
  operatorId: string
  /** ms */
  createdTime: number
  /** s */
  duration: number
  tlsRequired: boolean
  devicePort: number
  strategy: Strategy
  /** the one of both that it was asked for by */
  imsi?: string
  simId?: string
  ipRanges: readonly string[]
}

/** As facts 02, section 11 has it; `service` is never told back. Those that have expired are gone, so none says so. */
export function portMappingView (mapping: MappingFacts) {
  const { ipAddress, port, operatorId, createdTime, duration, tlsRequired, devicePort, strategy, imsi, simId, ipRanges } = mapping
  const who = imsi === undefined ? { simId } : { imsi }
  return {
    ipAddress,
    port,
    hostname: `${ipAddress.replace(/[.:]/g, '-')}.napter.soracom.io`,
    endpoint: `${ipAddress}:${port}`,
    operatorId,
    createdTime,
    duration,
    expiredTime: createdTime + duration * 1000,
    expired: false,
    placement: 'default',
    tlsRequired,
    destination: { ...who, port: devicePort, destinationChoosingStrategy: strategy },
    source: { ipRanges },
    ...who
  }
}
