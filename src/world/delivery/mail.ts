import { type Attempt, failed, PATIENCE_MS } from './attempt.ts'

export interface MailMessage {
  from: string
  to: string
  subject: string
  text: string
  /** ms */
  time: number
  messageId: number
}

/** Hands a mail to the SMTP server at `server` (smtp://user:password@host:port). The library is loaded with the first one. */
export async function sendMail ({ from, to, subject, text, time, messageId }: MailMessage, server: string): Promise<Attempt> {
  const { createTransport } = await import('nodemailer')
  const { protocol, hostname, port, username, password } = new URL(server)
  const secure = protocol === 'smtps:'
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 25) : Number(port),
    secure,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    // A server for tests offers STARTTLS with a certificate that nobody signed.
    tls: { rejectUnauthorized: secure },
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS
  })
  try {
    const { response } = await transport.sendMail({ from, to: { name: '', address: to }, subject, text, date: new Date(time), messageId: `<${messageId}.${time}@emulator.invalid>` })
    return { ok: true, response: { status: Number.parseInt(response, 10) || 0, body: response } }
  } catch (error) {
    const { responseCode, response } = error as { responseCode?: number, response?: string }
    if (responseCode === undefined) return failed(error)
    // A refusal from 500 on is meant for good (RFC 5321, 4.2.1).
    return { ...failed(error), response: { status: responseCode, body: response ?? '' }, final: responseCode >= 500 }
  } finally {
    transport.close()
  }
}
