import type { Routes } from './handler.ts'

export const filesRoutes = {
} satisfies Routes
