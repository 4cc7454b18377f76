/** Captures of a SIM's packets, and what passed while they ran; the file itself is made of that when it is fetched. Times are ms. */
export const packetCaptures = `
ALTER TABLE sims ADD COLUMN pcap_start_time INTEGER;
ALTER TABLE sims ADD COLUMN pcap_end_time INTEGER;

CREATE TABLE packet_captures (
  session_id TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL,
  sim_id TEXT NOT NULL,
  status TEXT NOT NULL,
  prefix TEXT NOT NULL,
  duration INTEGER NOT NULL,
  created_time INTEGER NOT NULL,
  started_time INTEGER,
  ended_time INTEGER,
  failed_reason TEXT
) STRICT;
CREATE INDEX packet_captures_by_sim ON packet_captures (sim_id, created_time DESC, session_id);
CREATE INDEX packet_captures_running ON packet_captures (sim_id) WHERE status = 'CAPTURING';

CREATE TABLE packet_capture_traffic (
  session_id TEXT NOT NULL,
  time INTEGER NOT NULL,
  upload_bytes INTEGER NOT NULL,
  download_bytes INTEGER NOT NULL
) STRICT;
CREATE INDEX packet_capture_traffic_by_session ON packet_capture_traffic (session_id, time);
`
