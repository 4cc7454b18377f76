/** Short messages as the simulated devices have them. time: ms. */
export const sms = `
CREATE TABLE received_sms (
  message_id TEXT PRIMARY KEY,
  sim_id TEXT NOT NULL,
  imsi TEXT NOT NULL,
  payload TEXT NOT NULL,
  encoding_type INTEGER NOT NULL,
  time INTEGER NOT NULL
) STRICT;
CREATE INDEX received_sms_by_sim ON received_sms (sim_id);
`
