/**
 * Harvest Files. A directory is a row of its own, its path ends with a slash. What a file holds is in `content` up to a size and
 * otherwise beside the database, in what `content_hash` names (world/blobs.ts); the bytes stand last, so that lists never read them.
 */
export const fileEntries = `
CREATE TABLE file_entries (
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  path TEXT NOT NULL,
  directory TEXT NOT NULL,
  filename TEXT NOT NULL,
  file_id TEXT NOT NULL UNIQUE,
  content_type TEXT,
  content_length INTEGER NOT NULL,
  etag TEXT,
  created_time INTEGER NOT NULL,
  last_modified_time INTEGER NOT NULL,
  expires INTEGER,
  content_hash TEXT,
  document TEXT NOT NULL,
  content BLOB,
  PRIMARY KEY (operator_id, coverage, path)
) STRICT;

CREATE UNIQUE INDEX file_entries_by_directory ON file_entries (operator_id, coverage, directory, filename);
CREATE INDEX file_entries_by_expiry ON file_entries (expires) WHERE expires IS NOT NULL;
CREATE INDEX file_entries_by_content ON file_entries (content_hash) WHERE content_hash IS NOT NULL;
`
