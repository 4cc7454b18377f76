/** What went wrong out of sight of the API. document: the JSON text that the API shows. */
export const errorLogs = `
CREATE TABLE error_logs (
  log_id INTEGER PRIMARY KEY,
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  time INTEGER NOT NULL,
  service TEXT NOT NULL,
  resource_type TEXT,
  resource_id TEXT,
  document TEXT NOT NULL
) STRICT;
CREATE INDEX error_logs_by_time ON error_logs (operator_id, coverage, time, log_id);
`
