/** What answers at destinations that nothing is really delivered to. headers: JSON; delay: ms. */
export const destinations = `
CREATE TABLE destinations (
  destination TEXT PRIMARY KEY,
  status_code INTEGER NOT NULL,
  headers TEXT NOT NULL,
  body BLOB NOT NULL,
  fault TEXT,
  delay INTEGER
) STRICT;
`
