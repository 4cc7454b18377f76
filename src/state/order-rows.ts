import type { Coverage, Tags } from '../types.ts'
import type { Currency, Product, ShippingOption } from './products.ts'

export type OrderStatus = 'orderProcessing' | 'ordering' | 'ordered' | 'kitting' | 'shipped' | 'receiving' | 'received' | 'cancelling' | 'cancelled' | 'failed'

export type OrderPaymentStatus = 'paying' | 'paid' | 'fail' | 'refunded'

export interface QuotedItem {
  product: Product
  quantity: number
  productAmount: number
  taxIncludedProductAmount: number
}

/** What was asked for and what it costs, as the API shows it. */
export interface Quotation {
  orderId: string
  email: string
  currency: Currency
  shippingAddressId: string
  shippingAddress: Record<string, string>
  orderItemList: QuotedItem[]
  preferredDeliveryDate?: string
  appliedShippingOptions: ShippingOption[]
  shippingCost: number
  taxOnShippingCost: boolean
  taxIncludedInShippingCost: number
  taxAmount: number
  totalAmount: number
  balanceDue: number
  containsTaxIncludedAmounts: boolean
}

/** What SIMs of one subscription get when they are registered. */
export interface SimInitialSetting {
  groupId?: string
  speedClass?: string
  tags?: Tags
}

export interface ResourceInitialSetting {
  simInitialSettings?: Record<string, SimInitialSetting>
}

/** JSON columns hold text; times are ms. */
export interface OrderRow {
  order_id: string
  operator_id: string
  coverage: Coverage
  /** null: a quotation that nobody confirmed */
  status: OrderStatus | null
  /** null until money moves */
  payment_status: OrderPaymentStatus | null
  quotation_time: number
  /** when it was confirmed */
  order_time: number | null
  shipping_time: number | null
  shipping_label_number: string | null
  quotation: string
  resource_initial_setting: string | null
  document: string
}

/** A SIM of an order, whoever has it by now. */
export interface OrderedSim {
  serialNumber: string
  imsi: string
  msisdn: string | null
  iccid: string
  simId: string
  eiccid: string | null
  /** JSON array */
  bundles: string | null
}
