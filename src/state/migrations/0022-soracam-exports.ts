/** Exports of a camera's footage. request, picture: JSON. status: `pending` shows as initializing until processing_time. ended_time: when a pending one came to its end. */
export const soraCamExports = `
CREATE TABLE soracam_exports (
  position INTEGER PRIMARY KEY,
  export_id TEXT NOT NULL UNIQUE,
  operator_id TEXT NOT NULL,
  device_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  outcome TEXT NOT NULL,
  seconds INTEGER NOT NULL,
  requested_time INTEGER NOT NULL,
  processing_time INTEGER NOT NULL,
  ended_time INTEGER,
  request TEXT NOT NULL,
  picture TEXT NOT NULL,
  harvest_path TEXT
) STRICT;
CREATE INDEX soracam_exports_by_operator ON soracam_exports (operator_id, kind, position);
CREATE INDEX soracam_exports_by_camera ON soracam_exports (device_id, kind, position);
`
