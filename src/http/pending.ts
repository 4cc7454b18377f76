// Health tells which operations are not built, and nothing but http may look into routes.
export { pending as pendingOperations } from '../routes/pending.ts'
