/** Gadgets. gadget_id: `product/serial`. operator_id is null while one is in the platform's stock. attributes, tags: JSON. Times are ms. */
export const gadgets = `
CREATE TABLE gadgets (
  gadget_id TEXT PRIMARY KEY,
  operator_id TEXT,
  product_id TEXT NOT NULL,
  attributes TEXT NOT NULL,
  status TEXT NOT NULL,
  termination_enabled INTEGER NOT NULL,
  terminated_time INTEGER,
  tags TEXT NOT NULL,
  created_time INTEGER NOT NULL,
  last_modified_time INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT;
CREATE INDEX gadgets_by_operator ON gadgets (operator_id, gadget_id);
`
