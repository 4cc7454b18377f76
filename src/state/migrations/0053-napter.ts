/**
 * Doors from outside to a device (port_mappings), and where a simulated device's ports really lead: to a host and port of
 * this network, or to an answer that a test has written (device_endpoints). Times are ms.
 */
export const napter = `
CREATE TABLE port_mappings (
  ip_address TEXT NOT NULL,
  port INTEGER NOT NULL,
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  mapping_number INTEGER NOT NULL UNIQUE,
  sim_id TEXT NOT NULL,
  device_port INTEGER NOT NULL,
  tls_required INTEGER NOT NULL,
  ip_ranges TEXT NOT NULL,
  expired_time INTEGER NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (ip_address, port)
) STRICT;
CREATE INDEX port_mappings_by_owner ON port_mappings (operator_id, coverage, mapping_number);
CREATE INDEX port_mappings_by_sim ON port_mappings (sim_id, mapping_number);

CREATE TABLE device_endpoints (
  sim_id TEXT NOT NULL,
  protocol TEXT NOT NULL,
  port INTEGER NOT NULL,
  target TEXT NOT NULL,
  PRIMARY KEY (sim_id, protocol, port)
) STRICT;
`
