/**
 * MFA (user_name is empty for the root user), mailed tokens by their hash, mail addresses and what they are for, contact data
 * and settings of an operator. Operators of before get the address that they log in with as their one email.
 */
export const identity = `
CREATE TABLE mfa (
  operator_id TEXT NOT NULL,
  user_name TEXT NOT NULL,
  status TEXT NOT NULL,
  secret BLOB NOT NULL,
  backup_codes TEXT NOT NULL,
  PRIMARY KEY (operator_id, user_name)
) STRICT;

CREATE TABLE mailed_tokens (
  operator_id TEXT NOT NULL,
  purpose TEXT NOT NULL,
  email TEXT NOT NULL COLLATE NOCASE,
  token_hash TEXT NOT NULL UNIQUE,
  expires INTEGER NOT NULL,
  PRIMARY KEY (operator_id, purpose, email)
) STRICT;

CREATE TABLE emails (
  operator_id TEXT NOT NULL,
  email_id TEXT NOT NULL,
  email TEXT NOT NULL COLLATE NOCASE,
  verified INTEGER NOT NULL,
  created_time INTEGER NOT NULL,
  last_modified_time INTEGER NOT NULL,
  PRIMARY KEY (operator_id, email_id),
  UNIQUE (operator_id, email)
) STRICT;

CREATE TABLE system_notifications (
  operator_id TEXT NOT NULL,
  type TEXT NOT NULL,
  email_ids TEXT NOT NULL,
  last_modified_time INTEGER NOT NULL,
  PRIMARY KEY (operator_id, type)
) STRICT;

CREATE TABLE operator_information (
  operator_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  document TEXT NOT NULL
) STRICT;

CREATE TABLE operator_configurations (
  operator_id TEXT NOT NULL,
  namespace TEXT NOT NULL,
  configuration TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (operator_id, namespace)
) STRICT;

INSERT INTO emails SELECT operator_id, printf('EM%010d', row_number() OVER (ORDER BY operator_id)), email, 1, created_time, created_time FROM operators;
INSERT INTO system_notifications SELECT operator_id, 'primary', json_array(email_id), created_time FROM emails;
INSERT INTO sequences SELECT 'email', count(*) FROM emails HAVING count(*) > 0;
`
