/**
 * What search looks through: a narrow copy of the SIMs (sim_search), and a trigram index over it (sim_search_text).
 * entry: rises with the SIM ID, so that the index itself yields results in that order.
 * Columns of several values, and all of the texts, are as search-text.ts makes them.
 */
export const simSearch = `
CREATE TABLE sim_search (
  entry INTEGER PRIMARY KEY,
  sim_id TEXT NOT NULL UNIQUE,
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  online INTEGER NOT NULL,
  group_id TEXT,
  subscription TEXT NOT NULL,
  name TEXT NOT NULL,
  imsi TEXT NOT NULL,
  msisdn TEXT NOT NULL,
  iccid TEXT NOT NULL,
  serial_number TEXT NOT NULL,
  tag TEXT NOT NULL,
  status TEXT NOT NULL,
  module_type TEXT NOT NULL,
  bundles TEXT NOT NULL
) STRICT;
CREATE INDEX sim_search_by_owner ON sim_search (operator_id, coverage, entry);

CREATE VIRTUAL TABLE sim_search_text USING fts5 (
  owner, session, group_id, subscription,
  sim_id, name, imsi, msisdn, iccid, serial_number, tag, status, module_type, bundles,
  tokenize = 'trigram case_sensitive 1', content = '', contentless_delete = 1
);
`
