// Contact data: part of the tag Operator.
import { created, ok } from '../contract/operations.ts'
import { companyInformation, individualInformation } from '../views/operator-information.ts'
import type { Routes } from './handler.ts'

export const operatorInformationRoutes = {
  getCompanyInformation: ({ path }, { state }) => ok(state.operatorInformation.get(path.operator_id, 'company')),

  createCompanyInformation: ({ path, body }, { state }) => {
    state.operatorInformation.create(path.operator_id, 'company', companyInformation(body))
    return created()
  },

  updateCompanyInformation: ({ path, body }, { state }) => {
    state.operatorInformation.update(path.operator_id, 'company', companyInformation(body))
    return ok()
  },

  getIndividualInformation: ({ path }, { state }) => ok(state.operatorInformation.get(path.operator_id, 'individual')),

  createIndividualInformation: ({ path, body }, { state }) => {
    state.operatorInformation.create(path.operator_id, 'individual', individualInformation(body))
    return created()
  },

  updateIndividualInformation: ({ path, body }, { state }) => {
    state.operatorInformation.update(path.operator_id, 'individual', individualInformation(body))
    return ok()
  }
} satisfies Routes
