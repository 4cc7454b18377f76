/**
 * Devices of Inventory. online: the registration lives. lifetime: seconds. endpoint is unique with its owner. search_name, search_tags:
 * texts as search compares them. document: as the API shows it, without its objects. What the platform knows of a device are the
 * instances it has told of (inventory_instances), the values last seen (inventory_resources) and what is observed, with the values that
 * were told last (inventory_observations; resource_id -1: the whole instance). What a simulated device really has stands in
 * inventory_simulated and inventory_simulated_resources. Readings: JSON. Times are ms.
 */
export const inventory = `
CREATE TABLE inventory_devices (
  device_id TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  endpoint TEXT NOT NULL,
  key_id TEXT NOT NULL,
  secret_key TEXT NOT NULL,
  imsi TEXT,
  imei TEXT,
  group_id TEXT,
  tags TEXT NOT NULL,
  registration_id TEXT,
  lifetime INTEGER,
  last_registration_update INTEGER,
  ip_address TEXT,
  binding TEXT,
  online INTEGER NOT NULL,
  manufacturer TEXT,
  model_number TEXT,
  serial_number TEXT,
  firmware_version TEXT,
  last_modified_time INTEGER NOT NULL,
  search_name TEXT NOT NULL,
  search_tags TEXT NOT NULL,
  document TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX inventory_devices_by_endpoint ON inventory_devices (operator_id, coverage, endpoint);
CREATE INDEX inventory_devices_by_owner ON inventory_devices (operator_id, coverage, device_id);
CREATE INDEX inventory_devices_by_group ON inventory_devices (group_id) WHERE group_id IS NOT NULL;
CREATE UNIQUE INDEX inventory_devices_by_registration ON inventory_devices (registration_id) WHERE registration_id IS NOT NULL;

CREATE TABLE inventory_instances (
  device_id TEXT NOT NULL,
  object_id INTEGER NOT NULL,
  instance_id INTEGER NOT NULL,
  PRIMARY KEY (device_id, object_id, instance_id)
) STRICT;

CREATE TABLE inventory_resources (
  device_id TEXT NOT NULL,
  object_id INTEGER NOT NULL,
  instance_id INTEGER NOT NULL,
  resource_id INTEGER NOT NULL,
  reading TEXT NOT NULL,
  PRIMARY KEY (device_id, object_id, instance_id, resource_id)
) STRICT;

CREATE TABLE inventory_observations (
  device_id TEXT NOT NULL,
  object_id INTEGER NOT NULL,
  instance_id INTEGER NOT NULL,
  resource_id INTEGER NOT NULL,
  told TEXT NOT NULL,
  PRIMARY KEY (device_id, object_id, instance_id, resource_id)
) STRICT;

CREATE TABLE inventory_object_models (
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  object_id INTEGER NOT NULL,
  scope TEXT NOT NULL,
  format TEXT NOT NULL,
  definition TEXT NOT NULL,
  model TEXT NOT NULL,
  created_time INTEGER NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (operator_id, coverage, object_id)
) STRICT;
CREATE INDEX inventory_public_models ON inventory_object_models (object_id, created_time) WHERE scope = 'public';

CREATE TABLE inventory_simulated (
  device_id TEXT PRIMARY KEY,
  powered INTEGER NOT NULL,
  registration_id TEXT,
  sim_id TEXT,
  given TEXT NOT NULL,
  next_fault TEXT,
  executed TEXT NOT NULL
) STRICT;
CREATE INDEX inventory_simulated_by_sim ON inventory_simulated (sim_id) WHERE sim_id IS NOT NULL;

CREATE TABLE inventory_simulated_resources (
  device_id TEXT NOT NULL,
  object_id INTEGER NOT NULL,
  instance_id INTEGER NOT NULL,
  resource_id INTEGER NOT NULL,
  reading TEXT NOT NULL,
  PRIMARY KEY (device_id, object_id, instance_id, resource_id)
) STRICT;
`
