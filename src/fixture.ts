import { type ArrivingCamera, arrive } from './simulators/soracam/arrival.ts'
import { gadgetFaults, plantGadgets, type GadgetFixture } from './fixture-gadgets.ts'
import { inventoryFaults, type InventoryFixture, plantInventory } from './fixture-inventory.ts'
import { plantRadios, radioFaults, type RadioFixture } from './fixture-radios.ts'
import { PermissionFault } from './permissions/fault.ts'
import { readPermission, readTrustPolicy } from './permissions/policy.ts'
import { type GivenManagedRole, managedRoleIds } from './state/managed-roles.ts'
import { type FleetFixture, giveProfile, planFaults, plantTraffic, profileFaults } from './fixture-traffic.ts'
import type { ProfileGiven } from './simulators/traffic/shapes.ts'
import type { SimulatedDevices } from './simulators/inventory/simulated-devices.ts'
import type { RadioServices } from './simulators/radios/simulate.ts'
import type { SimulatedTraffic } from './simulators/traffic/traffic.ts'
import { passwordIsAcceptable } from './state/secrets.ts'
import { cellFault, isCovered } from './state/sessions/networks.ts'
import type { Cell } from './state/sessions/session-rows.ts'
import type { ExpiryAction } from './state/sim-rows.ts'
import type { TargetStatus } from './state/sim-status.ts'
import { ANY_ADDRESS } from './state/source-addresses.ts'
import type { State } from './state/state.ts'
import { isOnCards, subscriptionNamed, subscriptionOf } from './state/subscriptions.ts'
import type { Coverage, Owner, Tags } from './types.ts'
import type { Clock } from './world/clock.ts'

/** What exists after start: fixtures/fixture.schema.json says what may stand in the file. */
export interface Fixture {
  operators: OperatorFixture[]
  /** name, IMSI or SIM ID of the SIM of every device that nobody has told apart; the first one that is online without it */
  defaultSim?: string
  /** in the place of those of fixtures/managed-roles.json */
  managedRoles?: GivenManagedRole[]
}

export interface OperatorFixture extends RadioFixture, InventoryFixture {
  operatorId?: string
  email: string
  password: string
  description?: string
  coverageTypes?: Coverage[]
  paymentMethod?: boolean
  authKey?: AuthKeyFixture
  /** statements for every SAM user */
  defaultPermissions?: object
  roles?: { roleId: string, description?: string, permission: object }[]
  users?: UserFixture[]
  groups?: { name: string, groupId?: string, coverage: Coverage, tags?: Tags, configuration?: Record<string, Record<string, unknown>>, profile?: ProfileGiven }[]
  sims?: SimFixture[]
  cameras?: ArrivingCamera[]
  gadgets?: GadgetFixture[]
  /** camera licenses by the id of their pack, more than the cameras have */
  cameraLicenses?: Record<string, number>
  fleets?: FleetFixture[]
}

export interface UserFixture {
  userName: string
  password?: string
  description?: string
  permission?: object
  /** ids of the operator's roles, or SRNs of Soracom's */
  roles?: string[]
  trustPolicy?: object
  authKey?: AuthKeyFixture
}

export interface AuthKeyFixture {
  authKeyId: string
  authKey: string
}

export interface SimFixture {
  subscription: string
  /** how many alike; names get a number appended */
  count?: number
  status?: 'ready' | TargetStatus
  /** name of a group of the same coverage */
  group?: string
  tags?: Tags
  speedClass?: string
  bundles?: string[]
  moduleType?: string
  euicc?: boolean
  imeiLock?: string
  /** days from start until the SIM expires */
  expiresInDays?: number
  expiryAction?: ExpiryAction
  look?: 'sandbox' | 'production'
  /** it has a session from the start */
  online?: boolean
  /** what it sits in; made up where nothing is said */
  device?: { imei?: string, cell?: Cell, reconnects?: boolean }
  /** what it moves by itself */
  profile?: ProfileGiven
}

