/**
 * Who may do what. permissions of a pair: the statements that were in force when it was issued, shared by pairs that have the
 * same; original: the SRN of whoever switched to the user, for pairs made that way.
 */
export const permissions = `
CREATE TABLE default_permissions (
  operator_id TEXT PRIMARY KEY,
  permissions TEXT NOT NULL
) STRICT;

CREATE TABLE trust_policies (
  operator_id TEXT NOT NULL,
  user_name TEXT NOT NULL,
  trust_policy TEXT NOT NULL,
  PRIMARY KEY (operator_id, user_name)
) STRICT;

CREATE TABLE roles (
  operator_id TEXT NOT NULL,
  role_id TEXT NOT NULL,
  description TEXT,
  permission TEXT NOT NULL,
  created_time INTEGER NOT NULL,
  last_modified_time INTEGER NOT NULL,
  PRIMARY KEY (operator_id, role_id)
) STRICT;

CREATE TABLE role_attachments (
  operator_id TEXT NOT NULL,
  user_name TEXT NOT NULL,
  role_id TEXT NOT NULL,
  PRIMARY KEY (operator_id, user_name, role_id)
) STRICT;
CREATE INDEX role_attachments_by_role ON role_attachments (operator_id, role_id, user_name);

CREATE TABLE frozen_permissions (
  operator_id TEXT NOT NULL,
  frozen_id TEXT NOT NULL,
  sources TEXT NOT NULL,
  PRIMARY KEY (operator_id, frozen_id)
) STRICT;

ALTER TABLE api_keys ADD COLUMN permissions TEXT;
ALTER TABLE api_keys ADD COLUMN original TEXT;
`
