/** Emulator bookkeeping, operators and who may act for them. */
export const accounts = `
CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE sequences (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT;

CREATE TABLE jobs (
  job_id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  due INTEGER NOT NULL,
  state TEXT NOT NULL,
  payload TEXT NOT NULL,
  polls INTEGER NOT NULL,
  error TEXT,
  UNIQUE (kind, subject)
) STRICT;
CREATE INDEX jobs_by_due ON jobs (state, due, job_id);

CREATE TABLE outbox (
  message_id INTEGER PRIMARY KEY,
  time INTEGER NOT NULL,
  kind TEXT NOT NULL,
  operator_id TEXT NOT NULL,
  recipient TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;

CREATE TABLE operators (
  operator_id TEXT PRIMARY KEY,
  email TEXT NOT NULL UNIQUE COLLATE NOCASE,
  password_hash TEXT NOT NULL,
  description TEXT,
  coverage_types TEXT NOT NULL,
  created_time INTEGER NOT NULL,
  last_modified_time INTEGER NOT NULL
) STRICT;

CREATE TABLE contracts (
  operator_id TEXT NOT NULL,
  contract_name TEXT NOT NULL,
  detail TEXT,
  since INTEGER NOT NULL,
  PRIMARY KEY (operator_id, contract_name)
) STRICT;

CREATE TABLE payment_methods (
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  provider_type TEXT NOT NULL,
  properties TEXT NOT NULL,
  updated_time INTEGER NOT NULL,
  PRIMARY KEY (operator_id, coverage)
) STRICT;

CREATE TABLE coupons (
  coupon_code TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  amount REAL NOT NULL,
  balance REAL NOT NULL,
  bill_item_name TEXT,
  expiry_year_month TEXT NOT NULL
) STRICT;
CREATE INDEX coupons_by_owner ON coupons (operator_id, coverage);

CREATE TABLE users (
  operator_id TEXT NOT NULL,
  user_name TEXT NOT NULL,
  password_hash TEXT,
  description TEXT,
  permission TEXT NOT NULL,
  created_time INTEGER NOT NULL,
  last_modified_time INTEGER NOT NULL,
  PRIMARY KEY (operator_id, user_name)
) STRICT;

CREATE TABLE auth_keys (
  auth_key_id TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL,
  user_name TEXT,
  secret_hash TEXT NOT NULL,
  created_time INTEGER NOT NULL,
  last_used_time INTEGER
) STRICT;
CREATE INDEX auth_keys_by_owner ON auth_keys (operator_id, user_name, created_time);

CREATE TABLE api_keys (
  api_key TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL,
  user_name TEXT
) STRICT;
CREATE INDEX api_keys_by_owner ON api_keys (operator_id, user_name);

CREATE TABLE api_tokens (
  token TEXT PRIMARY KEY,
  api_key TEXT NOT NULL,
  expires INTEGER NOT NULL
) STRICT;
CREATE INDEX api_tokens_by_key ON api_tokens (api_key);

CREATE TABLE audit_log (
  entry_id INTEGER PRIMARY KEY,
  operator_id TEXT NOT NULL,
  time INTEGER NOT NULL,
  api_kind TEXT NOT NULL,
  method TEXT NOT NULL,
  request_path TEXT NOT NULL,
  status_code INTEGER NOT NULL,
  user_name TEXT,
  remote_ip_address TEXT NOT NULL
) STRICT;
CREATE INDEX audit_log_by_time ON audit_log (operator_id, time, entry_id);

CREATE TABLE groups (
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  group_id TEXT NOT NULL,
  name TEXT,
  tags TEXT NOT NULL,
  configuration TEXT NOT NULL,
  created_time INTEGER NOT NULL,
  last_modified_time INTEGER NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (operator_id, coverage, group_id)
) STRICT;

CREATE TABLE shipping_addresses (
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  shipping_address_id TEXT NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (operator_id, coverage, shipping_address_id)
) STRICT;

CREATE TABLE exported_files (
  file_id TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL,
  name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  content TEXT,
  status TEXT NOT NULL,
  created_time INTEGER NOT NULL
) STRICT;

CREATE TABLE traffic_statistics (
  imsi TEXT NOT NULL,
  time INTEGER NOT NULL,
  speed_class TEXT NOT NULL,
  upload_bytes INTEGER NOT NULL,
  upload_packets INTEGER NOT NULL,
  download_bytes INTEGER NOT NULL,
  download_packets INTEGER NOT NULL,
  PRIMARY KEY (imsi, time, speed_class)
) STRICT;

CREATE TABLE service_statistics (
  imsi TEXT NOT NULL,
  service TEXT NOT NULL,
  time INTEGER NOT NULL,
  type TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (imsi, service, time, type)
) STRICT;
`
