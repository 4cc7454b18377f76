/**
 * What lives in a SIM: the device it sits in (sim_devices), its live session (sim_sessions: a row only while online), and
 * what happened to its sessions (session_events; document: the JSON text that the API shows). cell: JSON.
 */
export const sessions = `
CREATE TABLE sim_devices (
  sim_id TEXT PRIMARY KEY,
  imei TEXT NOT NULL,
  cell TEXT NOT NULL,
  reconnects INTEGER NOT NULL,
  searching INTEGER NOT NULL
) STRICT;

CREATE TABLE sim_sessions (
  sim_id TEXT PRIMARY KEY,
  imsi TEXT NOT NULL,
  subscription TEXT NOT NULL,
  session_id TEXT NOT NULL,
  imei TEXT NOT NULL,
  cell TEXT NOT NULL,
  address TEXT NOT NULL,
  region TEXT NOT NULL,
  created_time INTEGER NOT NULL,
  updated_time INTEGER NOT NULL
) STRICT;

CREATE TABLE session_events (
  event_id INTEGER PRIMARY KEY,
  operator_id TEXT NOT NULL,
  sim_id TEXT NOT NULL,
  imsi TEXT NOT NULL,
  time INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT;
CREATE INDEX session_events_by_time ON session_events (operator_id, sim_id, time, event_id);
`
