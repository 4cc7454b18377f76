/**
 * Harvest Data. A SIM's entries are those of its IMSIs; `sim_id` finds them after the SIM has lost one. `data_sources` says of each
 * resource when it was last written and what its JSON had for keys; SIMs have rows of their own there, beside those of their IMSIs.
 */
export const dataEntries = `
CREATE TABLE data_entries (
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  resource_type TEXT NOT NULL,
  resource_id TEXT NOT NULL,
  time INTEGER NOT NULL,
  sim_id TEXT,
  category TEXT,
  stored_time INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (operator_id, coverage, resource_type, resource_id, time)
) STRICT;

CREATE INDEX data_entries_of_sims ON data_entries (operator_id, coverage, sim_id, time, resource_type, resource_id) WHERE sim_id IS NOT NULL;
CREATE INDEX data_entries_of_categories ON data_entries (operator_id, coverage, category, time, resource_type, resource_id) WHERE category IS NOT NULL;
CREATE INDEX data_entries_by_expiry ON data_entries (expires);

CREATE TABLE data_sources (
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  resource_type TEXT NOT NULL,
  resource_id TEXT NOT NULL,
  attribute_names TEXT NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (operator_id, coverage, resource_type, resource_id)
) STRICT;
`
