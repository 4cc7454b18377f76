/** Radio devices that were made together, and what they do by themselves. profile: JSON, a RadioProfile; null while they are silent. */
export const radioFleets = `
CREATE TABLE radio_fleets (
  fleet_id INTEGER PRIMARY KEY,
  operator_id TEXT NOT NULL,
  network TEXT NOT NULL,
  fleet TEXT NOT NULL,
  profile TEXT,
  UNIQUE (operator_id, network, fleet)
) STRICT;

CREATE TABLE radio_fleet_devices (
  network TEXT NOT NULL,
  device_id TEXT NOT NULL,
  fleet_id INTEGER NOT NULL,
  PRIMARY KEY (network, device_id)
) STRICT;
CREATE INDEX radio_fleet_devices_by_fleet ON radio_fleet_devices (fleet_id, device_id);
`
