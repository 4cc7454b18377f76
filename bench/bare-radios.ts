// What uplinks of radio devices are compared with: the device's row written over, and a row for what it sent. No payloads, no events, no clock.
import Sqlite from 'better-sqlite3'
import { answerCalls } from './child.ts'

interface Day {
  devices: number
  /** of each device */
  uplinks: number
  stored: boolean
}

const HOUR = 3600 * 1000
/** the emulator's: moments at which devices send */
const TICK = 10_000

/** Milliseconds. */
function store ({ devices, uplinks, stored }: Day): number {
  const database = new Sqlite(':memory:')
  database.exec(`CREATE TABLE devices (device_id TEXT PRIMARY KEY, last_seen TEXT NOT NULL, document TEXT NOT NULL) STRICT;
    CREATE TABLE entries (device_id TEXT, time INTEGER, document TEXT NOT NULL, PRIMARY KEY (device_id, time)) STRICT`)
  const make = database.prepare('INSERT INTO devices VALUES (?, ?, ?)')
  const seen = database.prepare('UPDATE devices SET last_seen = ?, document = ? WHERE device_id = ?')
  const add = database.prepare('INSERT INTO entries VALUES (?, ?, ?)')
  const ids = Array.from({ length: devices }, (_, i) => `000b78fffe${i.toString(16).padStart(6, '0')}`)
  database.transaction(() => { for (const id of ids) make.run(id, '', '{}') })()
  const ticks = HOUR / TICK
  const share = Math.ceil(devices / ticks)
  const started = performance.now()
  for (let hour = 0; hour < uplinks; hour++) {
    for (let tick = 0; tick < ticks; tick++) {
      database.transaction(() => {
        for (const id of ids.slice(tick * share, (tick + 1) * share)) {
          const time = hour * HOUR + tick * TICK
          seen.run(`{"rssi":-57,"snr":9,"time":${time}}`, `{"deviceId":"${id}","status":"active","lastSeen":{"rssi":-57,"snr":9,"time":${time}}}`, id)
          if (stored) add.run(id, time, `{"deveui":"${id}","data":"0100d764","time":${time}}`)
        }
      })()
    }
  }
  const took = performance.now() - started
  database.close()
  return took
}

answerCalls({ store })
