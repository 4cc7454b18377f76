/**
 * Orders of goods; a quotation is one without status and order time. quotation: what was asked for and what it costs, JSON,
 * never changed. document: the JSON text that the API shows, rebuilt with every change of the row.
 */
export const orders = `
CREATE TABLE orders (
  order_id TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  status TEXT,
  payment_status TEXT,
  quotation_time INTEGER NOT NULL,
  order_time INTEGER,
  shipping_time INTEGER,
  shipping_label_number TEXT,
  quotation TEXT NOT NULL,
  resource_initial_setting TEXT,
  document TEXT NOT NULL
) STRICT;
CREATE INDEX orders_by_owner ON orders (operator_id, coverage, order_time, order_id);
`
