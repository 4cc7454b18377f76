import catalogue from '../../fixtures/products.json' with { type: 'json' }
import shipping from '../../fixtures/shipping-areas.json' with { type: 'json' }
import type { Coverage } from '../types.ts'

export type Currency = 'JPY' | 'USD'

/** Both kinds of the contract in one; which of them it is, the fields say. */
export interface ShippingOption {
  allowNekopos?: boolean
  shipmentCompany?: 'yamato_transport'
  useExpeditedShipping?: boolean
}

/** How a parcel goes; plain has no option. */
export type ShippingWay = 'plain' | 'nekopos' | 'expedited'

/** A product as the API shows it. A SIM product's properties say what its SIMs are. */
export interface Product {
  productCode: string
  productName: string
  description: string
  productType: 'sim' | 'lora' | 'sigfox' | 'network_module' | 'misc'
  /** pieces in one unit */
  count: number
  price: number
  taxIncludedPrice: number
  regularPrice: number
  taxIncludedRegularPrice: number
  currency: Currency
  maxQuantity: number
  campaignCode?: string
  /** inferred: `simBundle`, which no source names, holds the bundle of a SIM that is sold with one */
  properties: Record<string, string>
  productInfoURL?: string
  productImageURLs: string[]
}

export interface ShippingCost {
  shippingArea?: string
  shippingAreaName?: string
  size?: number
  shippingCost: number
  currency: Currency
  appliedShippingOptions: ShippingOption[]
}

interface ProductRow extends Omit<Product, 'taxIncludedPrice' | 'regularPrice' | 'taxIncludedRegularPrice' | 'currency' | 'properties' | 'productImageURLs'> {
  coverage: Coverage
  regularPrice?: number
  properties: Record<string, string>
}

interface CostRow {
  coverage: Coverage
  shippingArea?: string
  option?: Exclude<ShippingWay, 'plain'>
  size?: number
  shippingCost: number
}

const OPTIONS: Record<ShippingWay, ShippingOption[]> = {
  plain: [],
  nekopos: [{ allowNekopos: true, shipmentCompany: 'yamato_transport' }],
  expedited: [{ useExpeditedShipping: true }]
}

/** Consumption tax in Japan. inferred: none on orders of the global coverage (facts 03, 4.3 knows Japan only). */
const TAX_PERCENT: Record<Coverage, number> = { jp: 10, g: 0 }

const rows = catalogue as unknown as ProductRow[]
const products = rows.map((row) => ({ coverage: row.coverage, product: productOf(row) }))
const areas = shipping.areas as Record<string, { name: string, states: string[] }>
const costs = shipping.costs as CostRow[]
const areaOfState = new Map(Object.entries(areas).flatMap(([area, { states }]) => states.map((state) => [state, area] as const)))

export function currencyOf (coverage: Coverage): Currency {
  return coverage === 'jp' ? 'JPY' : 'USD'
}

/** Tax that comes on top of `amount`. inferred: a fraction of a yen is dropped. */
export function taxOn (amount: number, coverage: Coverage): number {
  return Math.floor(amount * TAX_PERCENT[coverage] / 100)
}

/** Tax that is inside of `amount` already. */
export function taxWithin (amount: number, coverage: Coverage): number {
  return Math.floor(amount * TAX_PERCENT[coverage] / (100 + TAX_PERCENT[coverage]))
}

/** A sum without the dust of binary fractions: whole yen, whole cents. */
export function money (amount: number): number {
  return Math.round(amount * 100) / 100
}

/**
 * What is on sale. A campaign code shows the offers of that campaign and nothing else; offers of a campaign are in no other
 * list. inferred: an unknown code gives the normal list (facts 03, 4.1).
 */
export function productsOnSale (coverage: Coverage, campaignCode?: string): Product[] {
  const here = products.filter((p) => p.coverage === coverage).map((p) => p.product)
  const offers = campaignCode === undefined ? [] : here.filter((p) => p.campaignCode === campaignCode)
  return offers.length > 0 ? offers : here.filter((p) => p.campaignCode === undefined)
}

export function productNamed (coverage: Coverage, productCode: string): Product | undefined {
  return products.find((p) => p.coverage === coverage && p.product.productCode === productCode)?.product
}

export function shippingCosts (coverage: Coverage): ShippingCost[] {
  return costs.filter((row) => row.coverage === coverage).map(({ shippingArea, option, size, shippingCost }) => ({
    ...(shippingArea === undefined ? {} : { shippingArea, shippingAreaName: areas[shippingArea]!.name }),
    ...(size === undefined ? {} : { size }),
    shippingCost,
    currency: currencyOf(coverage),
    appliedShippingOptions: OPTIONS[option ?? 'plain']
  }))
}

/** The area of a prefecture, by its Japanese name. */
export function shippingAreaOf (state: string): string | undefined {
  return areaOfState.get(state)
}

/** @param area '' where areas do not matter, as in the global coverage */
export function shippingCostOf (coverage: Coverage, area: string, way: ShippingWay): number {
  return costs.find((row) => row.coverage === coverage && (row.shippingArea ?? '') === area && (row.option ?? 'plain') === way)!.shippingCost
}

/** inferred: facts 03, 4.1 wants the newer fields filled in on all. */
function productOf ({ coverage, regularPrice, ...row }: ProductRow): Product {
  const regular = regularPrice ?? row.price
  return {
    ...row,
    currency: currencyOf(coverage),
    taxIncludedPrice: money(row.price + taxOn(row.price, coverage)),
    regularPrice: regular,
    taxIncludedRegularPrice: money(regular + taxOn(regular, coverage)),
    productImageURLs: []
  }
}
