/** Tests look for the last message to one address, and devices that send may fill the outbox with others. */
export const outboxRecipients = `
CREATE INDEX outbox_by_recipient ON outbox (recipient, message_id);
`
