import type { Routes } from './handler.ts'

export const orderRoutes = {
} satisfies Routes
