// Generated from spec/ by `npm run generate`. Do not edit.

export interface paths {
    "/analysis/queries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["startAnalysisQueries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analysis/queries/{query_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAnalysisQueries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analysis/schemas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAnalysisSchemas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit_logs/api": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getApiAuditLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit_logs/napter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getNapterAuditLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["auth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/password_reset_token/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["issuePasswordResetToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/password_reset_token/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["verifyPasswordResetToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/switch_user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["switchUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batch_groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBatchGroups"];
        put?: never;
        post: operations["createBatchGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batch_groups/{batch_group_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBatchGroup"];
        put: operations["updateBatchGroup"];
        post?: never;
        delete: operations["deleteBatchGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batch_groups/{batch_group_id}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listBatchJobs"];
        put?: never;
        post: operations["createBatchJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batch_groups/{batch_group_id}/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBatchJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/batch_groups/{batch_group_id}/jobs/{job_id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTasksOfBatchJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBillingHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{yyyyMM}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBilling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{yyyyMM}/daily": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBillingPerDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/{yyyyMM}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["exportBilling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getLatestBilling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/latest/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["exportLatestBilling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/summaries/bill_items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBillingSummaryOfBillItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bills/summaries/sims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBillingSummaryOfSims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cell_locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCellLocation"];
        put?: never;
        post: operations["batchGetCellLocations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCoupons"];
        put?: never;
        post: operations["createCouponQuotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupons/{coupon_code}/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registerCoupon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupons/{order_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["confirmCouponOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCredentials"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credentials/{credentials_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["updateCredential"];
        post: operations["createCredential"];
        delete: operations["deleteCredential"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data/{resource_type}/{resource_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDataEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data/{resource_type}/{resource_id}/{time}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDataEntry"];
        put?: never;
        post?: never;
        delete: operations["deleteDataEntry"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data/categories/{category}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDataEntriesByCategory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data/metadata/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDataResourceMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDataSourceResources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/device_object_models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDeviceObjectModels"];
        put?: never;
        post: operations["createDeviceObjectModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/device_object_models/{model_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDeviceObjectModel"];
        put?: never;
        post: operations["updateDeviceObjectModel"];
        delete: operations["deleteDeviceObjectModel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/device_object_models/{model_id}/set_scope": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setDeviceObjectModelScope"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDevices"];
        put?: never;
        post: operations["createDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{device_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDevice"];
        put?: never;
        post?: never;
        delete: operations["deleteDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{device_id}/{object}/{instance}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readDeviceResources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{device_id}/{object}/{instance}/{resource}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readDeviceResource"];
        put: operations["writeDeviceResource"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{device_id}/{object}/{instance}/{resource}/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["executeDeviceResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{device_id}/{object}/{instance}/{resource}/observe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["observeDeviceResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{device_id}/{object}/{instance}/{resource}/unobserve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["unobserveDeviceResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{device_id}/{object}/{instance}/observe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["observeDeviceResources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{device_id}/{object}/{instance}/unobserve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["unobserveDeviceResources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{device_id}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDataFromDevice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{device_id}/set_group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setDeviceGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{device_id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putDeviceTags"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{device_id}/tags/{tag_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteDeviceTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{device_id}/unset_group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["unsetDeviceGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/diagnostics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sendDiagnosticRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/diagnostics/{diagnostic_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDiagnostic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/event_handlers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEventHandlers"];
        put?: never;
        post: operations["createEventHandler"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/event_handlers/{handler_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEventHandler"];
        put: operations["updateEventHandler"];
        post?: never;
        delete: operations["deleteEventHandler"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/event_handlers/{handler_id}/subscribers/{imsi}/ignore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setIgnoreEventHandler"];
        delete: operations["deleteIgnoreEventHandler"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/event_handlers/subscribers/{imsi}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEventHandlersBySubscriber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["findFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{scope}/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFile"];
        put: operations["putFile"];
        post?: never;
        delete: operations["deleteFile"];
        options?: never;
        head: operations["getFileMetadata"];
        patch?: never;
        trace?: never;
    };
    "/files/{scope}/{path}/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFiles"];
        put?: never;
        post?: never;
        delete: operations["deleteDirectory"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/exported/{exported_file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getExportedFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gadgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listGadgets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gadgets/{product_id}/{serial_number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getGadget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gadgets/{product_id}/{serial_number}/disable_termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["disableTerminationOnGadget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gadgets/{product_id}/{serial_number}/enable_termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enableTerminationOnGadget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gadgets/{product_id}/{serial_number}/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registerGadget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gadgets/{product_id}/{serial_number}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putGadgetTags"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gadgets/{product_id}/{serial_number}/tags/{tag_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteGadgetTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/gadgets/{product_id}/{serial_number}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["terminateGadget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listGroups"];
        put?: never;
        post: operations["createGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{group_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getGroup"];
        put?: never;
        post?: never;
        delete: operations["deleteGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{group_id}/configuration/{namespace}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putConfigurationParameters"];
        post?: never;
        delete: operations["deleteConfigurationNamespace"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{group_id}/configuration/{namespace}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteConfigurationParameter"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{group_id}/subscribers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSubscribersInGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{group_id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putGroupTags"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{group_id}/tags/{tag_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteGroupTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lagoon/image/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getImageLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lagoon/license_packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLagoonLicensePackStatus"];
        put: operations["updateLagoonLicensePack"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lagoon/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["updateLagoonPlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lagoon/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registerLagoon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lagoon/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["terminateLagoon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lagoon/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLagoonUsers"];
        put?: never;
        post: operations["createLagoonUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lagoon/users/{lagoon_user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteLagoonUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lagoon/users/{lagoon_user_id}/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["updateLagoonUserEmail"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lagoon/users/{lagoon_user_id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["updateLagoonUserPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lagoon/users/{lagoon_user_id}/permission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["updateLagoonUserPermission"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLoraDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_devices/{device_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getLoraDevice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_devices/{device_id}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDataFromLoraDevice"];
        put?: never;
        post: operations["sendDataToLoraDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_devices/{device_id}/disable_termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["disableTerminationOnLoraDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_devices/{device_id}/enable_termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enableTerminationOnLoraDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_devices/{device_id}/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registerLoraDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_devices/{device_id}/set_group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setLoraDeviceGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_devices/{device_id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putLoraDeviceTags"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_devices/{device_id}/tags/{tag_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteLoraDeviceTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_devices/{device_id}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["terminateLoraDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_devices/{device_id}/unset_group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["unsetLoraDeviceGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_gateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLoraGateways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_gateways/{gateway_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getLoraGateway"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_gateways/{gateway_id}/disable_termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["disableTerminationOnLoraGateway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_gateways/{gateway_id}/enable_termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enableTerminationOnLoraGateway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_gateways/{gateway_id}/set_network_set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setLoraNetworkSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_gateways/{gateway_id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putLoraGatewayTags"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_gateways/{gateway_id}/tags/{tag_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteLoraGatewayTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_gateways/{gateway_id}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["terminateLoraGateway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_gateways/{gateway_id}/unset_network_set": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["unsetLoraNetworkSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_network_sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listLoraNetworkSets"];
        put?: never;
        post: operations["createLoraNetworkSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_network_sets/{ns_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getLoraNetworkSet"];
        put?: never;
        post?: never;
        delete: operations["deleteLoraNetworkSet"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_network_sets/{ns_id}/add_permission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addPermissionToLoraNetworkSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_network_sets/{ns_id}/gateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listGatewaysInLoraNetworkSet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_network_sets/{ns_id}/revoke_permission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["revokePermissionFromLoraNetworkSet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_network_sets/{ns_id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putLoraNetworkSetTags"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/lora_network_sets/{ns_id}/tags/{tag_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteLoraNetworkSetTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOperator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/auth_keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOperatorAuthKeys"];
        put?: never;
        post: operations["generateOperatorAuthKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/auth_keys/{auth_key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteOperatorAuthKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/company_information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCompanyInformation"];
        put: operations["updateCompanyInformation"];
        post: operations["createCompanyInformation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/configuration/{namespace}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOperatorConfigurationNamespace"];
        put?: never;
        post: operations["setOperatorConfigurationNamespace"];
        delete: operations["deleteOperatorConfigurationNamespace"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addOperatorContract"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/contracts/{contract_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteOperatorContract"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/coverage_type/{coverage_type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addCoverageType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/emails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listEmails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/emails/{email_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEmail"];
        put?: never;
        post?: never;
        delete: operations["deleteEmail"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/individual_information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getIndividualInformation"];
        put: operations["updateIndividualInformation"];
        post: operations["createIndividualInformation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/mfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getMFAStatus"];
        put?: never;
        post: operations["enableMFA"];
        delete: operations["revokeMFA"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/mfa/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["verifyMFA"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["updateOperatorPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/roles/{role_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getRole"];
        put: operations["updateRole"];
        post: operations["createRole"];
        delete: operations["deleteRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/roles/{role_id}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRoleAttachedUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/roles/{role_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRoleVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/shipping_addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listShippingAddresses"];
        put?: never;
        post: operations["createShippingAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/shipping_addresses/{shipping_address_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getShippingAddress"];
        put: operations["updateShippingAddress"];
        post?: never;
        delete: operations["deleteShippingAddress"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/support/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["generateSupportToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/system_notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSystemNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/system_notifications/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSystemNotification"];
        put?: never;
        post: operations["setSystemNotification"];
        delete: operations["deleteSystemNotification"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["generateAuthToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revokeOperatorAuthTokens"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/users/{user_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getUser"];
        put: operations["updateUser"];
        post: operations["createUser"];
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/users/{user_name}/auth_keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listUserAuthKeys"];
        put?: never;
        post: operations["generateUserAuthKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/users/{user_name}/auth_keys/{auth_key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getUserAuthKey"];
        put?: never;
        post?: never;
        delete: operations["deleteUserAuthKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/users/{user_name}/mfa": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getUserMFAStatus"];
        put?: never;
        post: operations["enableUserMFA"];
        delete: operations["revokeUserMFA"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/users/{user_name}/mfa/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["verifyUserMFA"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/users/{user_name}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["hasUserPassword"];
        put: operations["updateUserPassword"];
        post: operations["createUserPassword"];
        delete: operations["deleteUserPassword"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/users/{user_name}/permission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getUserPermission"];
        put: operations["updateUserPermission"];
        post?: never;
        delete: operations["deleteUserPermission"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/users/{user_name}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listUserRoles"];
        put?: never;
        post: operations["attachRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/users/{user_name}/roles/{role_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["detachRole"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/users/{user_name}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["revokeUserAuthTokens"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/users/{user_name}/trust_policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getUserTrustPolicy"];
        put: operations["updateUserTrustPolicy"];
        post?: never;
        delete: operations["deleteUserTrustPolicy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/{operator_id}/users/default_permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDefaultPermissions"];
        put: operations["updateDefaultPermissions"];
        post?: never;
        delete: operations["deleteDefaultPermissions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/add_email_token/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["issueAddEmailToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/add_email_token/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["verifyAddEmailToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/mfa_revoke_token/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["issueMFARevokingToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operators/mfa_revoke_token/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["verifyMFARevokingToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOrders"];
        put?: never;
        post: operations["createQuotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{order_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["cancelOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{order_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["confirmOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{order_id}/resource_initial_setting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["updateOrderedResourceInitialSetting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{order_id}/subscribers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOrderedSubscribers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{order_id}/subscribers/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registerOrderedSim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment_history/transactions/{payment_transaction_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPaymentTransaction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment_methods/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPaymentMethod"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment_methods/current/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["activatePaymentMethod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment_statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPaymentStatements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment_statements/{payment_statement_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["exportPaymentStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment_statements/payer_information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPayerInformation"];
        put?: never;
        post: operations["registerPayerInformation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/port_mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPortMappings"];
        put?: never;
        post: operations["createPortMapping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/port_mappings/{ip_address}/{port}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deletePortMapping"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/port_mappings/sims/{sim_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPortMappingsForSim"];
        put?: never;
        post: operations["createPortMappingForSim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/port_mappings/subscribers/{imsi}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPortMappingsForSubscriber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/query/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["searchDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/query/sigfox_devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["searchSigfoxDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/query/sims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["searchSims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/query/subscribers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["searchSubscribers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/query/subscribers/traffic_volume/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["searchSubscriberTrafficVolumeRanking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/resource_summaries/{resource_summary_type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getResourceSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/coupons/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sandboxCreateCoupon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/init": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sandboxInitializeOperator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/operators/{operator_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["sandboxDeleteOperator"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/operators/token/{email}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sandboxGetSignupToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/orders/ship": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sandboxShipOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/stats/air/subscribers/{imsi}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sandboxInsertAirStats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/stats/beam/subscribers/{imsi}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sandboxInsertBeamStats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/subscribers/create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sandboxCreateSubscriber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sigfox_devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSigfoxDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sigfox_devices/{device_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSigfoxDevice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sigfox_devices/{device_id}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDataFromSigfoxDevice"];
        put?: never;
        post: operations["sendDataToSigfoxDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sigfox_devices/{device_id}/disable_termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["disableTerminationOnSigfoxDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sigfox_devices/{device_id}/enable_termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enableTerminationOnSigfoxDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sigfox_devices/{device_id}/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registerSigfoxDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sigfox_devices/{device_id}/set_group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setSigfoxDeviceGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sigfox_devices/{device_id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putSigfoxDeviceTags"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sigfox_devices/{device_id}/tags/{tag_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteSigfoxDeviceTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sigfox_devices/{device_id}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["terminateSigfoxDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sigfox_devices/{device_id}/unset_group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["unsetSigfoxDeviceGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sim_profile_orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listProfileOrders"];
        put?: never;
        post: operations["createProfileOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sim_profile_orders/{profile_order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getProfileOrder"];
        put?: never;
        post?: never;
        delete: operations["deleteProfileOrder"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sim_profile_orders/{profile_order_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmProfileOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sim_profile_orders/{profile_order_id}/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOrderedProfiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSims"];
        put?: never;
        post: operations["createSim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["activateSim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/credentials/arc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["renewArcSimCredentials"];
        post: operations["attachArcSimCredentials"];
        delete: operations["removeArcSimCredentials"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDataFromSim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["deactivateSim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/delete_session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["deleteSimSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/disable_termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["disableSimTermination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/downlink/http": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sendDownlinkHttp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/downlink/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sendDownlinkPing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/downlink/rtsp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sendDownlinkRtsp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/downlink/ssh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sendDownlinkSsh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/downlink/tcp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sendDownlinkTcp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/downlink/udp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sendDownlinkUdp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/enable_termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enableSimTermination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/events/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSimSessionEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/packet_capture_sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSimPacketCaptureSessions"];
        put?: never;
        post: operations["createSimPacketCaptureSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/packet_capture_sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSimPacketCaptureSession"];
        put?: never;
        post?: never;
        delete: operations["deleteSimPacketCaptureSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/packet_capture_sessions/{session_id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stopSimPacketCaptureSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/profiles/{iccid}/add_subscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/profiles/{iccid}/subscribers/{imsi}/cancel_download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["cancelSubscriptionContainerDownload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/profiles/{iccid}/subscribers/{imsi}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["terminateSubscriptionContainer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registerSim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/report_local_info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reportSimLocalInfo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/send_sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sendSmsToSim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/sessions/arc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createArcSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/set_expiry_time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setSimExpiryTime"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/set_group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setSimGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/set_imei_lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setSimImeiLock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/set_to_standby": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setSimToStandby"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/statuses/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSimStatusHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["suspendSim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putSimTags"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/tags/{tag_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteSimTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["terminateSim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/testing/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getTestingUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/unset_expiry_time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["unsetSimExpiryTime"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/unset_group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["unsetSimGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/unset_imei_lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["unsetSimImeiLock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sims/{sim_id}/update_speed_class": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["updateSimSpeedClass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSoraCamDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraCamDevice"];
        put?: never;
        post?: never;
        delete: operations["handleDeleteSoraCamDevice"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/atom_cam/firmware/update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraCamDeviceAtomCamFirmwareUpdate"];
        put?: never;
        post: operations["updateSoraCamDeviceAtomCamFirmware"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/atom_cam/license": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["assignSoraCamDeviceAtomCamLicense"];
        post?: never;
        delete: operations["unassignSoraCamDeviceAtomCamLicense"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/atom_cam/live_image": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraCamDeviceAtomCamLiveImage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/atom_cam/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraCamDeviceAtomCamOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/atom_cam/options/real_time_access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["updateSoraCamDeviceAtomCamOptionsRealTimeAccess"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/atom_cam/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraCamDeviceAtomCamSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/atom_cam/settings/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraCamDeviceAtomCamSettingsLogo"];
        put?: never;
        post: operations["setSoraCamDeviceAtomCamSettingsLogo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/atom_cam/settings/motion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraCamDeviceAtomCamSettingsMotion"];
        put?: never;
        post: operations["setSoraCamDeviceAtomCamSettingsMotion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/atom_cam/settings/motion_sensitivity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraCamDeviceAtomCamSettingsMotionSensitivity"];
        put?: never;
        post: operations["setSoraCamDeviceAtomCamSettingsMotionSensitivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/atom_cam/settings/motion_tagging": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraCamDeviceAtomCamSettingsMotionTagging"];
        put?: never;
        post: operations["setSoraCamDeviceAtomCamSettingsMotionTagging"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/atom_cam/settings/night_vision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraCamDeviceAtomCamSettingsNightVision"];
        put?: never;
        post: operations["setSoraCamDeviceAtomCamSettingsNightVision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/atom_cam/settings/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraCamDeviceAtomCamSettingsQuality"];
        put?: never;
        post: operations["setSoraCamDeviceAtomCamSettingsQuality"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/atom_cam/settings/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraCamDeviceAtomCamSettingsRotation"];
        put?: never;
        post: operations["setSoraCamDeviceAtomCamSettingsRotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/atom_cam/settings/self_reboot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraCamDeviceAtomCamSettingsSelfReboot"];
        put?: never;
        post: operations["setSoraCamDeviceAtomCamSettingsSelfReboot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/atom_cam/settings/sound": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraCamDeviceAtomCamSettingsSound"];
        put?: never;
        post: operations["setSoraCamDeviceAtomCamSettingsSound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/atom_cam/settings/sound_sensitivity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraCamDeviceAtomCamSettingsSoundSensitivity"];
        put?: never;
        post: operations["setSoraCamDeviceAtomCamSettingsSoundSensitivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/atom_cam/settings/status_light": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraCamDeviceAtomCamSettingsStatusLight"];
        put?: never;
        post: operations["setSoraCamDeviceAtomCamSettingsStatusLight"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/atom_cam/settings/timestamp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraCamDeviceAtomCamSettingsTimestamp"];
        put?: never;
        post: operations["setSoraCamDeviceAtomCamSettingsTimestamp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createSoraCamDeviceDataEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/data/{time}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["updateSoraCamDeviceDataEntry"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSoraCamDeviceEventsForDevice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/exports/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraCamDeviceExportUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/exports/usage/limit_override": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["updateSoraCamDeviceExportUsageLimitOverride"];
        post?: never;
        delete: operations["deleteSoraCamDeviceExportUsageLimitOverride"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/images/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSoraCamDeviceImageExportsForDevice"];
        put?: never;
        post: operations["exportSoraCamDeviceRecordedImage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/images/exports/{export_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraCamDeviceExportedImage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraCamDeviceName"];
        put?: never;
        post: operations["setSoraCamDeviceName"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/power_state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraCamDevicePowerState"];
        put?: never;
        post: operations["setSoraCamDevicePowerState"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/reboot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["rebootSoraCamDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/recordings_and_events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSoraCamDeviceRecordingsAndEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraCamDeviceStreamingVideo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/videos/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSoraCamDeviceVideoExportsForDevice"];
        put?: never;
        post: operations["exportSoraCamDeviceRecordedVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/{device_id}/videos/exports/{export_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraCamDeviceExportedVideo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/atom_cam/firmware/updates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSoraCamDeviceAtomCamFirmwareUpdates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSoraCamDeviceEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/images/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSoraCamDeviceImageExports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/devices/videos/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSoraCamDeviceVideoExports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/license_packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSoraCamLicensePacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sora_cam/license_packs/{license_pack_id}/quantity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["updateSoraCamLicensePackQuantity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/soralets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSoralets"];
        put?: never;
        post: operations["createSoralet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/soralets/{soralet_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoralet"];
        put?: never;
        post?: never;
        delete: operations["deleteSoralet"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/soralets/{soralet_id}/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSoraletLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/soralets/{soralet_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["testSoralet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/soralets/{soralet_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSoraletVersions"];
        put?: never;
        post: operations["uploadSoraletCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/soralets/{soralet_id}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteSoraletVersion"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stats/air/groups/{group_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAirStatsOfGroup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stats/air/operators/{operator_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAirStatsOfOperator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stats/air/operators/{operator_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["exportAirStats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stats/air/sims/{sim_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAirStatsOfSim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stats/air/subscribers/{imsi}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getAirStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stats/beam/operators/{operator_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["exportBeamStats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stats/beam/subscribers/{imsi}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getBeamStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stats/funk/operators/{operator_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["exportFunkStats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stats/funk/subscribers/{imsi}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFunkStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stats/funnel/operators/{operator_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["exportFunnelStats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stats/funnel/subscribers/{imsi}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getFunnelStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stats/harvest/operators/{operator_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getHarvestExportedDataStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stats/harvest/operators/{operator_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["exportHarvestStats"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stats/harvest/subscribers/{imsi}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getHarvestStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stats/napter/audit_logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getNapterAuditLogsExportedDataStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSubscribers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSubscriber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["activateSubscriber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/bundles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putBundles"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDataFromSubscriber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["deactivateSubscriber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/delete_session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["deleteSubscriberSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/disable_termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["disableTermination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/downlink/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["subscriberDownlinkPingToUserEquipment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/enable_termination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enableTermination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/events/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSessionEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registerSubscriber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/report_local_info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reportLocalInfo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/send_sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sendSms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/set_expiry_time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setExpiryTime"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/set_group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/set_imei_lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setImeiLock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/set_to_standby": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setSubscriberToStandby"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["suspendSubscriber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putSubscriberTags"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/tags/{tag_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteSubscriberTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["terminateSubscriber"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/unset_expiry_time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["unsetExpiryTime"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/unset_group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["unsetGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/unset_imei_lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["unsetImeiLock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/{imsi}/update_speed_class": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["updateSpeedClass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["exportSubscribers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/msisdn/{msisdn}/send_sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sendSmsByMsisdn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/transfer_token/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteSubscriberTransferToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/transfer_token/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["issueSubscriberTransferToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscribers/transfer_token/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["verifySubscriberTransferToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listVirtualPrivateGateways"];
        put?: never;
        post: operations["createVirtualPrivateGateway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getVirtualPrivateGateway"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/customer_routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createCustomerRoute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/customer_routes/{route_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["updateCustomerRoute"];
        post?: never;
        delete: operations["deleteCustomerRoute"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/fixed_public_ip_addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assignFixedPublicIpAddresses"];
        delete: operations["releaseFixedPublicIpAddresses"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/gate/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["closeGate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/gate/disable_privacy_separator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["disableGatePrivacySeparator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/gate/enable_privacy_separator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enableGatePrivacySeparator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/gate/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["openGate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/gate/peers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listGatePeers"];
        put?: never;
        post: operations["registerGatePeer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/gate/peers/{outer_ip_address}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["unregisterGatePeer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/gate/routing/static/sims/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["disableSimBasedRouting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/gate/routing/static/sims/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enableSimBasedRouting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/gate/routing/static/sims/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putSimBasedRoutingRoutes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/gate/set_vxlan_id": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setVirtualPrivateGatewayVxLanId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/ip_address_map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listVirtualPrivateGatewayIpAddressMapEntries"];
        put?: never;
        post: operations["putVirtualPrivateGatewayIpAddressMapEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/ip_address_map/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteVirtualPrivateGatewayIpAddressMapEntry"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/junction/mirroring/peers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createMirroringPeer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/junction/mirroring/peers/{ipaddr}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["updateMirroringPeer"];
        post?: never;
        delete: operations["deleteMirroringPeer"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/junction/set_inspection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setInspectionConfiguration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/junction/set_redirection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setRedirectionConfiguration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/junction/unset_inspection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["unsetInspectionConfiguration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/junction/unset_redirection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["unsetRedirectionConfiguration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/packet_capture_sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listPacketCaptureSessions"];
        put?: never;
        post: operations["createPacketCaptureSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/packet_capture_sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getPacketCaptureSession"];
        put?: never;
        post?: never;
        delete: operations["deletePacketCaptureSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/packet_capture_sessions/{session_id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stopPacketCaptureSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/set_routing_filter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["setRoutingFilter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["updateVirtualPrivateGatewayTags"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/tags/{tag_name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteVirtualPrivateGatewayTag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/terminate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["terminateVirtualPrivateGateway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/traffic_filtering/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["disableTrafficFiltering"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/traffic_filtering/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["enableTrafficFiltering"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/traffic_filtering/fqdn_rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putFqdnFilterRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/traffic_filtering/uplink_rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["putUplinkFilterRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/transit_gateway_peering_connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createTransitGatewayPeeringConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/transit_gateway_peering_connections/{soracom_tgw_peering_attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteTransitGatewayPeeringConnection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/transit_gateway_vpc_attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createTransitGatewayVpcAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/transit_gateway_vpc_attachments/{customer_tgw_vpc_attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteTransitGatewayVpcAttachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/transit_gateway_vpc_attachments/{customer_tgw_vpc_attachment_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["acceptTransitGatewayVpcAttachmentFromCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/vpc_peering_connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["createVpcPeeringConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/virtual_private_gateways/{vpg_id}/vpc_peering_connections/{pcx_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["deleteVpcPeeringConnection"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/volume_discounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listVolumeDiscounts"];
        put?: never;
        post: operations["createVolumeDiscountQuotation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/volume_discounts/{contract_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getVolumeDiscount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/volume_discounts/{order_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["confirmVolumeDiscountOrder"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/volume_discounts/available_discounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAvailableDiscounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        StartAnalysisQueriesRequest: {
            from?: number;
            sql?: string;
            to?: number;
        };
        Refusal: {
            code: string;
            message: string;
        };
        StartAnalysisQueriesResponse: {
            queryId?: string;
        };
        GetAnalysisQueriesResponse: {
            columnInfo?: {
                databaseType?: string;
                name?: string;
                type?: string;
            }[];
            fileSize?: number;
            rowCount?: number;
            sqlExecTime?: number;
            sqlExportTime?: number;
            status?: "STARTING" | "RUNNING" | "EXPORTING" | "COMPLETED";
            uncompressedFileSize?: number;
            url?: string;
            usedExecCount?: number;
        };
        GetAnalysisSchemasResponse: {
            columnInfo?: {
                databaseType?: string;
                description?: string;
                name?: string;
                type?: string;
            }[];
            name?: string;
        }[];
        APIAuditLogEntry: {
            apiKind?: string;
            operatorId?: string;
            remoteIpAddress?: string;
            requestPath?: string;
            requestedTimeEpochMs?: number;
            userName?: string;
            statusCode?: number;
        };
        NapterAuditLogDirection: {
            destinationIPAddress?: string;
            destinationPort?: number;
            sourceIPAddress?: string;
            sourcePort?: number;
        };
        NapterAuditLogEntry: {
            connectionId?: string;
            createdAt?: number;
            direction?: components["schemas"]["NapterAuditLogDirection"];
            imsi?: string;
            operatorId?: string;
            tls?: boolean;
            type?: "ACCESS" | "DENIED" | "CONNECTED" | "CLOSED" | "REFUSED" | "CREATED" | "DELETED" | "EXPIRED";
        };
        AuthRequest: {
            authKey?: string;
            authKeyId?: string;
            email?: string;
            mfaOTPCode?: string;
            operatorId?: string;
            password?: string;
            tokenTimeoutSeconds: number;
            userName?: string;
        };
        AuthResponse: {
            apiKey?: string;
            operatorId?: string;
            token?: string;
            userName?: string;
        };
        IssuePasswordResetTokenRequest: {
            email: string;
        };
        VerifyPasswordResetTokenRequest: {
            password: string;
            token: string;
        };
        SwitchUserRequest: {
            operatorId?: string;
            tokenTimeoutSeconds: number;
            userName?: string;
        };
        BatchGroupResponse: {
            batchGroupId?: string;
            batchGroupName?: string;
            createdTime?: number;
            description?: string;
            updatedTime?: number;
        };
        CreateBatchGroupRequest: {
            batchGroupName: string;
            description?: string;
        };
        UpdateBatchGroupRequest: {
            batchGroupName?: string;
            description?: string;
        };
        BatchJobSummary: {
            error?: number;
            pending?: number;
            success?: number;
        };
        BatchJobResponse: {
            abortOnFailure?: boolean;
            batchGroupId?: string;
            createdTime?: number;
            description?: string;
            errorMessage?: string;
            finishedTime?: number;
            jobId?: string;
            jobName?: string;
            status?: "pending" | "running" | "completed" | "aborted" | "failed";
            summary?: components["schemas"]["BatchJobSummary"];
            updatedTime?: number;
        };
        BatchTaskApiRequest: {
            body?: Record<string, never>;
            method: "POST" | "GET" | "PUT" | "DELETE";
            path: string;
        };
        BatchTaskRequest: {
            request: components["schemas"]["BatchTaskApiRequest"];
        };
        CreateBatchJobRequest: {
            abortOnFailure?: boolean;
            description?: string;
            jobName?: string;
            tasks: components["schemas"]["BatchTaskRequest"][];
        };
        BatchTaskApiResponse: {
            body?: Record<string, never>;
            statusCode?: number;
        };
        BatchTaskResponse: {
            finishedTime?: number;
            request?: components["schemas"]["BatchTaskApiRequest"];
            response?: components["schemas"]["BatchTaskApiResponse"];
            startedTime?: number;
            status?: "pending" | "success" | "error";
            taskId?: number;
        };
        MonthlyBill: {
            amount?: number;
            appliedCouponAmount?: number;
            currency?: "JPY" | "USD" | "EUR";
            paymentStatus?: "lessThanMinimumCharge" | "paying" | "paid" | "fail" | "refunding" | "refunded" | "refund_fail" | "delegating_to_third_party" | "delegated_to_third_party" | "charging" | "canceling" | "cancelled" | "cancel_failed";
            paymentTransactionId?: string;
            state?: "temporary" | "closed";
            yearMonth?: string;
        };
        GetBillingHistoryResponse: {
            billList?: components["schemas"]["MonthlyBill"][];
        };
        DailyBill: {
            amount?: number;
            currency?: "JPY" | "USD" | "EUR";
            date?: string;
        };
        DailyBillResponse: {
            billList?: components["schemas"]["DailyBill"][];
        };
        FileExportResponse: {
            exportedFileId?: string;
            exportedFilePath?: string;
            url?: string;
        };
        GetLatestBill: {
            amount?: number;
            currency?: "JPY" | "USD" | "EUR";
            lastEvaluatedTime?: string;
        };
        BillItemCostBreakdown: {
            amount?: number;
            billItemCategory?: string;
            billItemName?: string;
        };
        BillingSummaryResponseOfBillItems: {
            costBreakdownList?: components["schemas"]["BillItemCostBreakdown"][];
            currency?: "JPY" | "USD" | "EUR";
            updatedTime?: number;
            yearMonth?: string;
        };
        SimCostBreakdown: {
            amount?: number;
            simId?: string;
        };
        BillingSummaryResponseOfSims: {
            costBreakdownList?: components["schemas"]["SimCostBreakdown"][];
            currency?: "JPY" | "USD" | "EUR";
            updatedTime?: number;
            yearMonth?: string;
        };
        CellLocation: {
            avg_strength?: number;
            created?: string;
            exact?: number;
            identifier?: string;
            lat?: number;
            lon?: number;
            range?: number;
            samples?: number;
            updated?: string;
        };
        CellIdentifier: {
            cid?: string;
            eci?: string;
            ecid?: string;
            identifier?: string;
            lac?: string;
            mcc?: string;
            mnc?: string;
            tac?: string;
        };
        CouponResponse: {
            amount?: number;
            balance?: number;
            billItemName?: string;
            couponCode?: string;
            currency?: "JPY" | "USD" | "EUR";
            expiryYearMonth?: string;
            orderId?: string;
        };
        ListCouponResponse: {
            couponList?: components["schemas"]["CouponResponse"][];
        };
        CreateEstimatedCouponRequest: {
            amount: number;
        };
        EstimatedCouponModel: {
            amount?: number;
            currency?: "JPY" | "USD" | "EUR";
            expiryYearMonth?: string;
            orderId?: string;
            taxAmount?: number;
            totalAmount?: number;
        };
        CredentialsType: "api-token-credentials" | "aws-credentials" | "aws-iam-role-credentials" | "azure-credentials" | "azureIoT-credentials" | "esrij-credentials" | "google-service-account-json" | "googleIoT-credentials" | "infoteria-platio-credentials" | "kii-thingif-credentials" | "landlog-credentials" | "mmcloud-credentials" | "motionboard-credentials" | "optim-cloud-IoT-OS-credentials" | "private-key-pem" | "psk" | "pubnub-credentials" | "sensorcorpus-credentials" | "username-password-credentials" | "x509";
        CredentialsModel: {
            createDateTime: number;
            credentials: {
                [key: string]: unknown;
            };
            credentialsId: string;
            description?: string;
            lastUsedDateTime: number;
            type: components["schemas"]["CredentialsType"];
            updateDateTime: number;
        };
        CreateAndUpdateCredentialsModel: {
            credentials?: {
                [key: string]: unknown;
            };
            description?: string;
            type?: components["schemas"]["CredentialsType"];
        };
        DataEntry: {
            category?: string;
            content?: string;
            contentType?: string;
            resourceId?: string;
            resourceType?: "Subscriber" | "LoraDevice" | "Sim" | "SigfoxDevice" | "Device" | "SoraCam";
            time?: number;
        };
        DataResourceMetadata: {
            attributeNames?: string[];
            lastModifiedTime?: number;
            resourceId?: string;
            resourceType?: string;
        };
        DeviceObjectModel: {
            createdTime?: string;
            definition?: string;
            format?: "xml" | "json";
            lastModifiedTime?: string;
            objectId?: string;
            objectName?: string;
            operatorId?: string;
            scope?: string;
        };
        SetDeviceObjectModelScopeRequest: {
            scope?: string;
        };
        Device: {
            device_id?: string;
            deviceId?: string;
            endpoint?: string;
            firmwareVersion?: string;
            groupId?: string;
            ipAddress?: string;
            imei?: string;
            imsi?: string;
            keyId?: string;
            lastModifiedTime?: string;
            lastRegistrationUpdate?: string;
            manufacturer?: string;
            modelNumber?: string;
            objects?: Record<string, never>;
            online: boolean;
            operatorId?: string;
            registrationId?: string;
            registrationLifeTime?: number;
            secretKey?: string;
            serialNumber?: string;
            tags?: {
                [key: string]: string;
            };
        };
        ResourceInstance: {
            description?: string;
            id?: number;
            mandatory: boolean;
            multiple: boolean;
            name?: string;
            observed: boolean;
            operations?: "NONE" | "R" | "W" | "RW" | "E" | "RE" | "WE" | "RWE";
            rangeEnumeration?: string;
            type?: "STRING" | "INTEGER" | "FLOAT" | "BOOLEAN" | "OPAQUE" | "TIME" | "OBJLNK";
            units?: string;
            value?: unknown;
            values?: Record<string, never>;
        };
        ObjectInstance: {
            id?: number;
            observed: boolean;
            resources?: {
                [key: string]: components["schemas"]["ResourceInstance"];
            };
        };
        SetGroupRequest: {
            groupId?: string;
        };
        TagUpdateRequest: {
            tagName: string;
            tagValue: string;
        };
        DiagnosticRequest: {
            from?: number;
            resourceId: string;
            resourceType: "sim";
            service: "Air";
            to?: number;
        };
        ReferenceUrl: {
            title?: string;
            url?: string;
        };
        Insight: {
            anomalyDetectedTimes?: string[];
            category: "data" | "session" | "sim" | "others" | "unknown";
            insightId: string;
            message: string;
            referenceUrls?: components["schemas"]["ReferenceUrl"][];
            severity: "error" | "warning" | "info" | "none" | "unknown";
        };
        DiagnosticResponse: {
            diagnosticId: string;
            from: number;
            insights: components["schemas"]["Insight"][];
            resourceId: string;
            resourceType: "sim";
            service: "Air";
            status: "diagnosing" | "done" | "failed";
            to: number;
        };
        ActionConfigProperty: {
            accessKey?: string;
            body?: string;
            contentType?: string;
            credentialsId?: string;
            endpoint?: string;
            executionDateTimeConst?: "IMMEDIATELY" | "BEGINNING_OF_NEXT_MONTH" | "BEGINNING_OF_NEXT_DAY" | "AFTER_ONE_DAY" | "NEVER";
            executionOffsetMinutes?: string;
            functionName?: string;
            headers?: string;
            httpMethod?: "GET" | "POST" | "PUT" | "DELETE";
            message?: string;
            parameter1?: string;
            parameter2?: string;
            parameter3?: string;
            parameter4?: string;
            parameter5?: string;
            secretAccessKey?: string;
            speedClass?: "s1.minimum" | "s1.slow" | "s1.standard" | "s1.fast" | "s1.4xfast" | "s1.8xfast" | "u1.standard" | "u1.slow";
            title?: string;
            to?: string;
            url?: string;
        };
        ActionConfig: {
            properties: components["schemas"]["ActionConfigProperty"];
            type: "ChangeSpeedClassAction" | "InvokeAWSLambdaAction" | "ExecuteWebRequestAction" | "SendMailAction" | "SendMailToOperatorAction" | "ActivationAction" | "DeactivationAction" | "StandbyAction" | "SuspendAction" | "ImeiLockAction";
        };
        RuleConfigProperty: {
            hasImei?: boolean;
            inactiveTimeoutDateConst: "IMMEDIATELY" | "BEGINNING_OF_NEXT_MONTH" | "BEGINNING_OF_NEXT_DAY" | "AFTER_ONE_DAY" | "NEVER";
            inactiveTimeoutOffsetMinutes?: string;
            limitTotalAmount?: string;
            limitTotalTrafficMegaByte?: string;
            runOnceAmongTarget?: "true" | "false";
            sessionStatus?: "Created" | "Deleted";
            sourceStatus?: "ready" | "active" | "inactive" | "standby" | "suspended";
            targetOtaStatus?: "started" | "finished" | "failed";
            targetSpeedClass?: "s1.minimum" | "s1.slow" | "s1.standard" | "s1.fast" | "s1.4xfast" | "s1.8xfast" | "u1.standard" | "u1.slow";
            targetStatus?: "ready" | "active" | "inactive" | "standby" | "suspended" | "terminated";
        };
        RuleConfig: {
            properties: components["schemas"]["RuleConfigProperty"];
            type: "SubscriberFirstTrafficRule" | "SubscriberDailyTrafficRule" | "SubscriberMonthlyTrafficRule" | "SubscriberCumulativeTrafficRule" | "SubscriberStatusAttributeRule" | "SimStatusAttributeRule" | "SubscriberSpeedClassAttributeRule" | "SimSpeedClassAttributeRule" | "SubscriberExpiredRule" | "SimExpiredRule" | "SubscriberImeiMismatchedRule" | "SimImeiMismatchedRule" | "SimDailyTotalTrafficRule" | "SimMonthlyTotalTrafficRule" | "SimCumulativeTotalTrafficRule" | "SimSubscriptionStatusRule" | "DailyTotalTrafficRule" | "MonthlyTotalTrafficRule" | "MonthlyChargeRule" | "SubscriberSessionStatusRule" | "DailyTrafficRule" | "MonthlyTrafficRule" | "CumulativeTrafficRule" | "SessionStatusRule" | "SimSessionStatusRule" | "DeviceRegisteredRule";
        };
        EventHandlerModel: {
            actionConfigList: components["schemas"]["ActionConfig"][];
            description?: string | null;
            handlerId: string;
            name: string;
            ruleConfig: components["schemas"]["RuleConfig"];
            status: "inactive" | "active";
            targetGroupId?: string | null;
            targetImsi?: string | null;
            targetOperatorId?: string | null;
            targetSimId?: string | null;
        };
        CreateEventHandlerRequest: {
            actionConfigList: components["schemas"]["ActionConfig"][];
            description?: string;
            name: string;
            ruleConfig: components["schemas"]["RuleConfig"];
            status: "inactive" | "active";
            targetGroupId?: string;
            targetImsi?: string;
            targetOperatorId?: string;
            targetSimId?: string;
        };
        FileEntry: {
            contentLength?: number;
            contentType?: string;
            createdTime?: number;
            directory?: string;
            etag?: string;
            filePath?: string;
            filename?: string;
            isDirectory?: boolean;
            lastModifiedTime?: number;
        };
        GetExportedFileResponse: {
            status?: "processing" | "exported" | "failed";
            url?: string;
        };
        Gadget: {
            attributes?: {
                wimaxBillingStartDate?: string;
                wimaxIccid?: string;
                wimaxImei?: string;
            };
            createdTime?: number;
            id?: string;
            lastModifiedTime?: number;
            operatorId?: string;
            productId?: "button" | "wimax";
            serialNumber?: string;
            status?: "active" | "terminated";
            tags?: {
                [key: string]: string;
            };
            terminatedTime?: number | null;
            terminationEnabled: boolean;
        };
        GadgetRegistrationRequest: {
            tags?: {
                [key: string]: string;
            };
        };
        GroupConfiguration: {
            [key: string]: Record<string, never>;
        };
        TagSet: {
            [key: string]: string;
        };
        Group: {
            configuration?: components["schemas"]["GroupConfiguration"];
            createdTime?: number;
            groupId?: string;
            lastModifiedTime?: number;
            operatorId?: string;
            tags?: components["schemas"]["TagSet"];
        };
        CreateGroupRequest: {
            configuration?: components["schemas"]["GroupConfiguration"];
            tags?: components["schemas"]["TagSet"];
        };
        GroupConfigurationUpdateRequest: {
            key: string;
            value: unknown;
        };
        Placement: {
            infrastructureProvider?: "aws";
            region?: "ap-northeast-1" | "eu-central-1" | "us-west-2" | "ap-southeast-2";
        };
        ArcSessionStatus: {
            arcAllowedIPs?: string[];
            arcClientPeerIpAddress?: string;
            arcClientPeerPublicKey?: string;
            arcServerEndpoint?: string;
            arcServerPeerPublicKey?: string;
            gatewayPrivateIpAddress?: string;
            gatewayPublicIpAddress?: string;
            lastUpdatedAt?: number;
            placement?: components["schemas"]["Placement"];
            vpgId?: string;
        };
        Capabilities: {
            data?: boolean;
            sms?: boolean;
        };
        ImeiLock: {
            imei?: string;
        };
        Cell: {
            ci?: number;
            eci?: number;
            lac?: number;
            mcc?: number;
            mnc?: number;
            rac?: number;
            radioType?: "3G" | "GSM" | "LTE" | "LTE-M" | "NB-IoT";
            sac?: number;
            tac?: number;
        };
        PreviousSessionStatus: {
            cell?: components["schemas"]["Cell"];
            createdTime?: number;
            deletedTime?: number;
            dnsServers?: string[];
            gatewayPrivateIpAddress?: string;
            gatewayPublicIpAddress?: string;
            imei?: string;
            imsi?: string;
            sessionId?: string;
            subscription?: string;
            ueIpAddress?: string;
            vpgId?: string;
        };
        SimplifiedSubscriber: {
            bundles?: string[] | null;
            capabilities?: components["schemas"]["Capabilities"];
            imsi?: string;
            msisdn?: string | null;
            status?: "shipped" | "delivered" | "ready" | "active" | "terminated" | "inactive" | "standby" | "suspended" | "testing" | "transferring";
            subscription?: string;
        };
        SimProfile: {
            arcClientPeerPrivateKey?: string;
            arcClientPeerPublicKey?: string;
            iccid?: string;
            otaSupported?: boolean;
            primaryImsi?: string;
            subscribers?: {
                [key: string]: components["schemas"]["SimplifiedSubscriber"];
            };
        };
        SessionStatus: {
            cell?: components["schemas"]["Cell"];
            dnsServers?: string[] | null;
            gatewayPrivateIpAddress?: string;
            gatewayPublicIpAddress?: string;
            imei?: string | null;
            imsi?: string;
            lastUpdatedAt?: number;
            location?: Record<string, never> | null;
            online?: boolean;
            placement?: components["schemas"]["Placement"];
            sessionId?: string;
            subscription?: string;
            ueIpAddress?: string | null;
            vpgId?: string;
        };
        Sim: {
            activeProfileId?: string;
            arcSessionStatus?: components["schemas"]["ArcSessionStatus"];
            capabilities?: components["schemas"]["Capabilities"];
            createdTime?: number;
            expiryAction?: "doNothing" | "deleteSession" | "deactivate" | "suspend" | "terminate" | null;
            expiryTime?: number | null;
            groupId?: string | null;
            imeiLock?: components["schemas"]["ImeiLock"] | null;
            lastLocationUpdateTime?: number;
            lastModifiedTime?: number;
            lastPortMappingCreatedTime?: number | null;
            localInfo?: {
                [key: string]: unknown;
            };
            moduleType?: "mini" | "micro" | "nano" | "trio" | "embedded" | "virtual" | "integrated" | "profilePackage";
            operatorId?: string;
            otaSerialNumber?: string;
            pcapEndTime?: number;
            pcapStartTime?: number;
            previousSession?: components["schemas"]["PreviousSessionStatus"];
            profiles?: {
                [key: string]: components["schemas"]["SimProfile"];
            };
            renewalFeeStatusSetTime?: number;
            serialNumber?: string | null;
            sessionStatus?: components["schemas"]["SessionStatus"] | null;
            simId?: string;
            speedClass?: string;
            status?: "ready" | "active" | "inactive" | "standby" | "suspended" | "terminated" | "testing" | "transferring";
            tags?: components["schemas"]["TagSet"];
            terminationEnabled?: boolean;
            testmodeExhaustedTime?: number;
            type?: "euicc" | "uicc" | "virtual";
        };
        LagoonLicensePackStatusResponse: {
            licensePackName?: string;
            quantity?: number;
        };
        LagoonLicensePacksUpdatingRequest: {
            licensePackQuantities?: {
                desiredQuantity?: number;
                licensePackName?: "basicUser" | "basicDashboard";
            }[];
        };
        LagoonPlanChangingRequest: {
            plan?: "maker" | "pro" | "free";
        };
        LagoonRegistrationRequest: {
            plan?: "free" | "maker" | "pro";
            userPassword?: string;
        };
        LagoonRegistrationResponse: {
            lagoonUserEmail?: string;
        };
        LagoonUser: {
            email?: string;
            id?: number;
            lastSeenAt?: string;
            lastSeenAtAge?: string;
            role?: "Viewer" | "Editor";
        };
        LagoonUserCreationRequest: {
            role?: "Viewer" | "Editor";
            userEmail?: string;
            userPassword?: string;
        };
        LagoonUserCreationResponse: {
            id?: number;
        };
        LagoonUserEmailUpdatingRequest: {
            userEmail?: string;
        };
        LagoonUserPasswordUpdatingRequest: {
            newPassword?: string;
            oldPassword?: string;
        };
        LagoonUserPermissionUpdatingRequest: {
            role?: "Viewer" | "Editor";
        };
        LogEntry: {
            body?: Record<string, never>;
            logLevel?: "debug" | "error" | "warning" | "info";
            operatorId?: string;
            resourceId?: string;
            resourceType?: "Subscriber" | "Device" | "LoraDevice" | "SigfoxDevice";
            service?: "Air" | "Beam" | "Funk" | "Funnel" | "Harvest" | "Napter" | "Orbit" | "Unified";
            time?: number;
        };
        LastSeen: {
            rssi?: number;
            snr?: number;
            time?: string;
        };
        LoraDevice: {
            device_id?: string;
            groupId?: string;
            lastModifiedTime?: string;
            lastSeen?: components["schemas"]["LastSeen"];
            operatorId?: string;
            status?: "active" | "ready" | "terminated" | "instock";
            tags?: {
                [key: string]: string;
            };
            terminationEnabled: boolean;
        };
        LoraData: {
            data?: string;
            fPort: number;
        };
        RegisterLoraDeviceRequest: {
            groupId?: string;
            registrationSecret?: string;
            tags?: {
                [key: string]: string;
            };
        };
        LoraGateway: {
            address?: string;
            createdTime?: string;
            gatewayId?: string;
            lastModifiedTime?: string;
            networkSetId?: string;
            online: boolean;
            operatorId?: string;
            owned: boolean;
            status?: "active" | "terminated" | "ready" | "instock";
            tags?: {
                [key: string]: string;
            };
            terminationEnabled: boolean;
        };
        SetNetworkSetRequest: {
            networkSetId?: string;
        };
        LoraNetworkSet: {
            allowedOperators?: string[];
            createdTime?: string;
            lastModifiedTime?: string;
            networkSetId?: string;
            operatorId?: string;
            tags?: {
                [key: string]: string;
            };
        };
        UpdatePermissionRequest: {
            operatorId?: string;
        };
        GetOperatorResponse: {
            createDate: string;
            description: string | null;
            email: string;
            operatorId: string;
            rootOperatorId: string | null;
            updateDate: string;
        };
        AuthKeyResponse: {
            authKeyId: string;
            createDateTime: number;
            lastUsedDateTime?: number;
        };
        GenerateOperatorsAuthKeyResponse: {
            authKey?: string;
            authKeyId?: string;
        };
        CompanyInformationModel: {
            addressLine1?: string;
            addressLine2?: string;
            building?: string;
            city?: string;
            companyName: string;
            contactPersonName: string;
            countryCode: string;
            department: string;
            phoneNumber: string;
            state?: string;
            vatIdentificationNumber?: string;
            zipCode: string;
        };
        EmailConfigurationOfBilling: {
            attachInvoicePdfEnabled?: boolean;
        };
        EmailConfigurationOfNotification: {
            exceedBundleDisabled?: boolean;
        };
        OperatorConfigurationOfEmail: {
            billing?: components["schemas"]["EmailConfigurationOfBilling"];
            notification?: components["schemas"]["EmailConfigurationOfNotification"];
        };
        CoverageType: "jp" | "g";
        SupportTier: "basic" | "priority" | "enterprise";
        OperatorConfigurationOfSupport: {
            paymentCoverage?: components["schemas"]["CoverageType"];
            tier?: components["schemas"]["SupportTier"];
            upcomingTier?: (string & components["schemas"]["SupportTier"]) | null;
        };
        OperatorConfigurationOfUserConsole: {
            usageMetricsAcknowledged?: boolean;
            usageMetricsDisabled?: boolean;
        };
        OperatorConfigurationModel: {
            configuration?: components["schemas"]["OperatorConfigurationOfEmail"] | components["schemas"]["OperatorConfigurationOfSupport"] | components["schemas"]["OperatorConfigurationOfUserConsole"];
            isModifiable?: boolean;
            namespace?: "Support" | "Email" | "UserConsole";
            version?: number;
        };
        SetOperatorConfigurationNamespaceRequest: {
            configuration: components["schemas"]["OperatorConfigurationOfSupport"] | components["schemas"]["OperatorConfigurationOfEmail"] | components["schemas"]["OperatorConfigurationOfUserConsole"];
            expectedVersion?: number;
        };
        ContractDetailOfHarvest: {
            plan?: "extended";
            ttl?: number;
        };
        ContractDetailOfSupport: {
            tier?: "priority";
        };
        ContractUpdatingRequest: {
            contractDetail?: components["schemas"]["ContractDetailOfHarvest"] | components["schemas"]["ContractDetailOfSupport"];
            contractName: "api_audit_log" | "harvest" | "napter" | "support";
        };
        ContractUpdatedResponse: {
            contractDetail?: components["schemas"]["ContractDetailOfHarvest"] | components["schemas"]["ContractDetailOfSupport"];
            contractName?: "api_audit_log" | "harvest" | "napter" | "support";
        };
        EmailsModel: {
            createDateTime: number;
            email: string;
            emailId: string;
            updateDateTime: number;
            verified: boolean;
        };
        IndividualInformationModel: {
            addressLine1?: string;
            addressLine2?: string;
            building?: string;
            city?: string;
            countryCode: string;
            fullName: string;
            phoneNumber: string;
            state?: string;
            zipCode: string;
        };
        MFAStatusOfUseResponse: {
            status?: string;
        };
        EnableMFAOTPResponse: {
            totpUri: string;
        };
        MFARevokeRequest: {
            password: string;
        };
        MFAAuthenticationRequest: {
            mfaOTPCode?: string;
        };
        OperatorMFAVerifyingResponse: {
            backupCodes?: string[];
        };
        UpdatePasswordRequest: {
            currentPassword: string;
            newPassword: string;
        };
        ListRolesResponse: {
            createDateTime: number;
            description?: string;
            owner?: "operator" | "soracom";
            roleId: string;
            roleName?: string;
            updateDateTime: number;
        };
        RoleResponse: {
            createDateTime?: number;
            description?: string;
            owner?: "operator" | "soracom";
            permission?: string;
            roleId?: string;
            roleName?: string;
            updateDateTime?: number;
        };
        CreateOrUpdateRoleRequest: {
            description?: string;
            permission: string;
        };
        CreateRoleResponse: {
            roleId?: string;
        };
        UserDetailResponse: {
            authKeyList: components["schemas"]["AuthKeyResponse"][];
            createDateTime: number;
            description?: string;
            hasPassword: boolean;
            permission?: string;
            roleList: components["schemas"]["ListRolesResponse"][];
            updateDateTime: number;
            userName: string;
        };
        RoleVersionResponse: {
            description?: string;
            owner?: "operator" | "soracom";
            permission?: string;
            publishDateTime?: number;
            roleId?: string;
            roleName?: string;
            version?: number;
        };
        GetShippingAddressResponse: {
            addressLine1: string;
            addressLine2?: string;
            building?: string;
            city: string;
            companyName?: string;
            department?: string;
            fullName?: string;
            phoneNumber: string;
            shippingAddressId: string;
            shippingArea: string;
            state: string;
            zipCode: string;
        };
        ListShippingAddressResponse: {
            shippingAddresses?: components["schemas"]["GetShippingAddressResponse"][];
        };
        ShippingAddressModel: {
            addressLine1: string;
            addressLine2?: string;
            building?: string;
            city: string;
            companyName?: string;
            countryCode?: string;
            department?: string;
            email?: string;
            fullName?: string;
            phoneNumber?: string;
            state: string;
            zipCode: string;
        };
        SupportTokenResponse: {
            token: string;
        };
        SystemNotificationsModel: {
            emailIdList?: string[];
            type?: "primary" | "recovery" | "billing" | "support";
            updateDateTime?: number;
        };
        SetSystemNotificationsRequest: {
            emailIdList: string[];
            password?: string;
        };
        GenerateTokenRequest: {
            tokenTimeoutSeconds: number;
        };
        GenerateTokenResponse: {
            token: string;
        };
        UpdateUserRequest: {
            description?: string;
        };
        CreateUserRequest: {
            description?: string;
        };
        GenerateUserAuthKeyResponse: {
            authKey?: string;
            authKeyId?: string;
        };
        GetUserPasswordResponse: {
            hasPassword?: boolean;
        };
        CreateUserPasswordRequest: {
            password?: string;
        };
        GetUserPermissionResponse: {
            permission: string;
        };
        SetUserPermissionRequest: {
            description?: string;
            permission: string;
        };
        AttachRoleRequest: {
            roleId?: string;
        };
        GetUserTrustPolicyResponse: {
            trustPolicy?: string;
        };
        SetUserTrustPolicyRequest: {
            trustPolicy?: string;
        };
        GetDefaultPermissionsResponse: {
            defaultPermissions?: string;
        };
        UpdateDefaultPermissionsRequest: {
            permissions: string;
        };
        IssueAddEmailTokenRequest: {
            email: string;
            password: string;
        };
        VerifyAddEmailTokenRequest: {
            token: string;
        };
        MFAIssueRevokingTokenRequest: {
            email?: string;
            password?: string;
        };
        MFARevokingTokenVerifyRequest: {
            backupCode?: string;
            email?: string;
            password?: string;
            token?: string;
        };
        PriceByQuantity: {
            minQuantity?: number;
            price?: number;
            taxIncludedPrice?: number;
        };
        ProductModel: {
            campaignCode?: string;
            consignorId?: string;
            consignorName?: string;
            count?: number;
            currency?: "JPY" | "USD" | "EUR";
            description?: string;
            maxQuantity?: number;
            price?: number;
            priceByQuantityList?: components["schemas"]["PriceByQuantity"][];
            productCode?: string;
            productInfoURL?: string;
            productName?: string;
            productType?: "sim" | "lora" | "sigfox" | "network_module" | "misc";
            properties?: {
                [key: string]: string;
            };
            regularPrice?: number;
            taxIncludedPrice?: number;
            taxIncludedRegularPrice?: number;
            termsOfConsignorURL?: string;
            termsOfSolutionName?: string;
            termsOfSolutionURL?: string;
        };
        EstimatedOrderItemModel: {
            product?: components["schemas"]["ProductModel"];
            productAmount?: number;
            quantity?: number;
            taxIncludedProductAmount?: number;
        };
        SimInitialSetting: {
            groupId?: string;
            speedClass?: string;
            tags?: {
                [key: string]: string;
            };
        };
        ResourceInitialSetting: {
            simInitialSettings?: {
                [key: string]: components["schemas"]["SimInitialSetting"];
            };
        };
        ShippingLabelDetail: {
            shipmentCompany: string;
            shipmentCompanyUrl?: string;
            trackingNumber: string;
            trackingUrl?: string;
        };
        GetOrderResponse: {
            appliedShippingOptions?: Record<string, never>[];
            balanceDue?: number;
            containsTaxIncludedAmounts?: boolean;
            currency?: "JPY" | "USD" | "EUR";
            email?: string;
            orderChannel?: string;
            orderDateTime?: string;
            orderId?: string;
            orderItemList?: components["schemas"]["EstimatedOrderItemModel"][];
            orderStatus?: "orderProcessing" | "ordering" | "ordered" | "kitting" | "shipped" | "receiving" | "received" | "cancelling" | "cancelled" | "failed";
            paymentStatus?: "lessThanMinimumCharge" | "paying" | "paid" | "fail" | "refunding" | "refunded" | "refund_fail" | "delegating_to_third_party" | "delegated_to_third_party" | "charging" | "canceling" | "cancelled" | "cancel_failed";
            preferredDeliveryDate?: string;
            purchaseOrderNumber?: string;
            resourceInitialSetting?: components["schemas"]["ResourceInitialSetting"];
            shippingAddress?: components["schemas"]["ShippingAddressModel"];
            shippingAddressId?: string;
            shippingCost?: number;
            shippingDateTime?: string;
            shippingLabelDetails?: components["schemas"]["ShippingLabelDetail"][];
            shippingLabelNumber?: string;
            shippingLabelNumbers?: string[];
            taxAmount?: number;
            taxIncludedInShippingCost?: number;
            taxOnShippingCost?: boolean;
            totalAmount?: number;
            withholdingTaxAmount?: number;
        };
        ListOrderResponse: {
            orderList?: components["schemas"]["GetOrderResponse"][];
        };
        OrderItemModel: {
            productCode?: string;
            quantity?: number;
        };
        ShippingOptionOfNekopos: {
            allowNekopos?: boolean;
            shipmentCompany?: "yamato_transport";
        };
        ShippingOptionOfExpeditedShipping: {
            useExpeditedShipping?: boolean;
        };
        CreateEstimatedOrderRequest: {
            orderItemList?: components["schemas"]["OrderItemModel"][];
            preferredDeliveryDate?: string;
            shippingAddressId?: string;
            shippingOptions?: (components["schemas"]["ShippingOptionOfNekopos"] | components["schemas"]["ShippingOptionOfExpeditedShipping"])[];
        };
        EstimatedOrderModel: {
            appliedShippingOptions?: (components["schemas"]["ShippingOptionOfNekopos"] | components["schemas"]["ShippingOptionOfExpeditedShipping"])[];
            balanceDue?: number;
            containsTaxIncludedAmounts?: boolean;
            currency?: "JPY" | "USD" | "EUR";
            email?: string;
            orderChannel?: string;
            orderId?: string;
            orderItemList?: components["schemas"]["EstimatedOrderItemModel"][];
            preferredDeliveryDate?: string;
            purchaseOrderNumber?: string;
            shippingAddress?: components["schemas"]["ShippingAddressModel"];
            shippingAddressId?: string;
            shippingCost?: number;
            taxAmount?: number;
            taxIncludedInShippingCost?: number;
            taxOnShippingCost?: boolean;
            totalAmount?: number;
            withholdingTaxAmount?: number;
        };
        OrderedSubscriber: {
            bundles?: string[];
            deviceSerialNumber?: string;
            eiccid?: string;
            iccid?: string;
            imsi?: string;
            msisdn?: string;
            serialNumber?: string;
            simId?: string;
        };
        ListOrderedSubscriberResponse: {
            orderedSubscriberList?: components["schemas"]["OrderedSubscriber"][];
        };
        PaymentAmount: {
            currency?: "JPY" | "USD" | "EUR";
            paymentAmount?: number;
            subTotalAmount?: number;
            taxAmount?: number;
            taxFreeSubTotalAmount?: number;
            taxRate?: Record<string, never>;
            taxableSubTotalAmount?: number;
            totalAmount?: number;
            withholdingTaxAmount?: number;
        };
        PaymentDescription: {
            description?: string;
            itemList?: string[];
        };
        GetPaymentTransactionResult: {
            amount?: components["schemas"]["PaymentAmount"];
            description?: components["schemas"]["PaymentDescription"];
            message?: string;
            messageCode?: "success" | "processing" | "invalid_request" | "invalid_number" | "incorrect_number" | "invalid_name" | "invalid_expiry_month" | "invalid_expiry_year" | "invalid_expiry" | "incorrect_expiry" | "invalid_cvc" | "incorrect_cvc" | "card_declined" | "missing" | "processing_error";
            status?: "success" | "error";
        };
        GetPaymentMethodResult: {
            errorCode?: "success" | "processing" | "invalid_request" | "invalid_number" | "incorrect_number" | "invalid_name" | "invalid_expiry_month" | "invalid_expiry_year" | "invalid_expiry" | "incorrect_expiry" | "invalid_cvc" | "incorrect_cvc" | "card_declined" | "missing" | "processing_error";
            errorMessage?: string;
            properties?: string;
            providerType?: "WebPay";
            updateDate?: string;
        };
        PaymentStatementResponse: {
            amount?: number;
            chargedYearMonths?: string[];
            currency?: "JPY" | "USD" | "EUR";
            orderId?: string;
            paymentDateTime?: number;
            paymentInstrument?: string;
            paymentMethod?: string;
            paymentStatementId?: string;
            paymentStatementInfo?: string;
        };
        ListPaymentStatementResponse: {
            paymentStatementsList?: components["schemas"]["PaymentStatementResponse"][];
        };
        RegisterPayerInformationModel: {
            companyName?: string;
            department?: string;
            fullName?: string;
        };
        PortMappingDestination: {
            destinationChoosingStrategy?: "AIR_PRIORITIZED" | "ARC_PRIORITIZED" | "DYNAMIC" | "IMSI_PRIORITIZED";
            imsi?: string;
            port: number;
            service?: "air" | "arc";
            simId?: string;
        };
        PortMappingSource: {
            ipRanges?: string[];
        };
        PortMapping: {
            createdTime?: number;
            destination?: components["schemas"]["PortMappingDestination"];
            duration?: number;
            endpoint?: string;
            expired?: boolean;
            expiredTime?: number;
            hostname?: string;
            imsi?: string;
            ipAddress?: string;
            operatorId?: string;
            placement?: string;
            port?: number;
            simId?: string;
            source?: components["schemas"]["PortMappingSource"];
            tlsRequired?: boolean;
        };
        CreatePortMappingRequest: {
            destination: components["schemas"]["PortMappingDestination"];
            duration?: number;
            source?: components["schemas"]["PortMappingSource"];
            tlsRequired?: boolean;
        };
        PortMappingDestinationForSim: {
            port: number;
            service?: "air" | "arc";
        };
        CreatePortMappingRequestForSim: {
            destination: components["schemas"]["PortMappingDestinationForSim"];
            duration?: number;
            source?: components["schemas"]["PortMappingSource"];
            tlsRequired?: boolean;
        };
        ShippingCostModel: {
            appliedShippingOptions?: Record<string, never>[];
            currency?: "JPY" | "USD" | "EUR";
            shippingArea?: "hokkaido" | "kita_tohoku" | "minami_tohoku" | "kanto" | "shinetsu" | "chubu" | "hokuriku" | "kansai" | "chugoku" | "shikoku" | "kyushu" | "okinawa";
            shippingAreaName?: string;
            shippingCost?: number;
            size?: number;
        };
        ListProductResponse: {
            productList?: components["schemas"]["ProductModel"][];
            shippingCostList?: components["schemas"]["ShippingCostModel"][];
        };
        SigfoxDevice: {
            device_id?: string;
            groupId?: string;
            lastModifiedTime?: string;
            lastSeen?: components["schemas"]["LastSeen"];
            operatorId?: string;
            status?: "active" | "ready" | "terminated" | "instock";
            tags?: {
                [key: string]: string;
            };
            terminationEnabled: boolean;
        };
        LocationRegistrationStatusForNetwork: {
            lastModifiedTime?: number;
            vplmn?: string;
            plmn?: string;
        };
        LocationRegistrationStatus: {
            cs?: components["schemas"]["LocationRegistrationStatusForNetwork"];
            eps?: components["schemas"]["LocationRegistrationStatusForNetwork"];
            ps?: components["schemas"]["LocationRegistrationStatusForNetwork"];
        };
        Subscriber: {
            apn?: string;
            bundles?: string[] | null;
            createdAt?: number;
            createdTime?: number;
            expiredAt?: number | null;
            expiryAction?: "doNothing" | "deleteSession" | "deactivate" | "suspend" | "terminate" | null;
            expiryTime?: number | null;
            groupId?: string | null;
            iccid?: string;
            imeiLock?: components["schemas"]["ImeiLock"] | null;
            imsi?: string;
            ipAddress?: string | null;
            lastModifiedAt?: number;
            lastModifiedTime?: number;
            lastPortMappingCreatedTime?: number | null;
            locationRegistrationStatus?: components["schemas"]["LocationRegistrationStatus"];
            moduleType?: "mini" | "micro" | "nano" | "trio" | "embedded" | "virtual" | "integrated" | "profilePackage" | null;
            msisdn?: string | null;
            operatorId?: string;
            packetCaptureSessions?: Record<string, never>[] | null;
            plan?: number;
            previousSession?: components["schemas"]["PreviousSessionStatus"];
            registeredTime?: number | null;
            renewalFeeStatusSetTime?: number;
            serialNumber?: string | null;
            sessionStatus?: components["schemas"]["SessionStatus"] | null;
            simId?: string;
            speedClass?: string;
            status?: "ready" | "active" | "inactive" | "standby" | "suspended" | "terminated" | "testing" | "transferring" | "instock" | "shipped" | "delivered";
            subscription?: string;
            tags?: components["schemas"]["TagSet"];
            terminationEnabled?: boolean;
            type?: string;
            eiccid?: string;
            localInfo?: {
                [key: string]: unknown;
            };
            presetSecondary?: boolean;
            ipProhibited?: boolean;
            mtSmsProhibited?: boolean;
            moSmsProhibited?: boolean;
            ussdProhibited?: boolean;
        };
        TrafficVolumeRanking: {
            imsi?: string;
            trafficVolume?: number;
        };
        ResourceSummaryItemDimension: {
            name?: string;
            value?: string;
        };
        ResourceSummaryItemValue: {
            name?: string;
            value?: number;
        };
        ResourceSummaryItem: {
            dimensions?: components["schemas"]["ResourceSummaryItemDimension"][];
            updatedTime?: number;
            values?: components["schemas"]["ResourceSummaryItemValue"][];
        };
        ResourceSummary: {
            resourceSummaryItems?: components["schemas"]["ResourceSummaryItem"][];
            resourceSummaryType?: string;
        };
        sandboxCreateCouponRequest: {
            amount?: number;
            applicableBillItemName?: "dailyDataTrafficChargeTotal" | "dailyChargeTotal" | "dailySoracomBeamRequestChargeTotal";
            expiryYearMonth?: string;
        };
        sandboxCreateCouponResponse: {
            amount?: number;
            balance?: number;
            billItemName?: string;
            couponCode?: string;
            expiryYearMonth?: string;
        };
        sandboxInitRequest: {
            authKey: string;
            authKeyId: string;
            coverageTypes?: ("g" | "jp")[];
            email: string;
            password: string;
            registerPaymentMethod: boolean;
        };
        sandboxAuthResponse: {
            apiKey?: string;
            operatorId?: string;
            token?: string;
            userName?: string;
        };
        sandboxGetSignupTokenRequest: {
            authKey?: string;
            authKeyId?: string;
        };
        sandboxGetSignupTokenResponse: {
            token: string;
        };
        sandboxShipOrderRequest: {
            operatorId: string;
            orderId: string;
        };
        sandboxDataTrafficStats: {
            downloadByteSizeTotal?: number;
            downloadPacketSizeTotal?: number;
            uploadByteSizeTotal?: number;
            uploadPacketSizeTotal?: number;
        };
        sandboxInsertAirStatsRequest: {
            dataTrafficStatsMap?: {
                [key: string]: components["schemas"]["sandboxDataTrafficStats"];
            };
            unixtime?: number;
        };
        sandboxBeamCounts: {
            count?: number;
        };
        sandboxInsertBeamStatsRequest: {
            beamStatsMap?: {
                inHttp?: components["schemas"]["sandboxBeamCounts"];
                inMqtt?: components["schemas"]["sandboxBeamCounts"];
                inTcp?: components["schemas"]["sandboxBeamCounts"];
                inUdp?: components["schemas"]["sandboxBeamCounts"];
                outHttp?: components["schemas"]["sandboxBeamCounts"];
                outHttps?: components["schemas"]["sandboxBeamCounts"];
                outMqtt?: components["schemas"]["sandboxBeamCounts"];
                outMqtts?: components["schemas"]["sandboxBeamCounts"];
                outTcp?: components["schemas"]["sandboxBeamCounts"];
                outTcps?: components["schemas"]["sandboxBeamCounts"];
                outUdp?: components["schemas"]["sandboxBeamCounts"];
            };
            unixtime?: number;
        };
        sandboxCreateSubscriberRequest: {
            bundles?: ("X3-5MB" | "D-500MB" | "DU-10GB" | "DU-50GB" | "DU-100GB" | "K2-500MB")[];
            subscription?: "plan01s" | "plan01s-low_data_volume" | "planP1" | "planXM1" | "planX3" | "plan-D" | "plan-K" | "plan-KM1" | "plan-DU" | "plan-K2";
        };
        sandboxCreateSubscriberResponse: {
            apn?: string;
            createdAt?: number;
            expiryTime?: number | null;
            imsi?: string;
            ipAddress?: string | null;
            lastModifiedAt?: number;
            msisdn?: string;
            operatorId?: string;
            registrationSecret?: string;
            serialNumber?: string;
            speedClass?: string;
            status?: string;
            subscription?: string;
            tags?: components["schemas"]["TagSet"];
        };
        SigfoxData: {
            data?: string;
        };
        SigfoxRegistrationRequest: {
            productCertificationId?: string;
            registrationSecret?: string;
            tags?: {
                [key: string]: string;
            };
        };
        SimProfileOrderResponse: {
            bundles?: string[];
            completedTime?: number;
            confirmedTime?: number;
            description?: string;
            orderedTime: number;
            profileOrderId: string;
            quantity: number;
            speedClass?: string;
            status: "DRAFT" | "CONFIRMED" | "IN_PROGRESS" | "COMPLETED" | "FAILED";
            subscription: string;
        };
        CreateSimProfileOrderRequest: {
            bundles?: ("X3-5MB" | "US-1MB" | "US-3MB" | "US-10MB" | "US-20MB" | "US-50MB" | "US-100MB" | "US-300MB" | "US-500MB" | "US-1GB" | "US-3GB" | "US-5GB" | "US-10GB")[];
            description?: string;
            quantity: number;
            speedClass?: "s1.minimum" | "s1.slow" | "s1.standard" | "s1.fast" | "s1.4xfast" | "s1.8xfast";
            subscription: string;
        };
        OrderedSimProfileResponse: {
            activationCode: string;
            createdTime: number;
            iccid: string;
            imsi: string;
            installedTime?: number;
            lastModifiedTime: number;
            matchingId: string;
            profileOrderId: string;
            profileStatus: "SUBSCRIBER_REGISTRATION_SUCCEEDED" | "INSTALLATION_SUCCEEDED" | "INSTALLATION_FAILED" | "ACTIVATION_SUCCEEDED" | "ACTIVATION_FAILED" | "INACTIVATION_SUCCEEDED" | "INACTIVATION_FAILED" | "DELETION_SUCCEEDED" | "DELETION_FAILED";
            smdpAddress: string;
            subscription?: string;
        };
        CreateSimRequest: {
            subscription: "planArc01";
            type: "virtual";
        };
        ArcCredentialRenewRequest: {
            arcClientPeerPublicKey?: string;
        };
        ArcCredentialRenewResponse: {
            arcClientPeerPrivateKey?: string;
            arcClientPeerPublicKey?: string;
        };
        ArcCredentialAttachRequest: {
            arcClientPeerPublicKey?: string;
        };
        ArcCredentialAttachResponse: {
            arcClientPeerPrivateKey?: string;
            arcClientPeerPublicKey?: string;
        };
        SimDownlinkHttpRequest: {
            body?: string;
            headers?: {
                [key: string]: string;
            };
            host?: string;
            method?: "GET" | "HEAD" | "POST" | "PUT" | "DELETE" | "PATCH" | "OPTIONS" | "TRACE";
            path?: string;
            port: number;
            skipVerify: boolean;
            ssl: boolean;
        };
        SimDownlinkHttpResponse: {
            body?: string;
            headers?: {
                [key: string]: string;
            };
            isBase64Encoded?: boolean;
            statusCode: number;
        };
        DownlinkPingRequest: {
            numberOfPingRequests: number;
            timeoutSeconds: number;
        };
        DownlinkPingResponse: {
            rtt?: string;
            stat?: string;
            success?: boolean;
        };
        SimDownlinkRtspAuthenticationBasic: {
            password?: string;
            passwordCredentialsId?: string;
            type: "basic";
            username: string;
        };
        SimDownlinkRtspAuthenticationNone: {
            type: "none";
        };
        SimDownlinkRtspCommandSnapshot: "snapshot";
        SimDownlinkRtspCommandSnapshotHarvestFilesDestinationOptions: {
            filePath: string;
        };
        SimDownlinkRtspCommandSnapshotOptions: {
            destinations?: {
                harvestFiles?: components["schemas"]["SimDownlinkRtspCommandSnapshotHarvestFilesDestinationOptions"];
            };
        };
        SimDownlinkRtspRequest: {
            authentication?: components["schemas"]["SimDownlinkRtspAuthenticationBasic"] | components["schemas"]["SimDownlinkRtspAuthenticationNone"];
            command: components["schemas"]["SimDownlinkRtspCommandSnapshot"];
            options?: components["schemas"]["SimDownlinkRtspCommandSnapshotOptions"];
            path?: string;
            port: number;
        };
        SimDownlinkRtspSnapshotImageResponse: string;
        SimDownlinkSshPasswordAuthentication: {
            password?: string;
            passwordCredentialsId?: string;
            type?: "password";
        };
        SimDownlinkSshPublicKeyAuthentication: {
            key?: string;
            keyCredentialsId?: string;
            passphrase?: string;
            type?: "publickey";
        };
        SimDownlinkSshNoAuthentication: {
            type?: "none";
        };
        SimDownlinkSshRequest: {
            authentication: components["schemas"]["SimDownlinkSshPasswordAuthentication"] | components["schemas"]["SimDownlinkSshPublicKeyAuthentication"] | components["schemas"]["SimDownlinkSshNoAuthentication"];
            command: string;
            port: number;
            username: string;
        };
        SimDownlinkSshResponse: {
            exitcode: number;
            isStderrBase64Encoded?: boolean;
            isStdoutBase64Encoded?: boolean;
            stderr?: string;
            stdout?: string;
        };
        SimDownlinkTcpConnectionFireAndForgetOptions: {
            type?: "fire_and_forget";
        };
        SimDownlinkTcpConnectionWaitFirstOptions: {
            type?: "wait_first";
        };
        SimDownlinkTcpConnectionWaitAllOptions: {
            type?: "wait_all";
        };
        SimDownlinkBinaryEncoding: "string" | "base64" | "hex";
        SimDownlinkTcpConnectionWaitForPatternOptions: {
            terminationPattern: string;
            terminationPatternEncoding?: components["schemas"]["SimDownlinkBinaryEncoding"];
            type?: "wait_for_pattern";
        };
        SimDownlinkTcpConnectionIdleTimeoutOptions: {
            idleTimeout: number;
            type?: "idle_timeout";
        };
        SimDownlinkTcpRequest: {
            connectionOptions: components["schemas"]["SimDownlinkTcpConnectionFireAndForgetOptions"] | components["schemas"]["SimDownlinkTcpConnectionWaitFirstOptions"] | components["schemas"]["SimDownlinkTcpConnectionWaitAllOptions"] | components["schemas"]["SimDownlinkTcpConnectionWaitForPatternOptions"] | components["schemas"]["SimDownlinkTcpConnectionIdleTimeoutOptions"];
            payload: string;
            payloadEncoding?: components["schemas"]["SimDownlinkBinaryEncoding"];
            port: number;
            timeout: number;
        };
        SimDownlinkTcpResponse: {
            data: string;
            dataEncoding?: components["schemas"]["SimDownlinkBinaryEncoding"];
        };
        SimDownlinkUdpRequest: {
            payload: string;
            payloadEncoding?: components["schemas"]["SimDownlinkBinaryEncoding"];
            port: number;
        };
        SessionEvent: {
            apn?: string;
            cell?: components["schemas"]["Cell"];
            createdTime?: string;
            dns0?: string;
            dns1?: string;
            event?: string;
            gatewayPrivateIpAddress?: string;
            gatewayPublicIpAddress?: string;
            imei?: string;
            imsi?: string;
            operatorId?: string;
            sessionId?: string;
            simId?: string;
            subscription?: string;
            time?: number;
            ueIpAddress?: string;
            vpgId?: string;
        };
        PacketCaptureSession: {
            createdTime?: string;
            duration?: number;
            endedTime?: string;
            failedReason?: string;
            prefix?: string;
            sessionId?: string;
            startedTime?: string;
            status?: "REQUESTED" | "ACCEPTED" | "CAPTURING" | "POST_PROCESSING" | "DONE" | "FAILED" | "STOPPED";
            url?: string;
        };
        PacketCaptureSessionRequest: {
            duration: number;
            prefix?: string;
        };
        SubscriptionContainer: {
            containerId?: number;
            downloaded?: boolean;
            subscriber?: {
                [key: string]: components["schemas"]["Subscriber"];
            };
        };
        SubscriptionContainerStatus: {
            containers?: components["schemas"]["SubscriptionContainer"][];
            countryMapping?: {
                [key: string]: {
                    mappingRecord?: {
                        containerId?: number;
                        subscription?: string;
                    };
                    plmnCode?: string;
                };
            };
        };
        RegisterSimRequest: {
            groupId?: string;
            registrationSecret: string;
            tags?: components["schemas"]["TagSet"];
        };
        SmsForwardingRequest: {
            encodingType: number;
            payload?: string;
        };
        SmsForwardingReport: {
            messageId?: string;
        };
        ArcSessionCreateResponse: {
            arcAllowedIPs?: string[];
            arcClientPeerIpAddress?: string;
            arcClientPeerPublicKey?: string;
            arcServerEndpoint?: string;
            arcServerPeerPublicKey?: string;
        };
        ExpiryTime: {
            expiryAction?: "doNothing" | "deleteSession" | "deactivate" | "suspend" | "terminate" | null;
            expiryTime: number;
        };
        SetImeiLockRequest: {
            imei?: string;
        };
        SimStatusHistoryResponse: {
            applyDateTimeEpochSec?: number;
            bundles?: string[] | null;
            groupId?: string | null;
            imsi?: string;
            isPrimary?: boolean;
            primaryImsi?: string;
            simId?: string;
            speedClass?: string | null;
            status?: string;
            subscription?: string;
        };
        TestingUsage: {
            endedTime?: number;
            startedTime: number;
            usage?: {
                dataBytes: number;
                numberOfSms: number;
            };
            usageLimit: {
                dataBytes: number;
                days: number;
                nextStatus: "active" | "standby" | "suspended";
                numberOfSms: number;
                statusTransitionDelayDays?: number;
            };
        };
        UpdateSpeedClassRequest: {
            speedClass: "s1.minimum" | "s1.slow" | "s1.standard" | "s1.fast" | "s1.4xfast" | "s1.8xfast" | "u1.standard" | "u1.slow";
        };
        SoraCamDeviceLicenseInfo: {
            name: string;
            value: string;
        };
        SoraCamDeviceConfiguration: {
            audioAlarmEnabled?: boolean;
            motionDetectionEnabled?: boolean;
            smokeAlarmEnabled?: boolean;
        };
        SoraCamDevice: {
            appliedLicenses?: components["schemas"]["SoraCamDeviceLicenseInfo"][];
            configuration?: components["schemas"]["SoraCamDeviceConfiguration"];
            connected?: boolean;
            deviceCategory?: string;
            deviceId: string;
            firmwareVersion: string;
            isShared?: boolean;
            lastConnectedTime?: number;
            name: string;
            powerState: "on" | "sleep";
            productDisplayName: string;
        };
        SoraCamDevicesFirmwareUpdate: {
            deviceId: string;
            firmwareVersion: string;
            timeout: number;
        };
        SoraCamDeviceLicenseUpdate: {
            type?: "CR7-SC" | "CR14-SC" | "CR30-SC" | "CR60-SC" | "CR90-SC" | "MR7-SC" | "MR14-SC" | "MR30-SC" | "MR60-SC" | "MR90-SC";
        };
        SoraCamAtomCamLiveImageResponse: {
            url: string;
        };
        SoraCamDeviceRealTimeAccessOption: {
            enabled: boolean;
        };
        SoraCamDeviceOptions: {
            realTimeAccess: components["schemas"]["SoraCamDeviceRealTimeAccessOption"];
        };
        SoraCamAtomCamSettingsAll: {
            logo: "on" | "off";
            motion: "on" | "off";
            motionSensitivity: "high" | "medium" | "low";
            motionTagging: "on" | "off";
            nightVision: "on" | "off" | "auto";
            quality: "low" | "medium" | "high";
            rotation?: 0 | 180;
            sound: "on" | "off";
            soundSensitivity: "high" | "medium" | "low";
            statusLight: "on" | "off";
            timestamp: "on" | "off";
        };
        SoraCamAtomCamSettingsLogo: {
            state: "on" | "off";
        };
        SoraCamAtomCamSettingsMotion: {
            state: "on" | "off";
        };
        SoraCamAtomCamSettingsMotionSensitivity: {
            state: "high" | "medium" | "low";
        };
        SoraCamAtomCamSettingsMotionTagging: {
            state: "on" | "off";
        };
        SoraCamAtomCamSettingsNightVision: {
            state: "on" | "off" | "auto";
        };
        SoraCamAtomCamSettingsQuality: {
            state: "low" | "medium" | "high";
        };
        SoraCamAtomCamSettingsRotation: {
            state: 0 | 180;
        };
        SoraCamAtomCamSettingsSelfReboot: {
            daysOfWeek: number[];
            enabled: boolean;
            time: string;
        };
        SoraCamAtomCamSettingsSound: {
            state: "on" | "off";
        };
        SoraCamAtomCamSettingsSoundSensitivity: {
            state: "high" | "medium" | "low";
        };
        SoraCamAtomCamSettingsStatusLight: {
            state: "on" | "off";
        };
        SoraCamAtomCamSettingsTimestamp: {
            state: "on" | "off";
        };
        SoraCamEvent: {
            deviceId: string;
            deviceType: string;
            eventId: string;
            eventInfo?: {
                atomEventV1?: {
                    endTime?: number;
                    labels?: string[];
                    movie?: string;
                    picture?: string;
                    recordingStatus?: "completed" | "recording" | "failed";
                    startTime?: number;
                    type?: "motion" | "sound" | "other";
                };
                infoType: string;
            };
            time: number;
        };
        SoraCamImageExportUsage: {
            billedFrames: number;
            limitFrames: number;
            remainingFrames: number;
            usedFrames: number;
        };
        SoraCamVideoExportUsage: {
            billedSeconds: number;
            limitSeconds: number;
            remainingSeconds: number;
            usedSeconds: number;
        };
        SoraCamExportUsage: {
            deviceId: string;
            image: components["schemas"]["SoraCamImageExportUsage"];
            meteredYearMonth: string;
            video: components["schemas"]["SoraCamVideoExportUsage"];
        };
        SoraCamExportUsageLimitOverrideSpecification: {
            limitHours: number;
        };
        SoraCamImageExportInfo: {
            deviceId: string;
            expiryTime?: number;
            exportId: string;
            operatorId: string;
            requestedTime: number;
            status: "initializing" | "processing" | "completed" | "retrying" | "failed" | "limitExceeded" | "expired";
            url?: string;
        };
        SoraCamExportImageToHarvestFiles: {
            pathPrefix?: string;
        };
        SoraCamImageExportSpecification: {
            harvestFiles?: components["schemas"]["SoraCamExportImageToHarvestFiles"];
            imageFilters?: "wide_angle_correction"[];
            time: number;
        };
        SoraCamDeviceName: {
            name: string;
        };
        SoraCamPowerState: {
            powerState: "on" | "sleep";
        };
        SoraCamRecordingsAndEventsList: {
            events: {
                endTime?: number;
                startTime: number;
                type: "motion" | "sound" | "other";
            }[];
            records: {
                endTime?: number;
                startTime: number;
            }[];
        };
        SoraCamPlayListEntry: {
            from?: number;
            to?: number;
            url: string;
        };
        SoraCamStreamingVideo: {
            expiryTime: number;
            playList?: components["schemas"]["SoraCamPlayListEntry"][];
        };
        SoraCamVideoExportInfo: {
            deviceId: string;
            expiryTime?: number;
            exportId: string;
            operatorId: string;
            requestedTime: number;
            status: "initializing" | "processing" | "completed" | "retrying" | "failed" | "limitExceeded" | "expired";
            url?: string;
        };
        SoraCamExportVideoToHarvestFiles: {
            pathPrefix?: string;
        };
        SoraCamVideoExportSpecification: {
            archive: boolean;
            audioCodec: "pcm_s16le" | "mp3";
            from: number;
            harvestFiles?: components["schemas"]["SoraCamExportVideoToHarvestFiles"];
            to: number;
        };
        SoraCamLicensePackResponse: {
            id?: string;
            name?: string;
            quantity?: number;
            quantityInUse?: number;
            salesChannel?: string;
        };
        SoraCamLicensePackQuantityUpdatingRequest: {
            currentQuantity?: number;
            desiredQuantity?: number;
        };
        Soralet: {
            createdTime?: number;
            description?: string;
            operatorId?: string;
            soraletId?: string;
            updatedTime?: number;
        };
        CreateSoraletRequest: {
            description?: string;
            soraletId: string;
        };
        SoraletLog: {
            createdTime?: number;
            message?: string;
            operatorId?: string;
            soraletId?: string;
            version?: number;
        };
        SoraletDataSource: {
            resourceId: string;
            resourceType: string;
        };
        ExecuteSoraletRequest: {
            contentType: string;
            direction: "uplink" | "downlink";
            encodingType?: "text" | "binary";
            payload: string;
            source: {
                [key: string]: components["schemas"]["SoraletDataSource"];
            };
            userdata?: string;
            version: string;
        };
        ExecuteSoraletResponse: {
            body?: string;
            contentType?: string;
            encodingType?: string;
            resultCode?: number;
        };
        SoraletVersion: {
            createdTime?: number;
            hash?: string;
            operatorId?: string;
            size?: number;
            soraletId?: string;
            srn?: string;
            version?: number;
        };
        AirAggregatedStatsResponse: {
            downloadByteSizeTotal?: number;
            unixtime?: number;
            uploadByteSizeTotal?: number;
        };
        ExportRequest: {
            from?: number;
            period?: "month" | "day" | "minutes";
            to?: number;
        };
        DataTrafficStats: {
            downloadByteSizeTotal?: number;
            downloadPacketSizeTotal?: number;
            uploadByteSizeTotal?: number;
            uploadPacketSizeTotal?: number;
        };
        AirStatsResponse: {
            dataTrafficStatsMap?: {
                [key: string]: components["schemas"]["DataTrafficStats"];
            };
            date?: string;
            unixtime?: number;
        };
        SoracomBeamStats: {
            count?: number;
        };
        BeamStatsResponse: {
            beamStatsMap?: {
                [key: string]: components["schemas"]["SoracomBeamStats"];
            };
            date?: string;
            unixtime?: number;
        };
        SoracomFunkStats: {
            count?: number;
        };
        FunkStatsResponse: {
            funkStatsMap?: {
                [key: string]: components["schemas"]["SoracomFunkStats"];
            };
            unixtime?: number;
        };
        SoracomFunnelStats: {
            count?: number;
        };
        FunnelStatsResponse: {
            funnelStatsMap?: {
                [key: string]: components["schemas"]["SoracomFunnelStats"];
            };
            unixtime?: number;
        };
        HarvestExportedDataStatsResponse: {
            exportedBytes?: number;
            yearMonth?: string;
        };
        SoracomHarvestStats: {
            count?: number;
        };
        HarvestStatsResponse: {
            harvestStatsMap?: {
                [key: string]: components["schemas"]["SoracomHarvestStats"];
            };
            unixtime?: number;
        };
        NapterAuditLogsExportedDataStatsResponse: {
            exportedBytes?: number;
            yearMonth?: string;
        };
        RegisterSubscribersRequest: {
            groupId?: string;
            registrationSecret: string;
            tags?: components["schemas"]["TagSet"];
        };
        IssueSubscriberTransferTokenRequest: {
            transferDestinationOperatorEmail: string;
            transferDestinationOperatorId: string;
            transferImsi: string[];
        };
        IssueSubscriberTransferTokenResponse: {
            token: string;
        };
        VerifySubscriberTransferTokenRequest: {
            token: string;
        };
        VerifySubscriberTransferTokenResponse: {
            transferredImsi: string[];
        };
        CustomerRoute: {
            destinationCidr?: string;
            id?: string;
            target?: string;
            type?: "static" | "dynamic";
        };
        FunnelContentType: "json" | "text" | "unspecified" | "binary" | "application/x-soracom-bf-v1";
        FunnelDestination: {
            provider?: string;
            resourceUrl?: string;
            service?: string;
        };
        FunnelAWSFirehoseDestination: {
            payloadsOnly: boolean;
            provider?: "aws";
            resourceUrl?: string;
            service?: "firehose";
        };
        FunnelAWSIoTDestination: {
            payloadsOnly: boolean;
            provider?: "aws";
            resourceUrl?: string;
            sendPayloadsAsBinary: boolean;
            service?: "aws-iot";
        };
        FunnelAWSKinesisDestination: {
            payloadsOnly: boolean;
            provider?: "aws";
            randomizePartitionKey?: boolean;
            resourceUrl?: string;
            service?: "kinesis";
        };
        FunnelAzureEventHubDestination: {
            payloadsOnly: boolean;
            provider?: "azure";
            resourceUrl?: string;
            service?: "eventhubs";
        };
        FunnelGooglePubSubDestination: {
            payloadsOnly: boolean;
            provider?: "google";
            resourceUrl?: string;
            service?: "pubsub";
        };
        FunnelAcroquestTorrentioDestination: {
            endpointId?: string;
            provider?: "acroquest";
            resourceUrl?: string;
            service?: "torrentio";
            tenantId?: string;
        };
        FunnelBrainsTechImpulseDestination: {
            provider?: "brains-tech";
            resourceUrl?: string;
            service?: "impulse";
        };
        FunnelEsrijArcgisOnlineDestination: {
            config?: string;
            provider?: "esrij";
            resourceUrl?: string;
            service?: "arcgis-online";
        };
        FunnelInfoteriaPlatioDestination: {
            applicationId?: string;
            collectionId?: string;
            passAll?: boolean;
            provider?: "infoteria";
            resourceUrl?: string;
            service?: "platio";
            values?: string;
        };
        FunnelKiiThingifDestination: {
            provider?: "kii";
            resourceUrl?: string;
            service?: "thingif";
        };
        FunnelLandlogDestination: {
            channel_id?: string;
            data_format?: "json" | "text" | "xml";
            provider?: "landlog";
            resourceUrl?: string;
            service?: "landlog";
        };
        FunnelOptimCloudiotosDestination: {
            channel_id?: string;
            data_format?: string;
            provider?: "optim";
            resourceUrl?: string;
            service?: "cloudiotos";
        };
        FunnelTeradataIntellicloudDestination: {
            provider?: "teradata";
            resourceUrl?: string;
            service?: "intellicloud";
        };
        FunnelWingarcMotionboardDestination: {
            provider?: "wingarc";
            resourceUrl?: string;
            service?: "motionboard";
        };
        FunnelYaskawaMmcloudDestination: {
            desthost?: string;
            destport?: number;
            provider?: "yaskawa";
            resourceUrl?: string;
            service?: "mmcloud";
        };
        FunnelSensorCorpusDestination: {
            additionalData?: string;
            provider?: "infocorpus";
            resourceUrl?: string;
            service?: "sensorcorpus";
        };
        FunnelConfiguration: {
            addSimId: boolean;
            contentType?: components["schemas"]["FunnelContentType"];
            credentialsId?: string;
            destination?: components["schemas"]["FunnelDestination"] | components["schemas"]["FunnelAWSFirehoseDestination"] | components["schemas"]["FunnelAWSIoTDestination"] | components["schemas"]["FunnelAWSKinesisDestination"] | components["schemas"]["FunnelAzureEventHubDestination"] | components["schemas"]["FunnelGooglePubSubDestination"] | components["schemas"]["FunnelAcroquestTorrentioDestination"] | components["schemas"]["FunnelBrainsTechImpulseDestination"] | components["schemas"]["FunnelEsrijArcgisOnlineDestination"] | components["schemas"]["FunnelInfoteriaPlatioDestination"] | components["schemas"]["FunnelKiiThingifDestination"] | components["schemas"]["FunnelLandlogDestination"] | components["schemas"]["FunnelOptimCloudiotosDestination"] | components["schemas"]["FunnelTeradataIntellicloudDestination"] | components["schemas"]["FunnelWingarcMotionboardDestination"] | components["schemas"]["FunnelYaskawaMmcloudDestination"] | components["schemas"]["FunnelSensorCorpusDestination"];
            enabled: boolean;
        };
        JunctionInspectionConfiguration: {
            enabled: boolean;
            report?: components["schemas"]["FunnelConfiguration"];
        };
        JunctionMirroringPeer: {
            description?: string;
            enabled: boolean;
            ipAddress?: string;
            protocol?: "gre";
        };
        JunctionRedirectionConfiguration: {
            description?: string;
            enabled?: boolean;
            gateway?: string;
        };
        RoutingFilterEntry: {
            action: "allow" | "deny";
            ipRange: string;
        };
        TransitGatewayResourceSharedStatus: {
            createdTime?: number;
            customerAwsAccountId?: string;
            lastModifiedTime?: number;
            resourceShareArn?: string;
            status?: string;
        };
        SoracomTransitGateway: {
            arn?: string;
            asn?: number;
            awsAccountId?: string;
            id?: string;
            region?: string;
            resourceSharedStatus?: {
                [key: string]: components["schemas"]["TransitGatewayResourceSharedStatus"];
            };
        };
        TransitGatewayPeeringConnection: {
            createdTime?: number;
            customerAwsAccountId?: string;
            customerRegion?: string;
            customerTransitGatewayId?: string;
            id?: string;
            lastModifiedTime?: number;
            name?: string;
            soracomTransitGatewayPeeringAttachmentId?: string;
            status?: "pending" | "active";
        };
        TransitGatewayVpcAttachment: {
            createdTime?: number;
            customerAwsAccountId?: string;
            customerTransitGatewayVpcAttachmentId?: string;
            customerVpcId?: string;
            id?: string;
            lastModifiedTime?: number;
            name?: string;
            status?: "vpcAttachmentPending" | "acceptancePending" | "active" | "failed";
        };
        TransitGatewayAttachment: {
            destinationCidrBlocks?: string[];
            id?: string;
            tgwId?: string;
        };
        VpnConnection: {
            bgpAsn?: string;
            id?: string;
            useDynamicRouting?: boolean;
        };
        VirtualPrivateGateway: {
            allowedOperators?: string[];
            createdTime?: number;
            customerRoutes?: {
                [key: string]: components["schemas"]["CustomerRoute"];
            };
            deviceSubnetCidrRange?: string;
            enableSimBasedRouting?: boolean;
            fixedIpAddressesEnabled?: boolean;
            fixedPublicIpAddresses?: string[];
            gateOpened?: boolean;
            gatePrivacySeparatorEnabled?: boolean;
            gateVxlanId?: number;
            implicitTerminationProtected?: boolean;
            inspection?: components["schemas"]["JunctionInspectionConfiguration"];
            junctionEnabled?: boolean;
            lastModifiedTime?: number;
            mirroring?: {
                peers?: {
                    [key: string]: components["schemas"]["JunctionMirroringPeer"];
                };
            };
            offsetId?: number;
            operatorId?: string;
            placement?: components["schemas"]["Placement"];
            primaryServiceName?: string;
            redirection?: components["schemas"]["JunctionRedirectionConfiguration"];
            routingFilterEntries?: components["schemas"]["RoutingFilterEntry"][];
            sessionStats?: {
                lastUpdatedAt?: number;
                online?: number;
            };
            simBasedRoutingConfig?: {
                [key: string]: string;
            };
            size?: string;
            soracomTransitGateway?: components["schemas"]["SoracomTransitGateway"];
            soracomTransitGatewayPeeringConnections?: {
                [key: string]: components["schemas"]["TransitGatewayPeeringConnection"];
            };
            soracomTransitGatewayVpcAttachments?: {
                [key: string]: components["schemas"]["TransitGatewayVpcAttachment"];
            };
            status?: "running";
            tags?: components["schemas"]["TagSet"];
            transitGatewayAttachments?: {
                [key: string]: components["schemas"]["TransitGatewayAttachment"];
            };
            type?: 12 | 13 | 14 | 15 | 242;
            ueSubnetCidrRange?: string;
            useInternetGateway?: boolean;
            virtualInterfaces?: {
                [key: string]: string;
            };
            vpcPeeringConnections?: {
                [key: string]: string;
            };
            vpgId?: string;
            vpgSubnetCidrRange?: string;
            vpnConnections?: {
                [key: string]: components["schemas"]["VpnConnection"];
            };
        };
        CreateVirtualPrivateGatewayRequest: {
            deviceSubnetCidrRange: string;
            placement?: {
                region?: "ap-northeast-1" | "eu-central-1" | "us-west-2" | "ap-southeast-2";
            };
            soracomTransitGateway?: {
                asn?: number;
            };
            tags?: components["schemas"]["TagSet"];
            type: 14 | 15 | 242;
            useInternetGateway: boolean;
        };
        CreateCustomerRouteRequest: {
            destinationCidr: string;
            ignoreDeviceSubnetCidrRangeOverlap?: boolean;
            ignoreDeviceSubnetcidrRangeOverlap?: unknown;
            target: string;
        };
        UpdateCustomerRouteRequest: {
            target: string;
        };
        OpenGateRequest: {
            privacySeparatorEnabled: boolean;
            vxlanId: number;
        };
        GatePeer: {
            innerIpAddress?: string;
            netmask?: string;
            outerIpAddress?: string;
            ownedByCustomer?: boolean;
        };
        RegisterGatePeerRequest: {
            innerIpAddress?: string;
            outerIpAddress: string;
        };
        PutSimBasedRoutingRoutesRequest: {
            [key: string]: string;
        };
        SetVirtualPrivateGatewayVxLanIdRequest: {
            vxlanId: number;
        };
        IpAddressMapEntry: {
            hostId: string;
            ipAddress: string;
            key: string;
            lastUpdatedAt?: number;
            type: "static" | "dynamic" | "customerGatePeer" | "gatePeer";
        };
        PutIpAddressMapEntryRequest: {
            ipAddress: string;
            key: string;
        };
        AttributeUpdate: {
            key?: string;
            value?: string;
        };
        UpdateVirtualPrivateGatewayTagsRequest: {
            tagName: string;
            tagValue: string;
        }[];
        FqdnFilterRule: {
            action: "allow";
            fqdnPattern: string;
            fromPort: number;
            protocol: number;
            toPort: number;
            type: "fqdn";
        };
        UpdateFqdnFilterRulesRequest: {
            rules: components["schemas"]["FqdnFilterRule"][];
        };
        UplinkFilterRule: {
            action: "allow" | "deny";
            cidr: string;
            fromPort: number;
            protocol: number;
            toPort: number;
            type: "ip";
        };
        UpdateUplinkFilterRulesRequest: {
            rules: components["schemas"]["UplinkFilterRule"][];
        };
        CreateTransitGatewayPeeringConnectionRequest: {
            customerAwsAccountId: string;
            customerRegion: string;
            customerTransitGatewayId: string;
            name?: string;
        };
        CreateTransitGatewayVpcAttachmentRequest: {
            customerAwsAccountId: string;
            customerVpcId: string;
            name?: string;
        };
        CreateVpcPeeringConnectionRequest: {
            destinationCidrBlock?: string;
            peerOwnerId?: string;
            peerRegion?: string;
            peerVpcId?: string;
        };
        CreateVpcPeeringConnectionResponse: {
            destinationCidrBlock: string;
            id: string;
            peerOwnerId: string;
            peerRegion: string;
            peerVpcId: string;
        };
        GetVolumeDiscountResponse: {
            contractDateTime?: string;
            contractId?: string;
            contractTermMonth: number;
            currency?: "JPY" | "USD" | "EUR";
            endDate?: string;
            initialCost?: number;
            quantity?: number;
            startDate?: string;
            status?: "active" | "expired";
            unitPrice?: number;
            volumeDiscountPaymentType?: "MONTHLY" | "PREPAYMENT";
            volumeDiscountType?: "SORACOM_AIR_BASIC_CHARGE_V2" | "SORACOM_AIR_BASIC_CHARGE" | "SORACOM_AIR_MONTHLY_FIXED_BASIC_CHARGE";
        };
        ListVolumeDiscountResponse: {
            volumeDiscountList?: components["schemas"]["GetVolumeDiscountResponse"][];
        };
        CreateEstimatedVolumeDiscountRequest: {
            contractTermMonth: number;
            quantity: number;
            startDate?: string;
            volumeDiscountPaymentType: "MONTHLY" | "PREPAYMENT";
            volumeDiscountType: "SORACOM_AIR_BASIC_CHARGE_V2" | "SORACOM_AIR_BASIC_CHARGE" | "SORACOM_AIR_MONTHLY_FIXED_BASIC_CHARGE";
        };
        VolumeDiscountModel: {
            contractTermMonth: number;
            currency?: "JPY" | "USD" | "EUR";
            endDate?: string;
            initialCost?: number;
            quantity?: number;
            startDate?: string;
            taxIncludedInitialCost?: number;
            taxIncludedUnitPrice?: number;
            unitPrice?: number;
            volumeDiscountPaymentType?: "MONTHLY" | "PREPAYMENT";
            volumeDiscountType?: "SORACOM_AIR_BASIC_CHARGE_V2" | "SORACOM_AIR_BASIC_CHARGE" | "SORACOM_AIR_MONTHLY_FIXED_BASIC_CHARGE";
        };
        EstimatedVolumeDiscountModel: {
            currency?: "JPY" | "USD" | "EUR";
            orderId?: string;
            taxAmount?: number;
            totalAmount?: number;
            volumeDiscount?: components["schemas"]["VolumeDiscountModel"];
        };
        AvailableLongTermDiscountModel: {
            contractTermMonth: number;
            currency?: "JPY" | "USD" | "EUR";
            taxIncludedUnitPrice?: number;
            unitPrice?: number;
            volumeDiscountPaymentType?: "MONTHLY" | "PREPAYMENT";
            volumeDiscountType?: "SORACOM_AIR_BASIC_CHARGE_V2" | "SORACOM_AIR_BASIC_CHARGE" | "SORACOM_AIR_MONTHLY_FIXED_BASIC_CHARGE";
        };
        AvailableLongTermDiscountResponse: {
            availableLongTermDiscounts?: components["schemas"]["AvailableLongTermDiscountModel"][];
        };
    };
    responses: {
        Refusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    startAnalysisQueries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartAnalysisQueriesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartAnalysisQueriesResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getAnalysisQueries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                query_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetAnalysisQueriesResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getAnalysisSchemas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetAnalysisSchemasResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getApiAuditLogs: {
        parameters: {
            query?: {
                api_kind?: string;
                from_epoch_ms?: number;
                to_epoch_ms?: number;
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["APIAuditLogEntry"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getNapterAuditLogs: {
        parameters: {
            query?: {
                resource_type?: "Subscriber";
                resource_id?: string;
                from?: number;
                to?: number;
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NapterAuditLogEntry"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    auth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthResponse"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    issuePasswordResetToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssuePasswordResetTokenRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    verifyPasswordResetToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyPasswordResetTokenRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    switchUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchUserRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listBatchGroups: {
        parameters: {
            query?: {
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchGroupResponse"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createBatchGroup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBatchGroupRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchGroupResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getBatchGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchGroupResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    updateBatchGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_group_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateBatchGroupRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchGroupResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteBatchGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listBatchJobs: {
        parameters: {
            query?: {
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path: {
                batch_group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchJobResponse"][];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    createBatchJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_group_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBatchJobRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchJobResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getBatchJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_group_id: string;
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchJobResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listTasksOfBatchJob: {
        parameters: {
            query?: {
                limit?: number;
                status?: "pending" | "success" | "error";
                last_evaluated_key?: string;
            };
            header?: never;
            path: {
                batch_group_id: string;
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchTaskResponse"][];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getBillingHistory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetBillingHistoryResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getBilling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                yyyyMM: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthlyBill"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getBillingPerDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                yyyyMM: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DailyBillResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    exportBilling: {
        parameters: {
            query?: {
                export_mode?: "async" | "sync";
            };
            header?: never;
            path: {
                yyyyMM: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileExportResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getLatestBilling: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetLatestBill"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    exportLatestBilling: {
        parameters: {
            query?: {
                export_mode?: "async" | "sync";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileExportResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getBillingSummaryOfBillItems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingSummaryResponseOfBillItems"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getBillingSummaryOfSims: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingSummaryResponseOfSims"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getCellLocation: {
        parameters: {
            query: {
                mcc: string;
                mnc: string;
                lac?: string;
                cid?: string;
                tac?: string;
                ecid?: string;
                eci?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CellLocation"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    batchGetCellLocations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CellIdentifier"][];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CellLocation"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listCoupons: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListCouponResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createCouponQuotation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEstimatedCouponRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstimatedCouponModel"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    registerCoupon: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                coupon_code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    confirmCouponOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialsModel"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    updateCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                credentials_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAndUpdateCredentialsModel"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialsModel"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    createCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                credentials_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAndUpdateCredentialsModel"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialsModel"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                credentials_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDataEntries: {
        parameters: {
            query?: {
                from?: number;
                to?: number;
                sort?: "desc" | "asc";
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path: {
                resource_type: "Subscriber" | "LoraDevice" | "Sim" | "SigfoxDevice" | "Device" | "SoraCam";
                resource_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataEntry"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getDataEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resource_type: "Subscriber" | "LoraDevice" | "Sim" | "SigfoxDevice" | "Device" | "SoraCam";
                resource_id: string;
                time: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataEntry"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteDataEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resource_type: "Subscriber" | "LoraDevice" | "Sim" | "SigfoxDevice" | "Device" | "SoraCam";
                resource_id: string;
                time: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    getDataEntriesByCategory: {
        parameters: {
            query?: {
                from?: number;
                to?: number;
                sort?: "desc" | "asc";
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path: {
                category: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataEntry"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listDataResourceMetadata: {
        parameters: {
            query?: {
                resource_type?: "Subscriber" | "LoraDevice" | "Sim" | "SigfoxDevice" | "Device" | "SoraCam";
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataResourceMetadata"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listDataSourceResources: {
        parameters: {
            query?: {
                resource_type?: "Subscriber" | "LoraDevice" | "Sim" | "SigfoxDevice" | "Device" | "SoraCam";
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataResourceMetadata"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listDeviceObjectModels: {
        parameters: {
            query?: {
                last_evaluated_key?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceObjectModel"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createDeviceObjectModel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceObjectModel"];
                "application/xml": components["schemas"]["DeviceObjectModel"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceObjectModel"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDeviceObjectModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                model_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceObjectModel"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    updateDeviceObjectModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                model_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceObjectModel"];
                "application/xml": components["schemas"]["DeviceObjectModel"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceObjectModel"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteDeviceObjectModel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                model_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setDeviceObjectModelScope: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                model_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetDeviceObjectModelScopeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceObjectModel"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listDevices: {
        parameters: {
            query?: {
                tag_name?: string;
                tag_value?: string;
                tag_value_match_mode?: "exact" | "prefix";
                last_evaluated_key?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createDevice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Device"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getDevice: {
        parameters: {
            query?: {
                model?: boolean;
            };
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    readDeviceResources: {
        parameters: {
            query?: {
                model?: boolean;
            };
            header?: never;
            path: {
                device_id: string;
                object: string;
                instance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectInstance"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    readDeviceResource: {
        parameters: {
            query?: {
                model?: boolean;
            };
            header?: never;
            path: {
                device_id: string;
                object: string;
                instance: string;
                resource: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceInstance"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    writeDeviceResource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
                object: string;
                instance: string;
                resource: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    value?: string | number | boolean;
                    values?: (string | number | boolean)[];
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    executeDeviceResource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
                object: string;
                instance: string;
                resource: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    value?: string;
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    observeDeviceResource: {
        parameters: {
            query?: {
                model?: boolean;
            };
            header?: never;
            path: {
                device_id: string;
                object: string;
                instance: string;
                resource: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    unobserveDeviceResource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
                object: string;
                instance: string;
                resource: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    observeDeviceResources: {
        parameters: {
            query?: {
                model?: boolean;
            };
            header?: never;
            path: {
                device_id: string;
                object: string;
                instance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    unobserveDeviceResources: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
                object: string;
                instance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDataFromDevice: {
        parameters: {
            query?: {
                from?: number;
                to?: number;
                sort?: "desc" | "asc";
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataEntry"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    setDeviceGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetGroupRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putDeviceTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagUpdateRequest"][];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteDeviceTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
                tag_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    unsetDeviceGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sendDiagnosticRequest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiagnosticRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiagnosticResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDiagnostic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                diagnostic_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiagnosticResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listEventHandlers: {
        parameters: {
            query?: {
                target?: "operator" | "imsi" | "sim" | "group";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventHandlerModel"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createEventHandler: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEventHandlerRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventHandlerModel"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getEventHandler: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handler_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventHandlerModel"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    updateEventHandler: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handler_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEventHandlerRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteEventHandler: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handler_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setIgnoreEventHandler: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
                handler_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteIgnoreEventHandler: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
                handler_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listEventHandlersBySubscriber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventHandlerModel"][];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    findFiles: {
        parameters: {
            query: {
                scope: string;
                prefix: string;
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileEntry"][];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scope: "private" | "public";
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putFile: {
        parameters: {
            query?: never;
            header?: {
                "content-type"?: string;
            };
            path: {
                scope: "private";
                path: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "*/*": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scope: "private";
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getFileMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scope: "private" | "public";
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listFiles: {
        parameters: {
            query?: {
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path: {
                scope: "private" | "public";
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileEntry"][];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteDirectory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scope: "private";
                path: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getExportedFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exported_file_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetExportedFileResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listGadgets: {
        parameters: {
            query?: {
                product_id?: "button" | "wimax";
                tag_name?: string;
                tag_value?: string;
                tag_value_match_mode?: "exact" | "prefix";
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gadget"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getGadget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: "button" | "wimax";
                serial_number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gadget"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    disableTerminationOnGadget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: "button" | "wimax";
                serial_number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gadget"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    enableTerminationOnGadget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: "button" | "wimax";
                serial_number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gadget"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    registerGadget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: "button" | "wimax";
                serial_number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GadgetRegistrationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gadget"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putGadgetTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: "button" | "wimax";
                serial_number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagUpdateRequest"][];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gadget"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteGadgetTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: "button" | "wimax";
                serial_number: string;
                tag_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    terminateGadget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: "button" | "wimax";
                serial_number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gadget"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listGroups: {
        parameters: {
            query?: {
                tag_name?: string;
                tag_value?: string;
                tag_value_match_mode?: "exact" | "prefix";
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createGroup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateGroupRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putConfigurationParameters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_id: string;
                namespace: "SoracomAir" | "SoracomBeam" | "SoracomEndorse" | "SoracomFlux" | "SoracomFunk" | "SoracomFunnel" | "SoracomHarvest" | "SoracomHarvestFiles" | "SoracomKrypton" | "SoracomOrbit" | "UnifiedEndpoint";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupConfigurationUpdateRequest"][];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteConfigurationNamespace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_id: string;
                namespace: "SoracomAir" | "SoracomBeam" | "SoracomEndorse" | "SoracomFlux" | "SoracomFunk" | "SoracomFunnel" | "SoracomHarvest" | "SoracomHarvestFiles" | "SoracomKrypton" | "SoracomOrbit" | "UnifiedEndpoint";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteConfigurationParameter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_id: string;
                namespace: "SoracomAir" | "SoracomBeam" | "SoracomEndorse" | "SoracomFlux" | "SoracomFunk" | "SoracomFunnel" | "SoracomHarvest" | "SoracomHarvestFiles" | "SoracomKrypton" | "SoracomOrbit" | "UnifiedEndpoint";
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listSubscribersInGroup: {
        parameters: {
            query?: {
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sim"][];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putGroupTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagUpdateRequest"][];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Group"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteGroupTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                group_id: string;
                tag_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getImageLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listLagoonLicensePackStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LagoonLicensePackStatusResponse"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    updateLagoonLicensePack: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LagoonLicensePacksUpdatingRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    updateLagoonPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LagoonPlanChangingRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    registerLagoon: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LagoonRegistrationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LagoonRegistrationResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    terminateLagoon: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listLagoonUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LagoonUser"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    createLagoonUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LagoonUserCreationRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LagoonUserCreationResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteLagoonUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lagoon_user_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    updateLagoonUserEmail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lagoon_user_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LagoonUserEmailUpdatingRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    updateLagoonUserPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lagoon_user_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LagoonUserPasswordUpdatingRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    updateLagoonUserPermission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                lagoon_user_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LagoonUserPermissionUpdatingRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getLogs: {
        parameters: {
            query?: {
                resource_type?: "Subscriber" | "Device" | "LoraDevice" | "SigfoxDevice";
                resource_id?: string;
                service?: "Air" | "Beam" | "Funk" | "Funnel" | "Harvest" | "Napter" | "Orbit" | "Unified";
                from?: number;
                to?: number;
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogEntry"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listLoraDevices: {
        parameters: {
            query?: {
                tag_name?: string;
                tag_value?: string;
                tag_value_match_mode?: "exact" | "prefix";
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraDevice"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getLoraDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraDevice"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDataFromLoraDevice: {
        parameters: {
            query?: {
                from?: number;
                to?: number;
                sort?: "desc" | "asc";
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataEntry"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    sendDataToLoraDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoraData"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    disableTerminationOnLoraDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraDevice"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    enableTerminationOnLoraDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraDevice"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    registerLoraDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterLoraDeviceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraDevice"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    setLoraDeviceGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetGroupRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraDevice"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putLoraDeviceTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagUpdateRequest"][];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraDevice"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteLoraDeviceTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
                tag_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    terminateLoraDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraDevice"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    unsetLoraDeviceGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraDevice"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listLoraGateways: {
        parameters: {
            query?: {
                tag_name?: string;
                tag_value?: string;
                tag_value_match_mode?: "exact" | "prefix";
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraGateway"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getLoraGateway: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gateway_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraGateway"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    disableTerminationOnLoraGateway: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gateway_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraGateway"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    enableTerminationOnLoraGateway: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gateway_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraGateway"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setLoraNetworkSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gateway_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SetNetworkSetRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraGateway"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putLoraGatewayTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gateway_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagUpdateRequest"][];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraGateway"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteLoraGatewayTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gateway_id: string;
                tag_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    terminateLoraGateway: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gateway_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraGateway"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    unsetLoraNetworkSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gateway_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraGateway"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listLoraNetworkSets: {
        parameters: {
            query?: {
                tag_name?: string;
                tag_value?: string;
                tag_value_match_mode?: "exact" | "prefix";
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraNetworkSet"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createLoraNetworkSet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoraNetworkSet"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraNetworkSet"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getLoraNetworkSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ns_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraNetworkSet"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteLoraNetworkSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ns_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    addPermissionToLoraNetworkSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ns_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePermissionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraNetworkSet"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listGatewaysInLoraNetworkSet: {
        parameters: {
            query?: {
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path: {
                ns_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraGateway"][];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    revokePermissionFromLoraNetworkSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ns_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePermissionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraNetworkSet"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    putLoraNetworkSetTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ns_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagUpdateRequest"][];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraNetworkSet"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteLoraNetworkSetTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ns_id: string;
                tag_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getOperator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetOperatorResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listOperatorAuthKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthKeyResponse"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    generateOperatorAuthKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenerateOperatorsAuthKeyResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteOperatorAuthKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                auth_key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    getCompanyInformation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyInformationModel"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    updateCompanyInformation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyInformationModel"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    createCompanyInformation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyInformationModel"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    getOperatorConfigurationNamespace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                namespace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorConfigurationModel"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setOperatorConfigurationNamespace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                namespace: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetOperatorConfigurationNamespaceRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorConfigurationModel"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteOperatorConfigurationNamespace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                namespace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    addOperatorContract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContractUpdatingRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContractUpdatedResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteOperatorContract: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                contract_name: "api_audit_log" | "harvest" | "napter" | "support";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    addCoverageType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                coverage_type: "g" | "jp";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    listEmails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailsModel"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getEmail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                email_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmailsModel"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteEmail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                email_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    getIndividualInformation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndividualInformationModel"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    updateIndividualInformation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IndividualInformationModel"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    createIndividualInformation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IndividualInformationModel"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    getMFAStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MFAStatusOfUseResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    enableMFA: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnableMFAOTPResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    revokeMFA: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MFARevokeRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    verifyMFA: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MFAAuthenticationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorMFAVerifyingResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    updateOperatorPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePasswordRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: {
                owner?: "operator" | "soracom" | "all";
            };
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListRolesResponse"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    updateRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                role_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOrUpdateRoleRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    createRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                role_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOrUpdateRoleRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateRoleResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listRoleAttachedUsers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetailResponse"][];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listRoleVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleVersionResponse"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listShippingAddresses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListShippingAddressResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createShippingAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingAddressModel"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetShippingAddressResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getShippingAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                shipping_address_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetShippingAddressResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    updateShippingAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                shipping_address_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShippingAddressModel"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteShippingAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                shipping_address_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    generateSupportToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportTokenResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listSystemNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemNotificationsModel"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getSystemNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                type: "primary" | "recovery" | "billing" | "support";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemNotificationsModel"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    setSystemNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                type: "primary" | "recovery" | "billing" | "support";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetSystemNotificationsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemNotificationsModel"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteSystemNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                type: "recovery" | "billing" | "support";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    generateAuthToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GenerateTokenRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenerateTokenResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    revokeOperatorAuthTokens: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetailResponse"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetailResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUserRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listUserAuthKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthKeyResponse"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    generateUserAuthKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GenerateUserAuthKeyResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getUserAuthKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
                auth_key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthKeyResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteUserAuthKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
                auth_key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getUserMFAStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MFAStatusOfUseResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    enableUserMFA: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnableMFAOTPResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    revokeUserMFA: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    verifyUserMFA: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MFAAuthenticationRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    hasUserPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetUserPasswordResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    updateUserPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePasswordRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    createUserPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUserPasswordRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteUserPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getUserPermission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetUserPermissionResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    updateUserPermission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUserPermissionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteUserPermission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listUserRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleResponse"][];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    attachRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachRoleRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    detachRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    revokeUserAuthTokens: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getUserTrustPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetUserTrustPolicyResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    updateUserTrustPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUserTrustPolicyRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteUserTrustPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
                user_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDefaultPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetDefaultPermissionsResponse"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    updateDefaultPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateDefaultPermissionsRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteDefaultPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    issueAddEmailToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueAddEmailTokenRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    verifyAddEmailToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyAddEmailTokenRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    issueMFARevokingToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MFAIssueRevokingTokenRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    verifyMFARevokingToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MFARevokingTokenVerifyRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listOrders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListOrderResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createQuotation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEstimatedOrderRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstimatedOrderModel"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetOrderResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    cancelOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    confirmOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetOrderResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    updateOrderedResourceInitialSetting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResourceInitialSetting"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetOrderResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listOrderedSubscribers: {
        parameters: {
            query?: {
                last_evaluated_key?: string;
                limit?: number;
            };
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListOrderedSubscriberResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    registerOrderedSim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    getPaymentTransaction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                payment_transaction_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetPaymentTransactionResult"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPaymentMethod: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetPaymentMethodResult"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    activatePaymentMethod: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listPaymentStatements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListPaymentStatementResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    exportPaymentStatement: {
        parameters: {
            query?: {
                export_mode?: "async" | "sync";
            };
            header?: never;
            path: {
                payment_statement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileExportResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPayerInformation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterPayerInformationModel"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    registerPayerInformation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPayerInformationModel"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listPortMappings: {
        parameters: {
            query?: {
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortMapping"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createPortMapping: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePortMappingRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortMapping"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deletePortMapping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ip_address: string;
                port: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listPortMappingsForSim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortMapping"][];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    createPortMappingForSim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePortMappingRequestForSim"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortMapping"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listPortMappingsForSubscriber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortMapping"][];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listProducts: {
        parameters: {
            query?: {
                campaign_code?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListProductResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    searchDevices: {
        parameters: {
            query?: {
                name?: string[];
                group?: string[];
                group_id?: string[];
                deviceId?: string[];
                tag?: string[];
                imsi?: string[];
                imei?: string[];
                limit?: number;
                last_evaluated_key?: string;
                search_type?: "and" | "or";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    searchSigfoxDevices: {
        parameters: {
            query?: {
                name?: string[];
                group?: string[];
                group_id?: string[];
                deviceId?: string[];
                tag?: string[];
                status?: "active" | "inactive" | "suspended" | "terminated" | "shipped" | "ready" | "inStock" | "banned" | "standby";
                registration?: "notStarted" | "pending" | "success" | "failed";
                limit?: number;
                last_evaluated_key?: string;
                search_type?: "and" | "or";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigfoxDevice"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    searchSims: {
        parameters: {
            query?: {
                name?: string[];
                group?: string[];
                group_id?: string[];
                sim_id?: string[];
                imsi?: string[];
                msisdn?: string[];
                iccid?: string[];
                serial_number?: string[];
                tag?: string[];
                bundles?: string[];
                status?: string[];
                session_status?: "NA" | "ONLINE" | "OFFLINE";
                subscription?: string[];
                module_type?: string[];
                limit?: number;
                last_evaluated_key?: string;
                search_type?: "and" | "or";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sim"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    searchSubscribers: {
        parameters: {
            query?: {
                name?: string[];
                group?: string[];
                imsi?: string[];
                msisdn?: string[];
                iccid?: string[];
                serial_number?: string[];
                tag?: string[];
                group_id?: string[];
                sim_id?: string[];
                bundles?: string[];
                status?: string[];
                session_status?: "NA" | "ONLINE" | "OFFLINE";
                subscription?: string[];
                module_type?: string[];
                limit?: number;
                last_evaluated_key?: string;
                search_type?: "and" | "or";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    searchSubscriberTrafficVolumeRanking: {
        parameters: {
            query: {
                from: number;
                to: number;
                limit?: number;
                order?: "asc" | "desc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrafficVolumeRanking"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getResourceSummary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resource_summary_type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResourceSummary"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sandboxCreateCoupon: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["sandboxCreateCouponRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["sandboxCreateCouponResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sandboxInitializeOperator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["sandboxInitRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["sandboxAuthResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sandboxDeleteOperator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sandboxGetSignupToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                email: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["sandboxGetSignupTokenRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["sandboxGetSignupTokenResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sandboxShipOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["sandboxShipOrderRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sandboxInsertAirStats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["sandboxInsertAirStatsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sandboxInsertBeamStats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["sandboxInsertBeamStatsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sandboxCreateSubscriber: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["sandboxCreateSubscriberRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["sandboxCreateSubscriberResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listSigfoxDevices: {
        parameters: {
            query?: {
                tag_name?: string;
                tag_value?: string;
                tag_value_match_mode?: "exact" | "prefix";
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigfoxDevice"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getSigfoxDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigfoxDevice"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDataFromSigfoxDevice: {
        parameters: {
            query?: {
                from?: number;
                to?: number;
                sort?: "desc" | "asc";
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataEntry"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    sendDataToSigfoxDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SigfoxData"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    disableTerminationOnSigfoxDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigfoxDevice"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    enableTerminationOnSigfoxDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigfoxDevice"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    registerSigfoxDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SigfoxRegistrationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigfoxDevice"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setSigfoxDeviceGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetGroupRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigfoxDevice"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putSigfoxDeviceTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagUpdateRequest"][];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigfoxDevice"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteSigfoxDeviceTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
                tag_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    terminateSigfoxDevice: {
        parameters: {
            query?: {
                delete_immediately?: boolean;
            };
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigfoxDevice"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    unsetSigfoxDeviceGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigfoxDevice"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listProfileOrders: {
        parameters: {
            query?: {
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimProfileOrderResponse"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createProfileOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CreateSimProfileOrderRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimProfileOrderResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getProfileOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                profile_order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimProfileOrderResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteProfileOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                profile_order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    confirmProfileOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                profile_order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimProfileOrderResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listOrderedProfiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                profile_order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderedSimProfileResponse"][];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listSims: {
        parameters: {
            query?: {
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sim"][];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    createSim: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSimRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sim"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getSim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sim"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    activateSim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sim"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    renewArcSimCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArcCredentialRenewRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArcCredentialRenewResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    attachArcSimCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArcCredentialAttachRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArcCredentialAttachResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    removeArcSimCredentials: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    getDataFromSim: {
        parameters: {
            query?: {
                from?: number;
                to?: number;
                sort?: "desc" | "asc";
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataEntry"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deactivateSim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sim"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteSimSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sim"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    disableSimTermination: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sim"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sendDownlinkHttp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimDownlinkHttpRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimDownlinkHttpResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sendDownlinkPing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DownlinkPingRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DownlinkPingResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    sendDownlinkRtsp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimDownlinkRtspRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": components["schemas"]["SimDownlinkRtspSnapshotImageResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sendDownlinkSsh: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimDownlinkSshRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimDownlinkSshResponse"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sendDownlinkTcp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimDownlinkTcpRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimDownlinkTcpResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sendDownlinkUdp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimDownlinkUdpRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    enableSimTermination: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sim"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listSimSessionEvents: {
        parameters: {
            query?: {
                from?: number;
                to?: number;
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionEvent"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listSimPacketCaptureSessions: {
        parameters: {
            query?: {
                last_evaluated_key?: string;
                limit?: number;
            };
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PacketCaptureSession"][];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    createSimPacketCaptureSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PacketCaptureSessionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PacketCaptureSession"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSimPacketCaptureSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PacketCaptureSession"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteSimPacketCaptureSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PacketCaptureSession"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    stopSimPacketCaptureSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PacketCaptureSession"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    addSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
                iccid: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    enable?: boolean;
                    subscription: "planP1" | "planX1" | "planX2" | "planX3" | "plan-US-max" | "planArc01";
                    tag?: string;
                    type?: "virtual" | "cellular";
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimProfile"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    cancelSubscriptionContainerDownload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
                iccid: string;
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionContainerStatus"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    terminateSubscriptionContainer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
                iccid: string;
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Refusal"];
        };
    };
    registerSim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterSimRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sim"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    reportSimLocalInfo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sendSmsToSim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SmsForwardingRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsForwardingReport"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    createArcSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArcSessionCreateResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setSimExpiryTime: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpiryTime"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sim"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setSimGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetGroupRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sim"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setSimImeiLock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SetImeiLockRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sim"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setSimToStandby: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sim"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listSimStatusHistory: {
        parameters: {
            query?: {
                from?: number;
                to?: number;
                last_evaluated_key?: string;
                sort?: "desc" | "asc";
                limit?: number;
            };
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimStatusHistoryResponse"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    suspendSim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sim"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putSimTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagUpdateRequest"][];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sim"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteSimTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
                tag_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    terminateSim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sim"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getTestingUsage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestingUsage"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    unsetSimExpiryTime: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sim"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    unsetSimGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sim"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    unsetSimImeiLock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sim"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    updateSimSpeedClass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSpeedClassRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sim"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listSoraCamDevices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamDevice"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getSoraCamDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamDevice"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    handleDeleteSoraCamDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoraCamDeviceAtomCamFirmwareUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamDevicesFirmwareUpdate"][];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    updateSoraCamDeviceAtomCamFirmware: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    assignSoraCamDeviceAtomCamLicense: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SoraCamDeviceLicenseUpdate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamDeviceLicenseUpdate"];
                };
            };
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    unassignSoraCamDeviceAtomCamLicense: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoraCamDeviceAtomCamLiveImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamAtomCamLiveImageResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoraCamDeviceAtomCamOptions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamDeviceOptions"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    updateSoraCamDeviceAtomCamOptionsRealTimeAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SoraCamDeviceRealTimeAccessOption"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamDeviceRealTimeAccessOption"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoraCamDeviceAtomCamSettings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamAtomCamSettingsAll"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoraCamDeviceAtomCamSettingsLogo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamAtomCamSettingsLogo"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setSoraCamDeviceAtomCamSettingsLogo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SoraCamAtomCamSettingsLogo"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoraCamDeviceAtomCamSettingsMotion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamAtomCamSettingsMotion"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setSoraCamDeviceAtomCamSettingsMotion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SoraCamAtomCamSettingsMotion"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoraCamDeviceAtomCamSettingsMotionSensitivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamAtomCamSettingsMotionSensitivity"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setSoraCamDeviceAtomCamSettingsMotionSensitivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SoraCamAtomCamSettingsMotionSensitivity"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoraCamDeviceAtomCamSettingsMotionTagging: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamAtomCamSettingsMotionTagging"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setSoraCamDeviceAtomCamSettingsMotionTagging: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SoraCamAtomCamSettingsMotionTagging"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoraCamDeviceAtomCamSettingsNightVision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamAtomCamSettingsNightVision"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setSoraCamDeviceAtomCamSettingsNightVision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SoraCamAtomCamSettingsNightVision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoraCamDeviceAtomCamSettingsQuality: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamAtomCamSettingsQuality"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setSoraCamDeviceAtomCamSettingsQuality: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SoraCamAtomCamSettingsQuality"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoraCamDeviceAtomCamSettingsRotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamAtomCamSettingsRotation"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setSoraCamDeviceAtomCamSettingsRotation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SoraCamAtomCamSettingsRotation"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoraCamDeviceAtomCamSettingsSelfReboot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamAtomCamSettingsSelfReboot"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setSoraCamDeviceAtomCamSettingsSelfReboot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SoraCamAtomCamSettingsSelfReboot"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoraCamDeviceAtomCamSettingsSound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamAtomCamSettingsSound"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setSoraCamDeviceAtomCamSettingsSound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SoraCamAtomCamSettingsSound"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoraCamDeviceAtomCamSettingsSoundSensitivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamAtomCamSettingsSoundSensitivity"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setSoraCamDeviceAtomCamSettingsSoundSensitivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SoraCamAtomCamSettingsSoundSensitivity"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoraCamDeviceAtomCamSettingsStatusLight: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamAtomCamSettingsStatusLight"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setSoraCamDeviceAtomCamSettingsStatusLight: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SoraCamAtomCamSettingsStatusLight"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoraCamDeviceAtomCamSettingsTimestamp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamAtomCamSettingsTimestamp"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setSoraCamDeviceAtomCamSettingsTimestamp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SoraCamAtomCamSettingsTimestamp"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    createSoraCamDeviceDataEntry: {
        parameters: {
            query?: never;
            header?: {
                "content-type"?: string;
            };
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
                "application/octet-stream": string;
                "text/plain": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    updateSoraCamDeviceDataEntry: {
        parameters: {
            query?: never;
            header?: {
                "content-type"?: string;
            };
            path: {
                device_id: string;
                time: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
                "application/octet-stream": string;
                "text/plain": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listSoraCamDeviceEventsForDevice: {
        parameters: {
            query?: {
                last_evaluated_key?: string;
                limit?: number;
                from?: number;
                to?: number;
                sort?: "desc" | "asc";
            };
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamEvent"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoraCamDeviceExportUsage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamExportUsage"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    updateSoraCamDeviceExportUsageLimitOverride: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SoraCamExportUsageLimitOverrideSpecification"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamExportUsage"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteSoraCamDeviceExportUsageLimitOverride: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listSoraCamDeviceImageExportsForDevice: {
        parameters: {
            query?: {
                last_evaluated_key?: string;
                limit?: number;
                sort?: "desc" | "asc";
            };
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamImageExportInfo"][];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    exportSoraCamDeviceRecordedImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SoraCamImageExportSpecification"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamImageExportInfo"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoraCamDeviceExportedImage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamImageExportInfo"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoraCamDeviceName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamDeviceName"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setSoraCamDeviceName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SoraCamDeviceName"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoraCamDevicePowerState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamPowerState"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setSoraCamDevicePowerState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SoraCamPowerState"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    rebootSoraCamDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listSoraCamDeviceRecordingsAndEvents: {
        parameters: {
            query?: {
                last_evaluated_key?: string;
                from?: number;
                to?: number;
                sort?: "desc" | "asc";
            };
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamRecordingsAndEventsList"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoraCamDeviceStreamingVideo: {
        parameters: {
            query?: {
                from?: number;
                to?: number;
            };
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamStreamingVideo"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listSoraCamDeviceVideoExportsForDevice: {
        parameters: {
            query?: {
                last_evaluated_key?: string;
                limit?: number;
                sort?: "desc" | "asc";
            };
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamVideoExportInfo"][];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    exportSoraCamDeviceRecordedVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SoraCamVideoExportSpecification"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamVideoExportInfo"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoraCamDeviceExportedVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: string;
                export_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamVideoExportInfo"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listSoraCamDeviceAtomCamFirmwareUpdates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamDevicesFirmwareUpdate"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listSoraCamDeviceEvents: {
        parameters: {
            query?: {
                device_id?: string;
                last_evaluated_key?: number;
                limit?: number;
                from?: number;
                to?: number;
                sort?: "desc" | "asc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamEvent"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listSoraCamDeviceImageExports: {
        parameters: {
            query?: {
                device_id?: string;
                last_evaluated_key?: string;
                limit?: number;
                sort?: "desc" | "asc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamImageExportInfo"][];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listSoraCamDeviceVideoExports: {
        parameters: {
            query?: {
                device_id?: string;
                last_evaluated_key?: string;
                limit?: number;
                sort?: "desc" | "asc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamVideoExportInfo"][];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listSoraCamLicensePacks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraCamLicensePackResponse"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    updateSoraCamLicensePackQuantity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                license_pack_id: "CR7-SC" | "CR14-SC" | "CR30-SC" | "CR60-SC" | "CR90-SC" | "MR7-SC" | "MR14-SC" | "MR30-SC" | "MR60-SC" | "MR90-SC";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SoraCamLicensePackQuantityUpdatingRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listSoralets: {
        parameters: {
            query?: {
                sort?: "asc" | "desc";
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Soralet"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createSoralet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSoraletRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoralet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                soralet_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Soralet"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteSoralet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                soralet_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getSoraletLogs: {
        parameters: {
            query?: {
                sort?: "asc" | "desc";
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path: {
                soralet_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraletLog"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    testSoralet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                soralet_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExecuteSoraletRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExecuteSoraletResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listSoraletVersions: {
        parameters: {
            query?: {
                sort?: "asc" | "desc";
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path: {
                soralet_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraletVersion"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    uploadSoraletCode: {
        parameters: {
            query?: never;
            header?: {
                "content-type"?: string;
            };
            path: {
                soralet_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SoraletVersion"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deleteSoraletVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                soralet_id: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getAirStatsOfGroup: {
        parameters: {
            query: {
                from: number;
                to: number;
                period: "month" | "day";
            };
            header?: never;
            path: {
                group_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AirAggregatedStatsResponse"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getAirStatsOfOperator: {
        parameters: {
            query: {
                from: number;
                to: number;
                period: "month" | "day";
            };
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AirAggregatedStatsResponse"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    exportAirStats: {
        parameters: {
            query?: {
                export_mode?: "async" | "sync";
            };
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileExportResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getAirStatsOfSim: {
        parameters: {
            query: {
                from: number;
                to: number;
                period: "month" | "day" | "minutes";
            };
            header?: never;
            path: {
                sim_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AirStatsResponse"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getAirStats: {
        parameters: {
            query: {
                from: number;
                to: number;
                period: "month" | "day" | "minutes";
            };
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AirStatsResponse"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    exportBeamStats: {
        parameters: {
            query?: {
                export_mode?: "async" | "sync";
            };
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileExportResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getBeamStats: {
        parameters: {
            query: {
                from: number;
                to: number;
                period: "month" | "day" | "minutes";
            };
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BeamStatsResponse"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    exportFunkStats: {
        parameters: {
            query?: {
                export_mode?: "async" | "sync";
            };
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileExportResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getFunkStats: {
        parameters: {
            query: {
                from: number;
                to: number;
                period: "month" | "day" | "minutes";
            };
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunkStatsResponse"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    exportFunnelStats: {
        parameters: {
            query?: {
                export_mode?: "async" | "sync";
            };
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileExportResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getFunnelStats: {
        parameters: {
            query: {
                from: number;
                to: number;
                period: "month" | "day" | "minutes";
            };
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunnelStatsResponse"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getHarvestExportedDataStats: {
        parameters: {
            query?: {
                year_month?: string;
            };
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HarvestExportedDataStatsResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    exportHarvestStats: {
        parameters: {
            query?: {
                export_mode?: "async" | "sync";
            };
            header?: never;
            path: {
                operator_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileExportResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getHarvestStats: {
        parameters: {
            query: {
                from: number;
                to: number;
                period: "month" | "day" | "minutes";
            };
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HarvestStatsResponse"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getNapterAuditLogsExportedDataStats: {
        parameters: {
            query?: {
                year_month?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NapterAuditLogsExportedDataStatsResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listSubscribers: {
        parameters: {
            query?: {
                tag_name?: string;
                tag_value?: string;
                tag_value_match_mode?: "exact" | "prefix";
                status_filter?: string;
                speed_class_filter?: string;
                serial_number_filter?: string;
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getSubscriber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    activateSubscriber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putBundles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": ("D-500MB" | "DU-10GB" | "DU-50GB" | "DU-100GB" | "US-1MB" | "US-3MB" | "US-10MB" | "US-20MB" | "US-50MB" | "US-100MB" | "US-300MB" | "US-500MB" | "US-1GB" | "US-3GB" | "US-5GB" | "US-10GB")[];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getDataFromSubscriber: {
        parameters: {
            query?: {
                from?: number;
                to?: number;
                sort?: "desc" | "asc";
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataEntry"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    deactivateSubscriber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteSubscriberSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    disableTermination: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    subscriberDownlinkPingToUserEquipment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DownlinkPingRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DownlinkPingResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    enableTermination: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listSessionEvents: {
        parameters: {
            query?: {
                from?: number;
                to?: number;
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionEvent"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    registerSubscriber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterSubscribersRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    reportLocalInfo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    sendSms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SmsForwardingRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsForwardingReport"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setExpiryTime: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExpiryTime"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetGroupRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setImeiLock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SetImeiLockRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setSubscriberToStandby: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    suspendSubscriber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putSubscriberTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagUpdateRequest"][];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteSubscriberTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
                tag_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    terminateSubscriber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    unsetExpiryTime: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    unsetGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    unsetImeiLock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    updateSpeedClass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                imsi: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSpeedClassRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscriber"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    exportSubscribers: {
        parameters: {
            query?: {
                export_mode?: "async" | "sync";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileExportResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    sendSmsByMsisdn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                msisdn: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SmsForwardingRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SmsForwardingReport"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteSubscriberTransferToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    issueSubscriberTransferToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueSubscriberTransferTokenRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueSubscriberTransferTokenResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    verifySubscriberTransferToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifySubscriberTransferTokenRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifySubscriberTransferTokenResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listVirtualPrivateGateways: {
        parameters: {
            query?: {
                tag_name?: string;
                tag_value?: string;
                tag_value_match_mode?: "exact" | "prefix";
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VirtualPrivateGateway"][];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createVirtualPrivateGateway: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVirtualPrivateGatewayRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VirtualPrivateGateway"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getVirtualPrivateGateway: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VirtualPrivateGateway"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    createCustomerRoute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCustomerRouteRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRoute"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    updateCustomerRoute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
                route_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCustomerRouteRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerRoute"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteCustomerRoute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
                route_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    assignFixedPublicIpAddresses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VirtualPrivateGateway"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    releaseFixedPublicIpAddresses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VirtualPrivateGateway"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    closeGate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    disableGatePrivacySeparator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VirtualPrivateGateway"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    enableGatePrivacySeparator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VirtualPrivateGateway"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    openGate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OpenGateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listGatePeers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatePeer"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    registerGatePeer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterGatePeerRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatePeer"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    unregisterGatePeer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
                outer_ip_address: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    disableSimBasedRouting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    enableSimBasedRouting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putSimBasedRoutingRoutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutSimBasedRoutingRoutesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setVirtualPrivateGatewayVxLanId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetVirtualPrivateGatewayVxLanIdRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listVirtualPrivateGatewayIpAddressMapEntries: {
        parameters: {
            query?: {
                limit?: number;
                last_evaluated_key?: string;
            };
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IpAddressMapEntry"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putVirtualPrivateGatewayIpAddressMapEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutIpAddressMapEntryRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IpAddressMapEntry"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteVirtualPrivateGatewayIpAddressMapEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    createMirroringPeer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JunctionMirroringPeer"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    updateMirroringPeer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
                ipaddr: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttributeUpdate"][];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteMirroringPeer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
                ipaddr: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setInspectionConfiguration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JunctionInspectionConfiguration"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setRedirectionConfiguration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JunctionRedirectionConfiguration"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    unsetInspectionConfiguration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    unsetRedirectionConfiguration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listPacketCaptureSessions: {
        parameters: {
            query?: {
                last_evaluated_key?: string;
                limit?: number;
            };
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PacketCaptureSession"][];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    createPacketCaptureSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PacketCaptureSessionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PacketCaptureSession"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    getPacketCaptureSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PacketCaptureSession"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deletePacketCaptureSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PacketCaptureSession"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    stopPacketCaptureSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PacketCaptureSession"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    setRoutingFilter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoutingFilterEntry"][];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    updateVirtualPrivateGatewayTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateVirtualPrivateGatewayTagsRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteVirtualPrivateGatewayTag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
                tag_name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    terminateVirtualPrivateGateway: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    disableTrafficFiltering: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    enableTrafficFiltering: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putFqdnFilterRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateFqdnFilterRulesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    putUplinkFilterRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUplinkFilterRulesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    createTransitGatewayPeeringConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTransitGatewayPeeringConnectionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VirtualPrivateGateway"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteTransitGatewayPeeringConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
                soracom_tgw_peering_attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    createTransitGatewayVpcAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateTransitGatewayVpcAttachmentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VirtualPrivateGateway"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteTransitGatewayVpcAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
                customer_tgw_vpc_attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    acceptTransitGatewayVpcAttachmentFromCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
                customer_tgw_vpc_attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    createVpcPeeringConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateVpcPeeringConnectionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateVpcPeeringConnectionResponse"];
                };
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    deleteVpcPeeringConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                vpg_id: string;
                pcx_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    listVolumeDiscounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListVolumeDiscountResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    createVolumeDiscountQuotation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEstimatedVolumeDiscountRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstimatedVolumeDiscountModel"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    getVolumeDiscount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contract_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetVolumeDiscountResponse"];
                };
            };
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    confirmVolumeDiscountOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetVolumeDiscountResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
    listAvailableDiscounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailableLongTermDiscountResponse"];
                };
            };
            default: components["responses"]["Refusal"];
        };
    };
}
