/** Accounts to be, until their address is confirmed; and a way to find tokens that have expired. */
export const signUps = `
CREATE TABLE sign_ups (
  email TEXT PRIMARY KEY COLLATE NOCASE,
  password_hash TEXT NOT NULL,
  coverage TEXT NOT NULL,
  token TEXT NOT NULL UNIQUE,
  expires INTEGER NOT NULL
) STRICT;

CREATE INDEX api_tokens_by_expiry ON api_tokens (expires);
`
