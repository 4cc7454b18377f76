import type { Routes } from './handler.ts'

export const queryRoutes = {
} satisfies Routes
