/**
 * Cameras and what belongs to them. settings, activity: JSON. license_days: how long its license keeps footage. next_outcome:
 * how the next export is to end. Pictures are drawn again whenever they are asked for, so nothing here holds one: `picture` is what
 * a camera was called and set to at that moment. soracam_events.position orders an operator's events by time and is their page key.
 */
export const soraCam = `
CREATE TABLE soracam_devices (
  device_id TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL,
  model TEXT NOT NULL,
  name TEXT NOT NULL,
  firmware_version TEXT NOT NULL,
  power_state TEXT NOT NULL,
  connected INTEGER NOT NULL,
  last_connected_time INTEGER NOT NULL,
  shared INTEGER NOT NULL,
  license TEXT,
  license_days INTEGER,
  real_time_access INTEGER NOT NULL,
  limit_hours INTEGER,
  settings TEXT NOT NULL,
  activity TEXT,
  next_outcome TEXT
) STRICT;
CREATE INDEX soracam_devices_by_operator ON soracam_devices (operator_id, license);

CREATE TABLE soracam_license_packs (
  operator_id TEXT NOT NULL,
  pack_id TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  PRIMARY KEY (operator_id, pack_id)
) STRICT;

CREATE TABLE soracam_firmware_updates (
  device_id TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL,
  firmware_version TEXT NOT NULL,
  timeout INTEGER NOT NULL
) STRICT;

CREATE TABLE soracam_usage (
  device_id TEXT NOT NULL,
  month TEXT NOT NULL,
  seconds INTEGER NOT NULL,
  PRIMARY KEY (device_id, month)
) STRICT;

CREATE TABLE soracam_records (
  record_id INTEGER PRIMARY KEY,
  device_id TEXT NOT NULL,
  start_time INTEGER NOT NULL,
  end_time INTEGER
) STRICT;
CREATE INDEX soracam_records_by_time ON soracam_records (device_id, start_time);

CREATE TABLE soracam_events (
  event_id TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  device_id TEXT NOT NULL,
  type TEXT NOT NULL,
  start_time INTEGER NOT NULL,
  end_time INTEGER,
  recording_status TEXT NOT NULL,
  labels TEXT NOT NULL,
  picture TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX soracam_events_by_operator ON soracam_events (operator_id, position);
CREATE INDEX soracam_events_by_camera ON soracam_events (device_id, position);
CREATE INDEX soracam_events_running ON soracam_events (device_id) WHERE end_time IS NULL;
`
