// Operations that are in the contract and not built yet. Each answers 400 EMU0001 with its own name (never 5xx: the official
// client would retry for two minutes); health counts them. An operation leaves this list when a route file holds its handler:
// one that stands in neither place, or in both, does not compile (see index.ts). The list ends empty.

export const pending = [
  // Analysis
  'startAnalysisQueries', 'getAnalysisQueries', 'getAnalysisSchemas',
  // Batch
  'listBatchGroups', 'createBatchGroup', 'getBatchGroup', 'updateBatchGroup', 'deleteBatchGroup', 'listBatchJobs',
  'createBatchJob', 'getBatchJob', 'listTasksOfBatchJob',
  // Billing
  'getBillingHistory', 'getBilling', 'getBillingPerDay', 'exportBilling', 'getLatestBilling', 'exportLatestBilling',
  'getBillingSummaryOfBillItems', 'getBillingSummaryOfSims',
  // CellLocation
  'getCellLocation', 'batchGetCellLocations',
  // Lagoon
  'getImageLink', 'listLagoonLicensePackStatus', 'updateLagoonLicensePack', 'updateLagoonPlan', 'registerLagoon',
  'terminateLagoon', 'listLagoonUsers', 'createLagoonUser', 'deleteLagoonUser', 'updateLagoonUserEmail',
  'updateLagoonUserPassword', 'updateLagoonUserPermission',
  // Order
  'createCouponQuotation', 'confirmCouponOrder', 'createVolumeDiscountQuotation', 'confirmVolumeDiscountOrder',
  'listAvailableDiscounts',
  // Payment
  'listCoupons', 'registerCoupon', 'getPaymentTransaction', 'activatePaymentMethod', 'listPaymentStatements',
  'exportPaymentStatement', 'getPayerInformation', 'registerPayerInformation', 'listVolumeDiscounts',
  'getVolumeDiscount',
  // Soralet
  'listSoralets', 'createSoralet', 'getSoralet', 'deleteSoralet', 'getSoraletLogs', 'testSoralet',
  'listSoraletVersions', 'uploadSoraletCode', 'deleteSoraletVersion',
  // VirtualPrivateGateway
  'listVirtualPrivateGateways', 'createVirtualPrivateGateway', 'getVirtualPrivateGateway', 'createCustomerRoute',
  'updateCustomerRoute', 'deleteCustomerRoute', 'assignFixedPublicIpAddresses', 'releaseFixedPublicIpAddresses',
  'closeGate', 'disableGatePrivacySeparator', 'enableGatePrivacySeparator', 'openGate', 'listGatePeers',
  'registerGatePeer', 'unregisterGatePeer', 'disableSimBasedRouting', 'enableSimBasedRouting',
  'putSimBasedRoutingRoutes', 'setVirtualPrivateGatewayVxLanId', 'listVirtualPrivateGatewayIpAddressMapEntries',
  'putVirtualPrivateGatewayIpAddressMapEntry', 'deleteVirtualPrivateGatewayIpAddressMapEntry', 'createMirroringPeer',
  'updateMirroringPeer', 'deleteMirroringPeer', 'setInspectionConfiguration', 'setRedirectionConfiguration',
  'unsetInspectionConfiguration', 'unsetRedirectionConfiguration', 'listPacketCaptureSessions',
  'createPacketCaptureSession', 'getPacketCaptureSession', 'deletePacketCaptureSession', 'stopPacketCaptureSession',
  'setRoutingFilter', 'updateVirtualPrivateGatewayTags', 'deleteVirtualPrivateGatewayTag',
  'terminateVirtualPrivateGateway', 'disableTrafficFiltering', 'enableTrafficFiltering', 'putFqdnFilterRules',
  'putUplinkFilterRules', 'createTransitGatewayPeeringConnection', 'deleteTransitGatewayPeeringConnection',
  'createTransitGatewayVpcAttachment', 'deleteTransitGatewayVpcAttachment',
  'acceptTransitGatewayVpcAttachmentFromCustomer', 'createVpcPeeringConnection', 'deleteVpcPeeringConnection'
] as const

export type PendingOperationId = typeof pending[number]
