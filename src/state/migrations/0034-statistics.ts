/**
 * Usage. Traffic is kept in columns of figures, not in rows: a row for each SIM, bucket and period costs 12 to 18 us to add to, a
 * slot in a chunk of 60 SIMs 0.5 us, which is what lets a month of a thousand SIMs pass in a second.
 *
 * traffic_series: one line of traffic (a SIM of an operator in one speed class), at the slot series_id % 60 of the chunk
 * series_id / 60. traffic_figures: what a chunk moved in one bucket of time, four numbers to a slot (statistics/traffic-ledger.ts).
 * traffic_totals: the same summed over all of an operator's SIMs. sandbox_statistics: the moments that the sandbox has used up.
 * The tables of before could be filled but not read by any operation, so nothing is taken over from them.
 */
export const statistics = `
DROP TABLE traffic_statistics;
DROP TABLE service_statistics;

CREATE TABLE traffic_chunks (
  chunk INTEGER PRIMARY KEY,
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  used INTEGER NOT NULL
) STRICT;
CREATE INDEX traffic_chunks_by_owner ON traffic_chunks (operator_id, coverage, chunk);

CREATE TABLE traffic_series (
  series_id INTEGER PRIMARY KEY,
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  imsi TEXT NOT NULL,
  speed_class TEXT NOT NULL,
  UNIQUE (operator_id, imsi, speed_class)
) STRICT;

CREATE TABLE traffic_figures (
  chunk INTEGER NOT NULL,
  period TEXT NOT NULL,
  time INTEGER NOT NULL,
  figures BLOB NOT NULL,
  UNIQUE (chunk, period, time)
) STRICT;

CREATE TABLE traffic_totals (
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  period TEXT NOT NULL,
  time INTEGER NOT NULL,
  upload_bytes REAL NOT NULL,
  download_bytes REAL NOT NULL,
  PRIMARY KEY (operator_id, coverage, period, time)
) STRICT;

CREATE TABLE service_statistics (
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  imsi TEXT NOT NULL,
  service TEXT NOT NULL,
  period TEXT NOT NULL,
  time INTEGER NOT NULL,
  type TEXT NOT NULL,
  count REAL NOT NULL,
  PRIMARY KEY (operator_id, imsi, service, period, time, type)
) STRICT;

CREATE TABLE exported_bytes (
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  what TEXT NOT NULL,
  month INTEGER NOT NULL,
  bytes REAL NOT NULL,
  PRIMARY KEY (operator_id, coverage, what, month)
) STRICT;

CREATE TABLE sandbox_statistics (
  operator_id TEXT NOT NULL,
  imsi TEXT NOT NULL,
  service TEXT NOT NULL,
  time INTEGER NOT NULL,
  PRIMARY KEY (operator_id, imsi, service, time)
) STRICT;
`
