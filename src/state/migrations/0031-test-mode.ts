/** Test mode: who has it and with which limits (test_modes), and what a SIM in it has used (testing_usage, kept when it ends). */
export const testMode = `
CREATE TABLE test_modes (
  operator_id TEXT PRIMARY KEY,
  days INTEGER NOT NULL,
  data_bytes INTEGER NOT NULL,
  number_of_sms INTEGER NOT NULL,
  next_status TEXT NOT NULL,
  status_transition_delay_days INTEGER NOT NULL
) STRICT;

CREATE TABLE testing_usage (
  sim_id TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL,
  started_time INTEGER NOT NULL,
  ended_time INTEGER,
  used_bytes INTEGER NOT NULL,
  used_sms INTEGER NOT NULL,
  days INTEGER NOT NULL,
  data_bytes INTEGER NOT NULL,
  number_of_sms INTEGER NOT NULL,
  next_status TEXT NOT NULL,
  status_transition_delay_days INTEGER NOT NULL
) STRICT;

CREATE INDEX testing_usage_by_operator ON testing_usage (operator_id) WHERE ended_time IS NULL;

ALTER TABLE sims ADD COLUMN testmode_exhausted_time INTEGER;
`
