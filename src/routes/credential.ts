import { created, noContent, ok } from '../contract/operations.ts'
import type { Routes } from './handler.ts'

export const credentialRoutes = {
  listCredentials: (_request, { owner, state }) => ok(state.credentials.list(owner)),

  createCredential: ({ path, body }, { owner, state }) => created(state.credentials.create(owner, path.credentials_id, body)),

  updateCredential: ({ path, body }, { owner, state }) => ok(state.credentials.update(owner, path.credentials_id, body)),

  deleteCredential: ({ path }, { owner, state }) => {
    state.credentials.delete(owner, path.credentials_id)
    return noContent()
  }
} satisfies Routes
