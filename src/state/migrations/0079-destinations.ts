/** What answers at destinations that nothing is really delivered to. headers: JSON; delay: ms. And where devices are, and were when their session began. */
export const destinations = `
CREATE TABLE destinations (
  destination TEXT PRIMARY KEY,
  status_code INTEGER NOT NULL,
  headers TEXT NOT NULL,
  body BLOB NOT NULL,
  fault TEXT,
  delay INTEGER
) STRICT;
CREATE TABLE device_positions (
  sim_id TEXT PRIMARY KEY,
  lat REAL NOT NULL,
  lon REAL NOT NULL,
  session_lat REAL,
  session_lon REAL
) STRICT;
`