/** What a client needs to log in as the first operator of a fixture. */
export interface Credentials {
  email: string
  password: string
  operatorId: string
  authKeyId?: string
  authKey?: string
}

/** What goes on by itself from then on. */
interface Players {
  settings: { coverage: Coverage }
  traffic: SimulatedTraffic
  inventory: { simulated: SimulatedDevices }
  radios: RadioServices
}

const DAY = 24 * 3600 * 1000

/** Puts everything of the fixture into an empty state. To be called inside a transaction. @internal */
export function plantFixture (fixture: Fixture, state: State, clock: Clock, players: Players): void {
  if (fixture.managedRoles !== undefined) state.managedRoles.replace(fixture.managedRoles)
  for (const given of fixture.operators) plantOperator(given, state, clock, players)
  const usual = fixture.defaultSim === undefined ? state.sourceAddresses.firstOnline(players.settings.coverage) : state.sims.simIdNamed(fixture.defaultSim) ?? state.sourceAddresses.firstNamed(fixture.defaultSim)
  if (usual !== undefined) state.sourceAddresses.put(ANY_ADDRESS, usual)
  else if (fixture.defaultSim !== undefined) throw new Error(`the fixture is not valid: defaultSim: there is no SIM ${fixture.defaultSim}`)
}

function plantOperator (given: OperatorFixture, state: State, clock: Clock, { inventory, radios, traffic }: Players): void {
  const { operator_id: operatorId } = state.operators.create({ coverageTypes: ['jp'], ...given })
  if (given.paymentMethod !== false) {
    for (const coverage of given.coverageTypes ?? ['jp'] as const) state.operators.registerDummyPaymentMethod(operatorId, coverage)
  }
  if (given.authKey) state.access.createAuthKey({ operatorId }, given.authKey)
  if (given.defaultPermissions) state.permissions.setDefaults(operatorId, JSON.stringify(given.defaultPermissions))
  for (const { roleId, description, permission } of given.roles ?? []) state.roles.create(operatorId, roleId, { description, permission: JSON.stringify(permission) })
  for (const user of given.users ?? []) {
    state.users.plant({ ...user, operatorId, permission: user.permission === undefined ? '' : JSON.stringify(user.permission) })
    for (const roleId of user.roles ?? []) state.roles.attach(operatorId, user.userName, roleId)
    if (user.trustPolicy) state.permissions.setTrustPolicy(operatorId, user.userName, JSON.stringify(user.trustPolicy))
    if (user.authKey) state.access.createAuthKey({ operatorId, userName: user.userName }, user.authKey)
  }
  const groups = new Map<string, string>()
  for (const group of given.groups ?? []) {
    const owner = { operatorId, coverage: group.coverage }
    const tags = { name: group.name, ...group.tags }
    groups.set(`${group.coverage} ${group.name}`, state.groups.create(owner, { ...group, tags }))
  }
  for (const sim of given.sims ?? []) {
    const count = sim.count ?? 1
    for (let i = 1; i <= count; i++) {
      const { owner, simId } = plantSim(sim, count > 1 ? i : undefined, operatorId, groups, state, clock)
      if (sim.profile !== undefined) giveProfile(traffic, owner, { target: 'sim', targetId: simId }, sim.profile)
    }
  }
  plantTraffic(given, operatorId, groups, traffic)
  plantRadios(given, operatorId, groups, state, radios)
  plantGadgets(given.gadgets, operatorId, state)
  plantInventory(given, operatorId, groups, state, inventory.simulated)
  for (const camera of given.cameras ?? []) arrive(state, clock, operatorId, camera)
  for (const [packId, quantity] of Object.entries(given.cameraLicenses ?? {})) state.soraCam.licenses.buy(operatorId, packId, quantity)
}

