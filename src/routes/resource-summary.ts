import type { Routes } from './handler.ts'

export const resourceSummaryRoutes = {
} satisfies Routes
