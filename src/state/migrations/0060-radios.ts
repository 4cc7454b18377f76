/**
 * Devices and gateways of LoRaWAN and Sigfox. operator_id is null while something is in the platform's stock, and of gateways that
 * are the platform's own. tags, last_seen: JSON. search_name, search_tags: texts as search compares them. A downlink slot holds one
 * message (radio_downlinks); what a device fetched stays for whoever tests it (radio_received). Times are ms.
 */
export const radios = `
CREATE TABLE lora_devices (
  device_id TEXT PRIMARY KEY,
  operator_id TEXT,
  registration_secret TEXT NOT NULL,
  group_id TEXT,
  status TEXT NOT NULL,
  termination_enabled INTEGER NOT NULL,
  tags TEXT NOT NULL,
  last_seen TEXT,
  last_modified_time INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT;
CREATE INDEX lora_devices_by_operator ON lora_devices (operator_id, device_id);
CREATE INDEX lora_devices_by_group ON lora_devices (group_id) WHERE group_id IS NOT NULL;

CREATE TABLE lora_gateways (
  gateway_id TEXT PRIMARY KEY,
  operator_id TEXT,
  address TEXT,
  online INTEGER NOT NULL,
  owned INTEGER NOT NULL,
  network_set_id TEXT,
  status TEXT NOT NULL,
  termination_enabled INTEGER NOT NULL,
  tags TEXT NOT NULL,
  created_time INTEGER NOT NULL,
  last_modified_time INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT;
CREATE INDEX lora_gateways_by_operator ON lora_gateways (operator_id, gateway_id);
CREATE INDEX lora_gateways_by_network_set ON lora_gateways (network_set_id, gateway_id) WHERE network_set_id IS NOT NULL;

CREATE TABLE lora_network_sets (
  network_set_id TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL,
  tags TEXT NOT NULL,
  created_time INTEGER NOT NULL,
  last_modified_time INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT;
CREATE INDEX lora_network_sets_by_operator ON lora_network_sets (operator_id, network_set_id);

CREATE TABLE lora_network_set_permissions (
  network_set_id TEXT NOT NULL,
  operator_id TEXT NOT NULL,
  PRIMARY KEY (network_set_id, operator_id)
) STRICT;
CREATE INDEX lora_network_set_permissions_by_operator ON lora_network_set_permissions (operator_id, network_set_id);

CREATE TABLE sigfox_devices (
  device_id TEXT PRIMARY KEY,
  operator_id TEXT,
  pac TEXT NOT NULL,
  given_pac TEXT,
  product_certification_id TEXT,
  registration TEXT NOT NULL,
  group_id TEXT,
  status TEXT NOT NULL,
  termination_enabled INTEGER NOT NULL,
  tags TEXT NOT NULL,
  last_seen TEXT,
  sequence_number INTEGER NOT NULL,
  day INTEGER NOT NULL,
  uplinks INTEGER NOT NULL,
  downlinks INTEGER NOT NULL,
  last_modified_time INTEGER NOT NULL,
  search_name TEXT NOT NULL,
  search_tags TEXT NOT NULL,
  document TEXT NOT NULL
) STRICT;
CREATE INDEX sigfox_devices_by_operator ON sigfox_devices (operator_id, device_id);
CREATE INDEX sigfox_devices_by_group ON sigfox_devices (group_id) WHERE group_id IS NOT NULL;

CREATE TABLE radio_downlinks (
  network TEXT NOT NULL,
  device_id TEXT NOT NULL,
  operator_id TEXT NOT NULL,
  data TEXT NOT NULL,
  f_port INTEGER,
  enqueued_time INTEGER NOT NULL,
  expires_time INTEGER,
  PRIMARY KEY (network, device_id)
) STRICT;

CREATE TABLE radio_received (
  received_id INTEGER PRIMARY KEY,
  network TEXT NOT NULL,
  device_id TEXT NOT NULL,
  operator_id TEXT NOT NULL,
  data TEXT NOT NULL,
  f_port INTEGER,
  enqueued_time INTEGER NOT NULL,
  received_time INTEGER NOT NULL
) STRICT;
CREATE INDEX radio_received_by_device ON radio_received (network, device_id, received_id);
`
