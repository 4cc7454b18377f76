import { compactTime } from '../calendar.ts'
import type { OrderedSim, OrderRow, Quotation, ResourceInitialSetting } from '../state/order-rows.ts'
import { optional } from './fields.ts'

/** As the official reference's examples of the label fields name them; other coverage has no company with a source. */
const YAMATO = { company: 'Yamato Transport', url: 'http://track.kuronekoyamato.co.jp/english/tracking', track: 'https://jizen.kuronekoyamato.co.jp/jizen/servlet/crjz.b.NQ0010?id=' }

/** A quotation as createQuotation answers it, or, once it has a status, an order as the other operations do. */
export function orderView (order: OrderRow): object {
  const quotation = JSON.parse(order.quotation) as Quotation
  if (order.status === null) return quotation
  return {
    ...quotation,
    orderStatus: order.status,
    ...optional('orderDateTime', order.order_time === null ? null : compactTime(order.order_time)),
    ...optional('paymentStatus', order.payment_status),
    ...optional('resourceInitialSetting', order.resource_initial_setting === null ? null : JSON.parse(order.resource_initial_setting) as ResourceInitialSetting),
    ...(order.shipping_time === null || order.shipping_label_number === null ? {} : shippingView(order, order.shipping_time, order.shipping_label_number))
  }
}

function shippingView (order: OrderRow, shippingTime: number, number: string): object {
  // inferred: abroad the parcel goes by a carrier that the reference does not name (facts 03, 4.3).
  const detail = order.coverage === 'jp'
    ? { shipmentCompany: YAMATO.company, shipmentCompanyUrl: YAMATO.url, trackingNumber: number, trackingUrl: YAMATO.track + number }
    : { shipmentCompany: 'International courier', trackingNumber: number }
  return {
    shippingDateTime: compactTime(shippingTime),
    shippingLabelNumber: number,
    shippingLabelNumbers: [number],
    shippingLabelDetails: [detail]
  }
}

/** inferred: what a SIM does not have is left out, as in the Subscriber document (facts 01, 1.17). */
export function orderedSubscriberView (sim: OrderedSim) {
  return {
    imsi: sim.imsi,
    ...(sim.msisdn === null ? {} : { msisdn: sim.msisdn }),
    serialNumber: sim.serialNumber,
    iccid: sim.iccid,
    simId: sim.simId,
    ...(sim.eiccid === null ? {} : { eiccid: sim.eiccid }),
    ...(sim.bundles === null ? {} : { bundles: JSON.parse(sim.bundles) as string[] })
  }
}
