/** Diagnoses of SIMs, and the connections that the network refused, which they look back on. Times are ms. */
export const diagnostics = `
CREATE TABLE diagnostics (
  diagnostic_id TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  sim_id TEXT NOT NULL,
  from_time INTEGER NOT NULL,
  to_time INTEGER NOT NULL,
  status TEXT NOT NULL,
  findings TEXT NOT NULL
) STRICT;
CREATE INDEX diagnostics_by_sim ON diagnostics (sim_id);

CREATE TABLE imei_mismatches (
  sim_id TEXT NOT NULL,
  time INTEGER NOT NULL,
  imei TEXT NOT NULL
) STRICT;
CREATE INDEX imei_mismatches_by_time ON imei_mismatches (sim_id, time);
`
