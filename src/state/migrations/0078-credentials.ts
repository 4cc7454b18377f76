/** Sets of credentials that services use on an operator's behalf. credentials: JSON, secrets included; times in ms. */
export const credentials = `
CREATE TABLE credentials (
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  credentials_id TEXT NOT NULL,
  type TEXT NOT NULL,
  description TEXT,
  credentials TEXT NOT NULL,
  create_time INTEGER NOT NULL,
  update_time INTEGER NOT NULL,
  last_used_time INTEGER NOT NULL,
  PRIMARY KEY (operator_id, coverage, credentials_id)
) STRICT;
`
