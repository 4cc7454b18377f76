import { accepted, created, JsonText, noContent, okPage, okText } from '../contract/operations.ts'
import { found, Refusal } from '../refusal.ts'
import type { DeviceFault, DeviceLink, DeviceResult, InstanceReading } from '../simulators/inventory/link.ts'
import { givenReading } from '../state/inventory/given-values.ts'
import { allows } from '../state/inventory/object-model.ts'
import type { PathTexts, Target } from '../state/inventory/targets.ts'
import type { Tags } from '../types.ts'
import { instanceView, resourceView } from '../views/inventory.ts'
import { dataOf } from './data-entry.ts'
import { type Context, type Routes, waiting } from './handler.ts'
import { PAGE_SIZE } from './lora-device.ts'
import { pageOf } from './paging.ts'
import { groupIdOf, tagFilter, tagsOf } from './requests.ts'

/** The slice of a list whose limit is -1 for all (facts 05, 0.3); inferred: as long as lists get. */
export function unboundedPage (query: { limit?: number, last_evaluated_key?: string }) {
  const { limit, ...rest } = query
  return pageOf(limit === undefined || limit < 0 ? rest : query, PAGE_SIZE, PAGE_SIZE)
}

/** The way to the device; refuses where nobody answers (DEM9010). */
function linkTo ({ device }: Target, { services }: Context): DeviceLink {
  return found(services.inventory.links.find(device), 'DEM9010')
}

/** What the device did. An error of it is 404 where it has no such thing and 400 else, as far as documented (inferred). */
function done<T> (result: DeviceResult<T>): T {
  if (result.fault !== undefined) throw refusalOf(result)
  return result.done
}

function refusalOf ({ fault: { code, message } }: DeviceFault): Refusal {
  if (code === 'timeout') return new Refusal('DEM9010')
  return code === '4.04' ? new Refusal('DEM9003') : new Refusal('DEM9009', { detail: `${code} ${message}` })
}

async function readInstance (path: PathTexts, context: Context): Promise<{ target: Target, reading: InstanceReading }> {
  const { inventory } = context.state
  const target = inventory.targets.reach(context.owner, path, 'R')
  const reading = done(await linkTo(target, context).read(target.path))
  context.change(() => inventory.registrations.seen(path.device_id, target.path, reading))
  return { target, reading }
}

async function observe (path: PathTexts, context: Context) {
  const { inventory } = context.state
  const target = inventory.targets.reach(context.owner, path, 'R')
  const reading = done(await linkTo(target, context).observe(target.path))
  context.change(() => inventory.registrations.observed(path.device_id, target.path, reading))
  return accepted(undefined)
}

/** inferred: also of a device that cannot be asked; what it tells is then heard no more. */
async function unobserve (path: PathTexts, context: Context) {
  const { inventory } = context.state
  const target = inventory.targets.find(context.owner, path)
  await context.services.inventory.links.find(target.device)?.unobserve(target.path)
  context.change(() => inventory.registrations.unobserved(path.device_id, target.path))
  return noContent()
}

export const deviceRoutes = {
  listDevices: ({ query }, { owner, state }) => okPage(state.inventory.devices.list(owner, unboundedPage(query), tagFilter(query))),

  /** Its keys are told here and never again; what else a device has it tells itself (inferred: facts 05, 3.1). */
  createDevice: ({ body }, { owner, state }) => {
    const { devices } = state.inventory
    const { device_id: deviceId, key_id: keyId, secret_key: secretKey } = devices.create(owner, { endpoint: body.endpoint, groupId: body.groupId, tags: body.tags as Tags | undefined })
    const document = devices.document(owner, deviceId)
    return created(new JsonText(`${document.slice(0, -1)},${JSON.stringify({ keyId, secretKey }).slice(1)}`))
  },

  getDevice: ({ path, query }, { owner, state }) => okText(state.inventory.devices.document(owner, path.device_id, query.model === true)),

  deleteDevice: ({ path }, { owner, state }) => {
    state.inventory.devices.delete(owner, path.device_id)
    return noContent()
  },

  readDeviceResources: waiting('readDeviceResources', async ({ path, query }, context) => {
    const { target, reading } = await readInstance(path, context)
    const observed = context.state.inventory.tree.observedParts(path.device_id, target.path)
    return okText(JSON.stringify(instanceView(target.path.instanceId, reading, target.model, observed, query.model === true)))
  }),

  readDeviceResource: waiting('readDeviceResource', async ({ path, query }, context) => {
    const { target, reading } = await readInstance(path, context)
    const resourceId = target.path.resourceId!
    const observed = context.state.inventory.tree.observedParts(path.device_id, target.path).resources.has(resourceId)
    return okText(JSON.stringify(resourceView(resourceId, found(reading[resourceId], 'DEM9003'), target.resourceModel, observed, query.model === true)))
  }),

  /** The one call whose failure at the device is a 500, with its text (facts 05, 3.4). A device that does not answer is as good as offline. */
  writeDeviceResource: waiting('writeDeviceResource', async ({ path, body }, context) => {
    const { inventory } = context.state
    const target = inventory.targets.reach(context.owner, path, 'W')
    const reading = givenReading(body, target.resourceModel)
    const { fault } = await linkTo(target, context).write(target.path, reading)
    context.demandSameState()
    if (fault?.code === 'timeout') throw new Refusal('DEM9010')
    if (fault !== undefined) throw new Refusal('DEM9008', { detail: `${fault.code} ${fault.message}` })
    // What it has taken is known of it from now on, unless it can never be read.
    if (allows(target.resourceModel, 'R')) context.change(() => inventory.registrations.seen(path.device_id, target.path, { [target.path.resourceId]: reading }))
    return accepted(undefined)
  }),

  executeDeviceResource: waiting('executeDeviceResource', async ({ path, body }, context) => {
    const target = context.state.inventory.targets.reach(context.owner, path, 'E')
    done(await linkTo(target, context).execute(target.path, body?.value))
    context.demandSameState()
    return accepted(undefined)
  }),

  observeDeviceResource: waiting('observeDeviceResource', async ({ path }, context) => await observe(path, context)),
  observeDeviceResources: waiting('observeDeviceResources', async ({ path }, context) => await observe(path, context)),
  unobserveDeviceResource: waiting('unobserveDeviceResource', async ({ path }, context) => await unobserve(path, context)),
  unobserveDeviceResources: waiting('unobserveDeviceResources', async ({ path }, context) => await unobserve(path, context)),

  getDataFromDevice: ({ path, query }, context) =>
    dataOf(context, { resourceType: 'Device', resourceId: path.device_id }, query, () => { context.state.inventory.devices.get(context.owner, path.device_id) }),

  setDeviceGroup: ({ path, body }, { owner, state }) => okText(state.inventory.devices.setGroup(owner, path.device_id, groupIdOf(body))),

  putDeviceTags: ({ path, body }, { owner, state }) => okText(state.inventory.devices.putTags(owner, path.device_id, tagsOf(body))),

  deleteDeviceTag: ({ path }, { owner, state }) => {
    state.inventory.devices.deleteTag(owner, path.device_id, path.tag_name)
    return noContent()
  },

  unsetDeviceGroup: ({ path }, { owner, state }) => okText(state.inventory.devices.unsetGroup(owner, path.device_id))
} satisfies Routes
