import type { FastifyInstance } from 'fastify'

export function registerDocuments (_app: FastifyInstance): void {}
