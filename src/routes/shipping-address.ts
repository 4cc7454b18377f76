import type { Routes } from './handler.ts'

export const shippingAddressRoutes = {
} satisfies Routes
