/** What a rule can wait for, as it just happened. */
export type Happening =
  /** more traffic was recorded, or it is time to look at the traffic again */
  | { what: 'traffic', recorded: boolean }
  | { what: 'status', from: string, to: string }
  | { what: 'speedClass', from: string, to: string }
  | { what: 'expiry' }
  | { what: 'imei-mismatch' }
  | { what: 'session', status: 'Created' | 'Deleted', imei: string | null }
  | { what: 'ota', status: string, subscription: string, primaryImsi: string }
