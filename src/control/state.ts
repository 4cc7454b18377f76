import { Bytes, created, noContent, ok } from '../contract/operations.ts'
import type { ControlRoutes } from './handler.ts'
import { snapshotView } from './views.ts'

export const stateRoutes = {
  reset: ({ body }, { core }) => {
    core.reset(body?.to)
    return noContent()
  },

  downloadState: (_request, { core }) => ok(new Bytes('application/vnd.sqlite3', core.image())),

  restoreState: ({ body, query }, { core }) => {
    // The contract's "binary" is a string to the types; what arrives are bytes.
    core.restore(body as unknown as Buffer, query.missing_files)
    return noContent()
  },

  listSnapshots: (_request, { core }) => ok(core.snapshots().map(snapshotView)),

  takeSnapshot: ({ path }, { core }) => {
    const { snapshot, replaced } = core.takeSnapshot(path.name)
    return replaced ? ok(snapshotView(snapshot)) : created(snapshotView(snapshot))
  },

  restoreSnapshot: ({ path }, { core }) => {
    core.restoreSnapshot(path.name)
    return noContent()
  },

  deleteSnapshot: ({ path }, { core }) => {
    core.deleteSnapshot(path.name)
    return noContent()
  }
} satisfies ControlRoutes
