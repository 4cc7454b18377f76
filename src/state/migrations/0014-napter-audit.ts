/** What happened on port mappings; document: the entry as the API shows it. */
export const napterAudit = `
CREATE TABLE napter_audit_log (
  entry_id INTEGER PRIMARY KEY,
  operator_id TEXT NOT NULL,
  time INTEGER NOT NULL,
  imsi TEXT NOT NULL,
  document TEXT NOT NULL
) STRICT;
CREATE INDEX napter_audit_log_by_time ON napter_audit_log (operator_id, time, entry_id);
CREATE INDEX napter_audit_log_by_imsi ON napter_audit_log (operator_id, imsi, time, entry_id);
`
