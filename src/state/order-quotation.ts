import { compactTime, isDay } from '../calendar.ts'
import { demand, found } from '../refusal.ts'
import type { Owner } from '../types.ts'
import { type AddressFacts, orderedAddress } from '../views/shipping-address.ts'
import type { Quotation, QuotedItem } from './order-rows.ts'
import { currencyOf, money, type Product, productNamed, type ShippingOption, shippingCostOf, type ShippingWay, taxOn, taxWithin } from './products.ts'

/** What a client asks the price of. */
export interface QuotationRequest {
  shippingAddressId: string
  orderItemList: readonly { productCode: string, quantity: number }[]
  /** yyyyMMdd */
  preferredDeliveryDate?: string | undefined
  shippingOptions?: readonly ShippingOption[] | undefined
}

/**
 * Prices an order at `now` (ms). Tax is on the products alone, the shipping cost includes its own; the total is both
 * (facts 03, 4.3). Refuses what is not on sale (LGI9005, LGI9006), what cannot be delivered (LGI9007) and shipping options
 * that do not exist there (LGI9008).
 */
export function quote (owner: Owner, request: QuotationRequest, given: { orderId: string, email: string, address: AddressFacts, now: number }): Quotation {
  const { coverage } = owner
  const { address, email, now, orderId } = given
  demand(request.preferredDeliveryDate === undefined || deliverable(owner, request.preferredDeliveryDate, now), 'LGI9007')
  const orderItemList = request.orderItemList.map((item) => quotedItem(owner, item))
  const ordered = new Map<Product, number>()
  for (const { product, quantity } of orderItemList) ordered.set(product, (ordered.get(product) ?? 0) + quantity)
  for (const [product, quantity] of ordered) demand(quantity <= product.maxQuantity, 'LGI9006')
  const { way, applied } = shippingWay(owner, request, orderItemList, address)
  const productAmount = money(orderItemList.reduce((sum, item) => sum + item.productAmount, 0))
  const taxAmount = taxOn(productAmount, coverage)
  const shippingCost = shippingCostOf(coverage, address.shippingArea, way)
  const totalAmount = money(productAmount + taxAmount + shippingCost)
  return {
    orderId,
    email,
    currency: currencyOf(coverage),
    shippingAddressId: request.shippingAddressId,
    shippingAddress: orderedAddress(address),
    orderItemList,
    ...(request.preferredDeliveryDate === undefined ? {} : { preferredDeliveryDate: request.preferredDeliveryDate }),
    appliedShippingOptions: applied,
    shippingCost,
    taxOnShippingCost: coverage === 'jp',
    taxIncludedInShippingCost: taxWithin(shippingCost, coverage),
    taxAmount,
    totalAmount,
    balanceDue: totalAmount,
    containsTaxIncludedAmounts: coverage === 'jp'
  }
}

function quotedItem ({ coverage }: Owner, { productCode, quantity }: { productCode: string, quantity: number }): QuotedItem {
  const product = found(productNamed(coverage, productCode), 'LGI9005')
  const productAmount = money(product.price * quantity)
  return { product, quantity, productAmount, taxIncludedProductAmount: money(productAmount + taxOn(productAmount, coverage)) }
}

/** Japan only (facts 03, 4.3). inferred: a day that the calendar has and that is not over (in UTC, as all days here). */
function deliverable ({ coverage }: Owner, day: string, now: number): boolean {
  return coverage === 'jp' && isDay(day) && day >= compactTime(now).slice(0, 8)
}

/**
 * Which way the parcel goes, and the options that made it so. allowNekopos permits and the service decides: inferred, it is
 * small-parcel post for SIM cards alone, without a day of delivery. useExpeditedShipping demands: inferred, an address
 * outside the United States is refused, since it is for shipping there only (official reference).
 */
function shippingWay ({ coverage }: Owner, request: QuotationRequest, items: readonly QuotedItem[], address: AddressFacts): { way: ShippingWay, applied: ShippingOption[] } {
  const options = request.shippingOptions ?? []
  const nekopos = options.find((o) => o.allowNekopos === true)
  const expedited = options.find((o) => o.useExpeditedShipping === true)
  demand(nekopos === undefined || coverage === 'jp', 'LGI9008')
  demand(expedited === undefined || (coverage === 'g' && address.countryCode === 'US'), 'LGI9008')
  if (expedited !== undefined) return { way: 'expedited', applied: [{ useExpeditedShipping: true }] }
  const small = items.every(({ product }) => product.productType === 'sim') && request.preferredDeliveryDate === undefined
  if (nekopos === undefined || !small) return { way: 'plain', applied: [] }
  const company = nekopos.shipmentCompany === undefined ? {} : { shipmentCompany: nekopos.shipmentCompany }
  return { way: 'nekopos', applied: [{ allowNekopos: true, ...company }] }
}
