/**
 * Event handlers; document: the JSON text that the API shows, from which everything else is read.
 * Ignores: subscribers it leaves alone. Firings: who has made it fire, and until when it looks away (null: for good).
 */
export const eventHandlers = `
CREATE TABLE event_handlers (
  operator_id TEXT NOT NULL,
  coverage TEXT NOT NULL,
  handler_id TEXT NOT NULL,
  target_kind TEXT NOT NULL,
  target_id TEXT NOT NULL,
  active INTEGER NOT NULL,
  document TEXT NOT NULL,
  UNIQUE (operator_id, coverage, handler_id)
) STRICT;
CREATE INDEX event_handlers_by_target ON event_handlers (operator_id, coverage, target_kind, target_id);

CREATE TABLE event_handler_ignores (
  operator_id TEXT NOT NULL,
  handler_id TEXT NOT NULL,
  imsi TEXT NOT NULL,
  PRIMARY KEY (operator_id, handler_id, imsi)
) STRICT;

CREATE TABLE event_handler_firings (
  operator_id TEXT NOT NULL,
  handler_id TEXT NOT NULL,
  entity TEXT NOT NULL,
  inactive_until INTEGER,
  PRIMARY KEY (operator_id, handler_id, entity)
) STRICT;
CREATE INDEX event_handler_firings_by_time ON event_handler_firings (operator_id, handler_id, inactive_until);
`