function plantSim (given: SimFixture, number: number | undefined, operatorId: string, groups: Map<string, string>, state: State, clock: Clock): { owner: Owner, simId: string } {
  const name = given.tags?.['name']
  const tags = name === undefined || number === undefined ? given.tags : { ...given.tags, name: `${name}-${number}` }
  const coverage = subscriptionOf(given.subscription).coverageTypes[0]!
  const groupId = given.group === undefined ? undefined : groups.get(`${coverage} ${given.group}`)
  const card = state.simCards.createFor(operatorId, { look: 'production', ...given }, { tags, groupId, speedClass: given.speedClass })
  const owner: Owner = { operatorId, coverage }
  const simId = card.sim.sim_id
  if (given.imeiLock !== undefined) state.sims.setImeiLock(owner, simId, given.imeiLock)
  if (given.status === 'terminated') state.sims.setTermination(owner, simId, true)
  if (given.status !== undefined && given.status !== 'ready') state.sims.setStatus(owner, simId, given.status)
  if (given.expiresInDays !== undefined) state.sims.setExpiry(owner, simId, Math.round(clock.now() + given.expiresInDays * DAY), given.expiryAction ?? null)
  if (given.device !== undefined) state.sessions.describeDevice(simId, given.device)
  if (given.online === true) {
    const { refusal } = state.sessions.attach(simId)
    if (refusal !== undefined) throw new Error(`the fixture is not valid: the SIM ${name ?? simId} cannot be online (${refusal.cause})`)
  }
  return { owner, simId }
}

/** Faults that a schema cannot see, each as one line; none when the fixture can be planted. @internal */
export function fixtureFaults (fixture: Fixture): string[] {
  const faults: string[] = []
  const seen = new Set<string>()
  const once = (where: string, value: string | undefined, scope = ''): void => {
    if (value === undefined) return
    const key = `${where.slice(where.lastIndexOf('.'))} ${scope} ${value}`
    if (seen.has(key)) faults.push(`${where}: ${value} is used twice`)
    seen.add(key)
  }
  fixture.managedRoles?.forEach((role, i) => {
    once(`managedRoles[${i}].roleName`, role.roleName)
    role.versions.forEach(({ permission }, j) => permissionFault(`managedRoles[${i}].versions[${j}].permission`, permission, readPermission, faults))
  })
  fixture.operators.forEach((operator, i) => {
    const at = `operators[${i}]`
    once(`${at}.email`, operator.email.toLowerCase())
    once(`${at}.operatorId`, operator.operatorId)
    once(`${at}.authKeyId`, operator.authKey?.authKeyId)
    operator.users?.forEach((user, j) => {
      once(`${at}.users[${j}].userName`, user.userName, at)
      once(`${at}.users[${j}].authKeyId`, user.authKey?.authKeyId)
    })
    operator.cameras?.forEach((camera, j) => once(`${at}.cameras[${j}].deviceId`, camera.deviceId))
    for (const kind of ['loraDevices', 'sigfoxDevices'] as const) operator[kind]?.forEach((device, j) => once(`${at}.${kind}[${j}].deviceId`, device.deviceId))
    operator.inventoryDevices?.forEach((device, j) => {
      once(`${at}.inventoryDevices[${j}].deviceId`, device.deviceId)
      once(`${at}.inventoryDevices[${j}].endpoint`, device.endpoint, `${at} ${device.coverage ?? 'jp'}`)
    })
    operator.loraGateways?.forEach((gateway, j) => once(`${at}.loraGateways[${j}].gatewayId`, gateway.gatewayId))
    operator.loraNetworkSets?.forEach((set, j) => once(`${at}.loraNetworkSets[${j}].name`, set.name, at))
    operator.gadgets?.forEach(({ productId, serialNumber }, j) => once(`${at}.gadgets[${j}].serialNumber`, serialNumber, productId))
    faults.push(...radioFaults(operator, at), ...gadgetFaults(operator.gadgets, at), ...inventoryFaults(operator, at))
    faults.push(...permissionFaults(operator, at, fixture.managedRoles))
    operator.groups?.forEach((group, j) => once(`${at}.groups[${j}].groupId`, group.groupId))
    if (!passwordIsAcceptable(operator.password)) faults.push(`${at}.password: needs 8 to 100 characters with a lower case letter, an upper case letter and a digit`)
    operator.groups?.forEach(({ profile }, j) => faults.push(...profileFaults(`${at}.groups[${j}].profile`, profile)))
    operator.fleets?.forEach((fleet, j) => {
      once(`${at}.fleets[${j}].fleet`, fleet.fleet, at)
      faults.push(...planFaults(`${at}.fleets[${j}]`, { subscription: 'plan-D', ...fleet }), ...profileFaults(`${at}.fleets[${j}].profile`, fleet.profile))
    })
    operator.sims?.forEach((sim, j) => {
      const where = `${at}.sims[${j}]`
      faults.push(...profileFaults(`${where}.profile`, sim.profile), ...planFaults(where, sim))
      const plan = subscriptionNamed(sim.subscription)
      if (plan === undefined || !isOnCards(plan)) return
      const coverage = plan.coverageTypes[0]!
      if (sim.group !== undefined && !operator.groups?.some((g) => g.name === sim.group && g.coverage === coverage)) faults.push(`${where}.group: no group ${sim.group} with coverage ${coverage}`)
      const { device, online } = sim
      const fault = device?.cell && cellFault(device.cell)
      if (fault !== undefined) faults.push(`${where}.device.cell: ${fault}`)
      if (device?.imei !== undefined && (sim.count ?? 1) > 1) faults.push(`${where}.device.imei: ${sim.count} SIMs cannot sit in one device`)
      if (online === true && ['inactive', 'suspended', 'terminated'].includes(sim.status ?? 'ready')) faults.push(`${where}.online: it cannot be while the status is ${sim.status}`)
      if (online === true && device?.cell !== undefined && !isCovered(device.cell, coverage)) faults.push(`${where}.device.cell: ${sim.subscription} has no network there`)
    })
  })
  return faults
}

