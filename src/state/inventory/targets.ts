import { demand } from '../../refusal.ts'
import type { Owner } from '../../types.ts'
import type { DeviceRow } from './device-rows.ts'
import type { DeviceTree } from './device-tree.ts'
import type { Devices } from './devices.ts'
import { allows, type ObjectModel, type ResourceModel } from './object-model.ts'
import type { ObjectModels } from './object-models.ts'
import type { DevicePath, ResourcePath } from './resources.ts'

/** What a call is about. model: undefined where none is known of the object. */
export interface Target<Path extends DevicePath = DevicePath> {
  device: DeviceRow
  path: Path
  model: ObjectModel | undefined
  resourceModel: ResourceModel | undefined
}

/** As the path of a call names it. */
export interface PathTexts {
  device_id: string
  object: string
  instance: string
  resource?: string
}

export type TargetPath<Texts extends PathTexts> = Texts extends { resource: string } ? ResourcePath : DevicePath

/** Finds what calls are about, and refuses in the order that is documented: no such thing, then offline, then not allowed (facts 05, 3.4). */
export class Targets {
  readonly #devices: Devices
  readonly #tree: DeviceTree
  readonly #models: ObjectModels

  constructor (devices: Devices, tree: DeviceTree, models: ObjectModels) {
    this.#devices = devices
    this.#tree = tree
    this.#models = models
  }

  /** Refuses what is not there (DEM9001 to DEM9003). */
  find<Texts extends PathTexts> (owner: Owner, texts: Texts): Target<TargetPath<Texts>> {
    return this.#find(this.#devices.get(owner, texts.device_id), owner, texts)
  }

  /**
   * Refuses also a device that is offline (DEM9004) and what its model does not allow (DEM9005 to DEM9007). inferred: of a device that
   * never told what it has nothing is missing, it is offline.
   */
  reach<Texts extends PathTexts> (owner: Owner, texts: Texts, operation: 'R' | 'W' | 'E'): Target<TargetPath<Texts>> {
    const device = this.#devices.get(owner, texts.device_id)
    demand(device.registration_id !== null, 'DEM9004')
    const target = this.#find(device, owner, texts)
    demand(device.online === 1, 'DEM9004')
    const { model, path, resourceModel } = target
    const isAllowed = path.resourceId === undefined
      ? model === undefined || Object.values(model.resources).some((resource) => allows(resource, operation))
      : allows(resourceModel, operation)
    demand(isAllowed, operation === 'R' ? 'DEM9005' : operation === 'W' ? 'DEM9006' : 'DEM9007')
    return target
  }

  #find<Texts extends PathTexts> (device: DeviceRow, owner: Owner, { object, instance, resource }: Texts): Target<TargetPath<Texts>> {
    const [objectId, instanceId] = [numberOf(object), numberOf(instance)]
    demand(objectId !== undefined && instanceId !== undefined && this.#tree.hasInstance(device.device_id, { objectId, instanceId }), 'DEM9002')
    const model = this.#models.of(owner, objectId)
    if (resource === undefined) return { device, path: { objectId, instanceId } as TargetPath<Texts>, model, resourceModel: undefined }
    const resourceId = numberOf(resource)
    demand(resourceId !== undefined && (model === undefined || Object.hasOwn(model.resources, resourceId)), 'DEM9003')
    return { device, path: { objectId, instanceId, resourceId }, model, resourceModel: model?.resources[resourceId] }
  }
}

function numberOf (text: string): number | undefined {
  return /^(?:0|[1-9]\d{0,4})$/.test(text) ? Number(text) : undefined
}
