/**
 * What moves traffic by itself: a profile given to a SIM, a group or a fleet (target, target_id), its figures as JSON; and the
 * fleets, each a name for SIMs that were made together.
 */
export const simulatedTraffic = `
CREATE TABLE traffic_profiles (
  profile_id INTEGER PRIMARY KEY,
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  target TEXT NOT NULL,
  target_id TEXT NOT NULL,
  profile TEXT NOT NULL,
  UNIQUE (operator_id, coverage, target, target_id)
) STRICT;

CREATE TABLE fleet_sims (
  sim_id TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  fleet TEXT NOT NULL
) STRICT;
CREATE INDEX fleet_sims_by_fleet ON fleet_sims (operator_id, coverage, fleet);
`