/** What is wrong with roles, permissions and trust policies. */
function permissionFaults (operator: OperatorFixture, at: string, managed: GivenManagedRole[] | undefined): string[] {
  const faults: string[] = []
  const check = (where: string, given: object | undefined, read: (text: string) => unknown): void => { permissionFault(where, given, read, faults) }
  check(`${at}.defaultPermissions`, operator.defaultPermissions, readPermission)
  operator.roles?.forEach((role, i) => {
    check(`${at}.roles[${i}].permission`, role.permission, readPermission)
    if (operator.roles!.findIndex(({ roleId }) => roleId === role.roleId) < i) faults.push(`${at}.roles[${i}].roleId: ${role.roleId} is used twice`)
  })
  operator.users?.forEach((user, i) => {
    check(`${at}.users[${i}].permission`, user.permission, readPermission)
    check(`${at}.users[${i}].trustPolicy`, user.trustPolicy, readTrustPolicy)
    for (const roleId of user.roles ?? []) {
      if (!operator.roles?.some((role) => role.roleId === roleId) && !managedRoleIds(managed).includes(roleId)) faults.push(`${at}.users[${i}].roles: there is no role ${roleId}`)
    }
  })
  return faults
}

function permissionFault (where: string, given: object | undefined, read: (text: string) => unknown, faults: string[]): void {
  if (given === undefined) return
  try {
    read(JSON.stringify(given))
  } catch (error) {
    if (!(error instanceof PermissionFault)) throw error
    faults.push(`${where}: ${error.message}`)
  }
}

/** How to log in as the fixture's first operator; undefined when it is not there. @internal */
export function credentialsOf (fixture: Fixture, state: State): Credentials | undefined {
  const first = fixture.operators[0]
  const operator = first && state.operators.byEmail(first.email)
  if (first === undefined || operator === undefined) return undefined
  return { email: first.email, password: first.password, operatorId: operator.operator_id, ...first.authKey }
}
