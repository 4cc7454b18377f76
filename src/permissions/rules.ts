// What holds for an operation whatever statements say.

/** How an operation is known to its callers. */
export interface NamedOperation {
  operationId: string
  tag: string
  /** Tag:operation, as statements name it */
  permission: string
}

/**
 * Not subject to statements: a user who may do nothing still logs out, renews its own token (inferred) and asks to become
 * another user, which only that user's trust policy decides (inferred: facts 01, 2.5 and 5.3).
 */
const ALWAYS_ALLOWED: ReadonlySet<string> = new Set(['logout', 'generateAuthToken', 'switchUser'])

/** Of the root user alone, even where a SAM user is allowed everything (facts 01, 5.5); tags whole, and single operations. */
const ROOT_ONLY_TAGS: ReadonlySet<string> = new Set(['Email', 'SystemNotification'])
const ROOT_ONLY: ReadonlySet<string> = new Set([
  'updateLagoonLicensePack', 'updateLagoonPlan', 'registerLagoon', 'terminateLagoon',
  'createCompanyInformation', 'updateCompanyInformation', 'createIndividualInformation', 'updateIndividualInformation',
  'enableMFA', 'verifyMFA', 'revokeMFA', 'getMFAStatus', 'updateOperatorPassword', 'revokeOperatorAuthTokens',
  'listOperatorAuthKeys', 'generateOperatorAuthKey', 'deleteOperatorAuthKey'
])

/** SoraCam operations that touch no device; all others need OAuth2:authorize besides their own name (facts 01, 5.4). */
const LICENSE_PACKS: ReadonlySet<string> = new Set(['listSoraCamLicensePacks', 'updateSoraCamLicensePackQuantity'])

export function isAlwaysAllowed ({ operationId }: NamedOperation): boolean {
  return ALWAYS_ALLOWED.has(operationId)
}

/** How a SAM user is refused what is for root alone: email settings are documented with 400, the rest is inferred to be 403. */
export function rootOnly ({ operationId, tag }: NamedOperation): 400 | 403 | undefined {
  if (ROOT_ONLY_TAGS.has(tag)) return 400
  return ROOT_ONLY.has(operationId) ? 403 : undefined
}

/** Every name that has to be allowed for the operation. */
export function neededPermissions ({ operationId, permission, tag }: NamedOperation): readonly string[] {
  return tag === 'SoraCam' && !LICENSE_PACKS.has(operationId) ? [permission, 'OAuth2:authorize'] : [permission]
}
