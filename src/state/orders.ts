import type { Owner } from '../types.ts'

export class Orders {
  ship (_owner: Owner, _orderId: string): void {}
}
