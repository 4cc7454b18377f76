/** What has become of a message: kept here, or on its way, sent or failed where it is really delivered. response: JSON. */
export const outboxDelivery = `
ALTER TABLE outbox ADD COLUMN state TEXT NOT NULL DEFAULT 'kept';
ALTER TABLE outbox ADD COLUMN reason TEXT;
ALTER TABLE outbox ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN error TEXT;
ALTER TABLE outbox ADD COLUMN response TEXT;
CREATE INDEX outbox_by_state ON outbox (state, message_id);
`
