import { bundle } from './bundle.ts'
import { measureCalls } from './calls.ts'

const file = await bundle()
console.table(await measureCalls(file))
