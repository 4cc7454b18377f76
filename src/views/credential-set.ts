import { optional } from './fields.ts'

/**
 * What of each type may be shown; everything else is a secret and is dropped (inferred beyond AWS: facts 04, section 8).
 * Members of private-key-pem are not published: its key is taken to be privateKey (inferred, there).
 */
const SHOWN = {
  'api-token-credentials': [],
  'aws-credentials': ['accessKeyId'],
  'aws-iam-role-credentials': ['roleArn', 'externalId'],
  'azure-credentials': ['policyName'],
  'azureIoT-credentials': ['sharedAccessKeyName'],
  'esrij-credentials': ['refererUrl'],
  'google-service-account-json': [],
  'googleIoT-credentials': ['projectId', 'region', 'registryId', 'deviceId', 'algorithm'],
  'infoteria-platio-credentials': ['tokenId'],
  'kii-thingif-credentials': ['app_id', 'client_id'],
  'landlog-credentials': ['client_id'],
  'mmcloud-credentials': ['commandcode', 'customerid', 'machineid', 'machineidtype'],
  'motionboard-credentials': ['template', 'tenant'],
  'optim-cloud-IoT-OS-credentials': ['client_id'],
  'private-key-pem': [],
  psk: [],
  'pubnub-credentials': ['pubKey', 'subKey'],
  'sensorcorpus-credentials': [],
  'username-password-credentials': ['username'],
  x509: ['cert', 'ca']
} as const satisfies Record<string, readonly string[]>

export type CredentialsType = keyof typeof SHOWN

export function isCredentialsType (type: string): type is CredentialsType {
  return Object.hasOwn(SHOWN, type)
}

/** Times in ms. */
export interface CredentialSet {
  credentialsId: string
  type: CredentialsType
  description: string | undefined
  /** by name, secrets included */
  credentials: Record<string, unknown>
  createDateTime: number
  updateDateTime: number
  /** inferred: that of creation before the first use (facts 04, section 8) */
  lastUsedDateTime: number
}

export type CredentialSetDocument = Omit<CredentialSet, 'description'> & { description?: string }

/** As the API shows it: without secrets. */
export function credentialSetView ({ description, credentials, ...set }: CredentialSet): CredentialSetDocument {
  const shown: readonly string[] = SHOWN[set.type]
  return {
    ...set,
    ...optional('description', description),
    credentials: Object.fromEntries(Object.entries(credentials).filter(([name]) => shown.includes(name)))
  }
}
