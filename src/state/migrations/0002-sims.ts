/**
 * A card (sims), its subscriptions by IMSI (subscribers) and the history of both.
 * document: the JSON text that the API shows, rebuilt with every change of the row.
 */
export const sims = `
CREATE TABLE sims (
  sim_id TEXT PRIMARY KEY,
  operator_id TEXT,
  coverage TEXT NOT NULL,
  status TEXT NOT NULL,
  type TEXT NOT NULL,
  module_type TEXT NOT NULL,
  iccid TEXT NOT NULL,
  eiccid TEXT,
  serial_number TEXT,
  primary_imsi TEXT NOT NULL,
  speed_class TEXT NOT NULL,
  group_id TEXT,
  tags TEXT NOT NULL,
  apn TEXT NOT NULL,
  device_address TEXT NOT NULL,
  shows_address INTEGER NOT NULL,
  termination_enabled INTEGER NOT NULL,
  imei_lock TEXT,
  expiry_time INTEGER,
  expiry_action TEXT,
  registration_secret TEXT NOT NULL,
  order_id TEXT,
  registered_time INTEGER,
  renewal_fee_status_set_time INTEGER,
  last_port_mapping_created_time INTEGER,
  session_status TEXT,
  previous_session TEXT,
  local_info TEXT,
  location_registration_status TEXT,
  packet_capture_sessions TEXT,
  created_time INTEGER NOT NULL,
  last_modified_time INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT;
CREATE INDEX sims_by_owner ON sims (operator_id, coverage, sim_id);
CREATE INDEX sims_by_status ON sims (operator_id, coverage, status);
CREATE INDEX sims_by_group ON sims (operator_id, coverage, group_id, primary_imsi) WHERE group_id IS NOT NULL;
CREATE INDEX sims_by_order ON sims (order_id, serial_number) WHERE order_id IS NOT NULL;

CREATE TABLE subscribers (
  imsi TEXT PRIMARY KEY,
  sim_id TEXT NOT NULL,
  operator_id TEXT,
  coverage TEXT NOT NULL,
  msisdn TEXT,
  subscription TEXT NOT NULL,
  bundles TEXT,
  status TEXT NOT NULL,
  is_primary INTEGER NOT NULL,
  created_time INTEGER NOT NULL,
  last_modified_time INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT;
CREATE INDEX subscribers_by_owner ON subscribers (operator_id, coverage, imsi);
CREATE INDEX subscribers_by_sim ON subscribers (sim_id, is_primary DESC, imsi);
CREATE INDEX subscribers_by_msisdn ON subscribers (msisdn) WHERE msisdn IS NOT NULL;

CREATE TABLE sim_status_history (
  entry_id INTEGER PRIMARY KEY,
  sim_id TEXT NOT NULL,
  imsi TEXT NOT NULL,
  primary_imsi TEXT NOT NULL,
  subscription TEXT NOT NULL,
  status TEXT NOT NULL,
  speed_class TEXT,
  group_id TEXT,
  bundles TEXT,
  time INTEGER NOT NULL
) STRICT;
CREATE INDEX sim_status_history_by_time ON sim_status_history (sim_id, time, entry_id);
`
