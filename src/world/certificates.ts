/** key, certificate: PEM. */
export interface Encryption {
  key: string
  certificate: string
}

const made = new Map<string, Promise<Encryption>>()

/** A certificate that nobody has vouched for, made at first use: the maker is large, and few ask for it. One per name and process. */
export async function certificateFor (name: string): Promise<Encryption> {
  let encryption = made.get(name)
  if (encryption === undefined) {
    encryption = make(name)
    made.set(name, encryption)
  }
  return await encryption
}

async function make (name: string): Promise<Encryption> {
  const { default: selfsigned } = await import('selfsigned')
  const { private: key, cert: certificate } = selfsigned.generate([{ name: 'commonName', value: name }], {
    keySize: 2048,
    days: 3650,
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: name }, { type: 2, value: 'localhost' }, { type: 7, ip: '127.0.0.1' }] }]
  })
  return { key, certificate }
}
