import type { DomainEvents, Events } from '../state/events.ts'
import type { Outbound } from '../world/outbound.ts'

const SUBJECTS: Record<DomainEvents['TokenMailed']['purpose'], string> = {
  'password-reset': 'Reset your password',
  'add-email': 'Confirm your email address',
  'mfa-revoke': 'Turn off multi-factor authentication'
}

/** Tokens go out by mail; what the real mails say is not known (inferred). */
export function mailTokens (events: Events, outbound: Outbound): void {
  events.on('TokenMailed', ({ operatorId, email, purpose, token }) => {
    const subject = SUBJECTS[purpose]
    outbound.send({ kind: 'mail', operatorId, to: email, subject, text: `${subject} with this token, within 24 hours:\n${token}`, purpose, token })
  })
}
