// Certificates and keys for TLS. Their times are the wall's: whoever checks them looks at his own clock, not at the emulator's.
import { createPrivateKey, createPublicKey, generateKeyPair, randomBytes, X509Certificate } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { promisify } from 'node:util'
import type { pki } from 'node-forge'

/** key, certificate: PEM. */
export interface Encryption {
  key: string
  certificate: string
}

const DAY = 24 * 3600 * 1000
/** A client whose clock is a little behind must not find it too early. */
const BEFORE = DAY
const AUTHORITY_TIME = 3650 * DAY
/** Apple's clients refuse longer ones, from whatever authority. */
const LEAF_TIME = 397 * DAY
/** An authority that ends sooner is replaced. */
const LEAST_LEFT = 30 * DAY

const SIGNS = [
  { name: 'basicConstraints', critical: true, cA: true, pathLenConstraint: 0 },
  { name: 'keyUsage', critical: true, keyCertSign: true, cRLSign: true }
]
const SERVES = [
  { name: 'basicConstraints', critical: true, cA: false },
  { name: 'keyUsage', critical: true, digitalSignature: true, keyEncipherment: true },
  { name: 'extKeyUsage', serverAuth: true }
]

/** A new authority, to sign others with. Its name is its own, so that two of them in one list of trusted ones can be told apart. */
export async function makeAuthority (): Promise<Encryption> {
  const { pki } = await forge()
  const { key, publicKey } = await keyPair()
  const named = pki.createCertificate()
  const subject = [{ name: 'organizationName', value: 'Soracom emulator' }, { name: 'commonName', value: `Soracom emulator CA ${randomBytes(4).toString('hex')}` }]
  prepare(named, pki.publicKeyFromPem(publicKey), AUTHORITY_TIME)
  named.setSubject(subject)
  named.setIssuer(subject)
  named.setExtensions([...SIGNS, { name: 'subjectKeyIdentifier' }])
  return await signed(named, key, key)
}

/** A certificate for these names and addresses, with a key of its own; the authority's goes along. */
export async function certify (authority: Encryption, names: readonly string[]): Promise<Encryption> {
  const { pki } = await forge()
  const issuer = pki.certificateFromPem(authority.certificate)
  const { key, publicKey } = await keyPair()
  const leaf = pki.createCertificate()
  prepare(leaf, pki.publicKeyFromPem(publicKey), LEAF_TIME)
  // Whom it is for stands in the alternative names; this one is never looked at, and must only be there.
  leaf.setSubject([{ name: 'commonName', value: 'Soracom emulator' }])
  leaf.setIssuer(issuer.subject.attributes)
  const altNames = names.map((name) => (net.isIP(name) === 0 ? { type: 2, value: name } : { type: 7, ip: name }))
  leaf.setExtensions([...SERVES, { name: 'subjectKeyIdentifier' }, { name: 'authorityKeyIdentifier', keyIdentifier: keyIdentifierOf(issuer) }, { name: 'subjectAltName', altNames }])
  const { certificate } = await signed(leaf, key, authority.key)
  return { key, certificate: certificate + authority.certificate }
}

/** Whether it can still be signed with. */
export function isLasting ({ certificate }: Encryption): boolean {
  return Date.parse(new X509Certificate(certificate).validTo) - Date.now() > LEAST_LEFT
}

/** The authority in a file: its certificate and its key, PEM; made there when there is none. Rejects with an Error that says what is wrong. */
export async function authorityOfFile (file: string): Promise<Encryption> {
  try {
    if (existsSync(file)) return authorityIn(readFileSync(file, 'utf8'))
    const made = await makeAuthority()
    // Not over what has come there meanwhile.
    writeFileSync(file, made.certificate + made.key, { mode: 0o600, flag: 'wx' })
    return made
  } catch (error) {
    throw new Error(`cannot use ${file} as a certificate authority: ${(error as Error).message}`, { cause: error })
  }
}

function authorityIn (text: string): Encryption {
  const blocks = text.match(/-----BEGIN ([A-Z ]+)-----[^-]+-----END \1-----/g) ?? []
  const certificate = blocks.filter((block) => block.startsWith('-----BEGIN CERTIFICATE-----')).map((block) => `${block}\n`).join('')
  const key = blocks.find((block) => / PRIVATE KEY-----/.test(block))
  if (certificate === '' || key === undefined) throw new Error('it must hold a certificate and its private key, both as PEM')
  const read = new X509Certificate(certificate)
  const secret = createPrivateKey(key)
  if (!read.checkPrivateKey(secret)) throw new Error('the key is not that of the certificate')
  if (!read.ca) throw new Error('the certificate is not one to sign others with (CA:TRUE)')
  if (secret.asymmetricKeyType !== 'rsa') throw new Error('its key is not an RSA one')
  if (Date.parse(read.validTo) < Date.now()) throw new Error(`it has ended on ${read.validTo}`)
  return { key: secret.export({ type: 'pkcs8', format: 'pem' }).toString(), certificate }
}

function prepare (certificate: pki.Certificate, publicKey: pki.PublicKey, time: number): void {
  const now = Date.now()
  certificate.publicKey = publicKey
  // Positive whatever the first byte is, and 20 bytes at most (RFC 5280, 4.1.2.2).
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`
  certificate.validity.notBefore = new Date(now - BEFORE)
  certificate.validity.notAfter = new Date(now + time)
}

async function signed (certificate: pki.Certificate, key: string, issuerKey: string): Promise<Encryption> {
  const { md, pki } = await forge()
  certificate.sign(pki.privateKeyFromPem(issuerKey), md.sha256.create())
  return { key, certificate: pki.certificateToPem(certificate).replaceAll('\r', '') }
}

/** What links the two: Go and OpenSSL look for it, and an authority made elsewhere may have one that does not follow from its key. */
function keyIdentifierOf (issuer: pki.Certificate): string {
  const { subjectKeyIdentifier } = (issuer.getExtension('subjectKeyIdentifier') ?? {}) as { subjectKeyIdentifier?: string }
  return subjectKeyIdentifier === undefined ? issuer.generateSubjectKeyIdentifier().getBytes() : Buffer.from(subjectKeyIdentifier, 'hex').toString('latin1')
}

/** By Node, which does it beside and many times as fast. */
async function keyPair (): Promise<{ key: string, publicKey: string }> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString()
  }
}

/** Loaded at first use: it is large, and few ask for it. */
async function forge (): Promise<typeof import('node-forge')> {
  return (await import('node-forge')).default
}
