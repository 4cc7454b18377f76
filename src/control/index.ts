import type { FastifyInstance } from 'fastify'
import type { Core } from '../core.ts'

export function registerControl (_app: FastifyInstance, _core: Core, _options: { token?: string | undefined }): void {}
