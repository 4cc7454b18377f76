import { created, JsonText, noContent, okPage, okText } from '../contract/operations.ts'
import type { GroupConfiguration } from '../state/groups.ts'
import type { Tags } from '../types.ts'
import type { Routes } from './handler.ts'
import { pageOf } from './paging.ts'
import { tagFilter, tagsOf } from './requests.ts'

export const groupRoutes = {
  listGroups: ({ query }, { owner, state }) =>
    okPage(state.groups.list(owner, pageOf(query), tagFilter(query))),

  createGroup: ({ body }, { owner, state }) => {
    const groupId = state.groups.create(owner, { tags: body.tags as Tags, configuration: body.configuration as GroupConfiguration })
    return created(new JsonText(state.groups.document(owner, groupId)))
  },

  getGroup: ({ path }, { owner, state }) => okText(state.groups.document(owner, path.group_id)),

  deleteGroup: ({ path }, { owner, state }) => {
    state.groups.delete(owner, path.group_id)
    return noContent()
  },

  putConfigurationParameters: ({ path, body }, { owner, state }) =>
    okText(state.groups.putConfiguration(owner, path.group_id, path.namespace, body)),

  deleteConfigurationNamespace: ({ path }, { owner, state }) => {
    state.groups.deleteNamespace(owner, path.group_id, path.namespace)
    return noContent()
  },

  deleteConfigurationParameter: ({ path }, { owner, state }) => {
    state.groups.deleteParameter(owner, path.group_id, path.namespace, path.name)
    return noContent()
  },

  listSubscribersInGroup: ({ path, query }, { owner, state }) => {
    state.groups.document(owner, path.group_id)
    return okPage(state.simLists.inGroup(owner, path.group_id, pageOf(query)))
  },

  putGroupTags: ({ path, body }, { owner, state }) =>
    okText(state.groups.putTags(owner, path.group_id, tagsOf(body))),

  deleteGroupTag: ({ path }, { owner, state }) => {
    state.groups.deleteTag(owner, path.group_id, path.tag_name)
    return noContent()
  }
} satisfies Routes
