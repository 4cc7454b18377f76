/**
 * What becomes of a SIM besides its status: virtual SIMs of Arc (arc: keys and session, JSON), subscriptions added over the
 * air (sim_containers), orders of eSIM profiles, and transfers to another operator.
 */
export const simChanges = `
ALTER TABLE sims ADD COLUMN arc TEXT;

CREATE TABLE sim_containers (
  sim_id TEXT NOT NULL,
  container_id INTEGER NOT NULL,
  imsi TEXT NOT NULL UNIQUE,
  enabled INTEGER NOT NULL,
  tag TEXT NOT NULL,
  PRIMARY KEY (sim_id, container_id)
) STRICT;

CREATE TABLE sim_profile_orders (
  profile_order_id TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  status TEXT NOT NULL,
  document TEXT NOT NULL
) STRICT;
CREATE INDEX sim_profile_orders_by_owner ON sim_profile_orders (operator_id, coverage, profile_order_id);

CREATE TABLE sim_profiles (
  iccid TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL,
  profile_order_id TEXT NOT NULL,
  document TEXT NOT NULL
) STRICT;
CREATE INDEX sim_profiles_by_order ON sim_profiles (profile_order_id, iccid);

CREATE TABLE sim_transfers (
  token TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  destination_operator_id TEXT NOT NULL,
  imsis TEXT NOT NULL
) STRICT;
`
