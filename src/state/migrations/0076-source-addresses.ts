/** Which SIM sends from an address of this network; the address `*` is that of everybody else. */
export const sourceAddresses = `
CREATE TABLE source_addresses (
  address TEXT PRIMARY KEY,
  sim_id TEXT NOT NULL
) STRICT;
CREATE INDEX source_addresses_by_sim ON source_addresses (sim_id);
`
