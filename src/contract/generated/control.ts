// Generated from spec/ by `npm run generate`. Do not edit.

export interface paths {
    "/_emulator/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["livez"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getControlDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/ca.pem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getCertificateAuthority"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["downloadState"];
        put: operations["restoreState"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/snapshots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSnapshots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/snapshots/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["takeSnapshot"];
        post?: never;
        delete: operations["deleteSnapshot"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/snapshots/{name}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["restoreSnapshot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getClock"];
        put: operations["setClock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["advanceClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/clock/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["settleClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/jobs/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["releaseJobs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/job-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listJobKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/job-kinds/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["paceJobKind"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRequests"];
        put?: never;
        post?: never;
        delete: operations["clearRequests"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/requests/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["countRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listOutbox"];
        put?: never;
        post?: never;
        delete: operations["clearOutbox"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/outbox/latest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getLatestOutboxMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/destinations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDestinations"];
        put: operations["putDestination"];
        post?: never;
        delete: operations["deleteDestination"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/destinations/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["publishAtDestination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["simulateData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/outbox/flush": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["flushOutbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/sims/{sim}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSimulatedSim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/sims/{sim}/device": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["describeSimulatedDevice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/sims/{sim}/attach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["attachSim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/sims/{sim}/detach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["detachSim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/sims/{sim}/cell": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["moveSim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/sims/{sim}/imei": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["changeSimImei"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/sims/{sim}/location": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["registerSimLocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/sims/{sim}/position": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getDevicePosition"];
        put: operations["setDevicePosition"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/sims/{sim}/traffic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["moveSimTraffic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/sims/{sim}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["countSimMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/traffic-profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listTrafficProfiles"];
        put?: never;
        post: operations["giveTrafficProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/traffic-profiles/{profile_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["takeTrafficProfile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/fleets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listFleets"];
        put?: never;
        post: operations["makeFleet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/operators/{operator_id}/test-mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getTestMode"];
        put: operations["enableTestMode"];
        post?: never;
        delete: operations["disableTestMode"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/cameras": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listCameras"];
        put?: never;
        post: operations["addCamera"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/cameras/{device_id}/connection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setCameraConnection"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/cameras/{device_id}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setCameraActivity"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/cameras/{device_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["injectCameraEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/cameras/{device_id}/recordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["addCameraRecording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/cameras/{device_id}/firmware-update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["offerCameraFirmware"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/cameras/{device_id}/next-export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setNextExport"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/cameras/{device_id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setCameraUsage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/permissions/evaluate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["evaluatePermissions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/sims/{sim}/endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listDeviceEndpoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/sims/{sim}/endpoints/{protocol}/{port}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setDeviceEndpoint"];
        post?: never;
        delete: operations["deleteDeviceEndpoint"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/sims/{sim}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sendAsSim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/source-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSourceAddresses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/source-addresses/{address}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["mapSourceAddress"];
        post?: never;
        delete: operations["unmapSourceAddress"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/sims/{sim}/sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listReceivedSms"];
        put?: never;
        post: operations["sendSmsFromSim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/endorse/keys/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getEndorseKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/gadgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSimulatedGadgets"];
        put?: never;
        post: operations["addGadget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/inventory-devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSimulatedInventoryDevices"];
        put?: never;
        post: operations["addSimulatedInventoryDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/inventory-devices/{device_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSimulatedInventoryDevice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/inventory-devices/{device_id}/connection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setInventoryDeviceConnection"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/inventory-devices/{device_id}/resources/{object}/{instance}/{resource}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setInventoryDeviceResource"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/inventory-devices/{device_id}/next-error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setInventoryDeviceError"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/radio-fleets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listRadioFleets"];
        put?: never;
        post: operations["makeRadioFleet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/radio-fleets/{fleet_id}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["giveRadioProfile"];
        post?: never;
        delete: operations["takeRadioProfile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/lora-devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSimulatedLoraDevices"];
        put?: never;
        post: operations["addLoraDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/lora-devices/{device_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSimulatedLoraDevice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/lora-devices/{device_id}/uplinks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sendLoraUplink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/lora-gateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSimulatedLoraGateways"];
        put?: never;
        post: operations["addLoraGateway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/lora-gateways/{gateway_id}/connection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["setLoraGatewayConnection"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/sigfox-devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSimulatedSigfoxDevices"];
        put?: never;
        post: operations["addSigfoxDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/sigfox-devices/{device_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["getSimulatedSigfoxDevice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/_emulator/simulate/sigfox-devices/{device_id}/uplinks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sendSigfoxUplink"];
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
        Refusal: {
            code: string;
            message: string;
        };
        Alive: {
            status: "ok";
        };
        Health: {
            status: "ok";
            version: string;
            contract: {
                version: string;
                operations: number;
            };
            pending: {
                count: number;
                operations: string[];
            };
            auth: "strict" | "lax";
            notEnforced: string[];
            eventHandlers: "on" | "off";
            delivery: {
                enabled: boolean;
                to?: string[];
                mail?: boolean;
                lambda?: boolean;
            };
            entryPoints: {
                name: string;
                protocol: string;
                address: string;
                port: number;
            }[];
            clock: components["schemas"]["Clock"];
            uptime: number;
            credentials?: {
                email: string;
                password: string;
                operatorId: string;
                authKeyId?: string;
                authKey?: string;
            };
        };
        Snapshot: {
            name: string;
            takenTime: number;
            size: number;
        };
        Moment: string | number;
        Duration: string | number;
        ClockMode: "real" | "offset" | "frozen" | "scaled";
        Clock: {
            mode: components["schemas"]["ClockMode"];
            now: number;
            time: string;
            rate: number;
        };
        ClockSetting: {
            mode: components["schemas"]["ClockMode"];
            time?: components["schemas"]["Moment"];
            rate?: number;
        };
        JobReport: {
            kind: string;
            subject: string;
            due: number;
            error?: string;
        };
        Progress: {
            now: number;
            time: string;
            count: number;
            happened: components["schemas"]["JobReport"][];
        };
        Job: {
            kind: string;
            subject: string;
            state: "waiting" | "held" | "polled" | "failed";
            due: number;
            polls?: number;
            error?: string;
        };
        PaceName: "immediate" | "delay" | "polls" | "held" | "failed";
        Pace: {
            pace: components["schemas"]["PaceName"];
            milliseconds?: number;
            count?: number;
        };
        JobKind: {
            kind: string;
            pace: components["schemas"]["PaceName"];
            milliseconds?: number;
            count?: number;
            default: components["schemas"]["Pace"];
        };
        JournalEntry: {
            id: number;
            time: number;
            operationId?: string;
            method: string;
            url: string;
            status: number;
            code?: string;
            operatorId?: string;
            userName?: string;
            switchedFrom?: string;
            decisions?: components["schemas"]["Decision"][];
            coverage: "jp" | "g";
            took: number;
            body?: unknown;
            bodySize?: number;
        };
        Decision: {
            operation: string;
            allowed: boolean;
            reason: string;
            statements: {
                source: string;
                statement: number;
                effect: "allow" | "deny";
                api: string;
                condition?: string;
                active: boolean;
                fault?: string;
            }[];
        };
        OutboxMessage: {
            messageId: number;
            time: number;
            state: "kept" | "sending" | "sent" | "failed";
            reason?: string;
            attempts?: number;
            error?: string;
            response?: {
                status: number;
                body: string;
            };
            kind: string;
            to: string;
        } & {
            [key: string]: unknown;
        };
        Destination: {
            destination: string;
            statusCode?: number;
            headers?: {
                [key: string]: string;
            };
            body?: string;
            bodyEncoding?: "string" | "base64";
            fault?: string;
            delay?: number;
        };
        SimulatedData: {
            resourceType: "Sim" | "Subscriber" | "Device" | "LoraDevice" | "SigfoxDevice" | "SoraCam";
            resourceId: string;
            content: string | Record<string, never> | unknown[];
            contentType?: string;
            time?: number;
            category?: string;
            operatorId?: string;
            coverage: "jp" | "g";
        };
        StoredData: {
            resourceType: string;
            resourceId: string;
            time: number;
            contentType: string;
            content: string;
            category?: string;
        };
        OutboxCounts: {
            kept: number;
            sending: number;
            sent: number;
            failed: number;
        };
        DeviceCell: {
            radioType: "LTE" | "LTE-M" | "NB-IoT" | "GSM" | "3G";
            mcc: number;
            mnc: number;
            tac?: number;
            eci?: number;
            lac?: number;
            ci?: number;
            rac?: number;
            sac?: number;
        };
        SimulatedSession: {
            sessionId: string;
            imsi: string;
            subscription: string;
            imei: string;
            cell: components["schemas"]["DeviceCell"];
            ueIpAddress: string;
            region: string;
            createdTime: number;
            lastUpdatedAt: number;
        };
        SimulatedSim: {
            simId: string;
            imsi: string;
            operatorId?: string;
            status: string;
            online: boolean;
            session?: components["schemas"]["SimulatedSession"];
            device?: {
                imei: string;
                cell: components["schemas"]["DeviceCell"];
                reconnects: boolean;
                searching: boolean;
            };
        };
        DeviceImei: string;
        DeviceDescription: {
            imei?: components["schemas"]["DeviceImei"];
            cell?: components["schemas"]["DeviceCell"];
            reconnects?: boolean;
        };
        SimulatedChange: {
            result: "attached" | "detached" | "moved" | "registered" | "noted" | "silent" | "unchanged" | "refused";
            simId: string;
            imsi: string;
            status: string;
            statusBefore?: string;
            online: boolean;
            session?: components["schemas"]["SimulatedSession"];
            refusal?: {
                cause: "not-registered" | "inactive" | "suspended" | "terminated" | "transferring" | "expired" | "imei-locked" | "no-coverage" | "no-radio" | "not-installed";
                permanent: boolean;
                message: string;
            };
            endsAt?: number;
        };
        Position: {
            lat: number;
            lon: number;
        };
        DevicePosition: {
            lat?: number;
            lon?: number;
            session?: components["schemas"]["Position"];
        };
        Amount: number;
        SimVolume: {
            simId: string;
            imsi: string;
            day: number;
            month: number;
        };
        GivenProfile: {
            profileId: number;
            operatorId: string;
            coverage: "jp" | "g";
            simId?: string;
            groupId?: string;
            fleet?: string;
            sims: number;
            online: number;
            profile: {
                [key: string]: unknown;
            };
        };
        TrafficProfile: {
            shape: "constant" | "daily" | "bursts" | "offline-at-night";
            uploadPerDay: number;
            downloadPerDay: number;
            variation: number;
            bucket?: components["schemas"]["Duration"];
            burstsPerDay: number;
            offlineFrom: number;
            offlineTo: number;
        };
        Fleet: {
            fleet: string;
            operatorId: string;
            coverage: "jp" | "g";
            sims: number;
            online: number;
            groupId?: string;
            profileId?: number;
        };
        TestMode: {
            days: number;
            dataBytes: number;
            numberOfSms: number;
            nextStatus: "active" | "standby" | "suspended";
            statusTransitionDelayDays: number;
        };
        CameraModel: "atomCamV2" | "atomCamSwingV1";
        ExportOutcome: "completed" | "retrying" | "failed" | "limitExceeded";
        Camera: {
            deviceId: string;
            operatorId: string;
            name: string;
            model: components["schemas"]["CameraModel"];
            firmwareVersion: string;
            connected: boolean;
            powerState: "on" | "sleep";
            shared: boolean;
            recording: boolean;
            license?: string;
            nextExport?: components["schemas"]["ExportOutcome"];
        };
        LicensePackId: "CR7-SC" | "CR14-SC" | "CR30-SC" | "CR60-SC" | "CR90-SC" | "MR7-SC" | "MR14-SC" | "MR30-SC" | "MR60-SC" | "MR90-SC";
        Switch: "on" | "off";
        Degree: "high" | "medium" | "low";
        CameraSettings: {
            logo?: components["schemas"]["Switch"];
            motion?: components["schemas"]["Switch"];
            motionSensitivity?: components["schemas"]["Degree"];
            motionTagging?: components["schemas"]["Switch"];
            nightVision?: "on" | "off" | "auto";
            quality?: components["schemas"]["Degree"];
            rotation?: 0 | 180;
            sound?: components["schemas"]["Switch"];
            soundSensitivity?: components["schemas"]["Degree"];
            statusLight?: components["schemas"]["Switch"];
            timestamp?: components["schemas"]["Switch"];
        };
        CameraActivity: {
            seed?: string;
            motionPerHour?: number;
            soundPerHour?: number;
            labels?: string[];
        };
        FirmwareUpdate: {
            firmwareVersion: string;
            timeout: number;
        };
        NewCamera: {
            operatorId: string;
            deviceId?: string;
            name?: string;
            model?: components["schemas"]["CameraModel"];
            firmwareVersion?: string;
            connected: boolean;
            powerState: "on" | "sleep";
            shared: boolean;
            license?: components["schemas"]["LicensePackId"];
            realTimeAccess: boolean;
            settings?: components["schemas"]["CameraSettings"];
            activity?: components["schemas"]["CameraActivity"];
            recordedHours?: number;
            firmwareUpdate?: components["schemas"]["FirmwareUpdate"];
        };
        Evaluation: {
            operation: string;
            known: boolean;
            allowed: boolean;
            reason: string;
            decisions: components["schemas"]["Decision"][];
        };
        DeviceAnswer: {
            http?: {
                statusCode?: number;
                headers?: {
                    [key: string]: string;
                };
                body?: string;
            };
            tcp?: {
                data?: string;
                dataEncoding?: "string" | "base64" | "hex";
            };
            ssh?: {
                exitcode?: number;
                stdout?: string;
                stderr?: string;
            };
            rtsp?: {
                username?: string;
                password?: string;
                codec?: "h264" | "other";
            };
            ping?: {
                reply?: boolean;
                milliseconds?: number;
            };
        };
        DeviceEndpointTarget: {
            host?: string;
            port?: number;
            answer?: components["schemas"]["DeviceAnswer"];
        };
        DeviceEndpoint: {
            protocol: "tcp" | "udp" | "icmp";
            port: number;
            target: components["schemas"]["DeviceEndpointTarget"];
        };
        SentByDevice: {
            entryPoint: string;
            protocol?: "http" | "tcp" | "udp";
            payload?: string;
            payloadEncoding?: "string" | "base64" | "hex";
            method?: string;
            path?: string;
            contentType?: string;
            headers?: {
                [key: string]: string;
            };
        };
        ReadByDevice: {
            imsi: string;
            statusCode?: number;
            headers?: {
                [key: string]: string;
            };
            body?: string;
            bodyBase64?: string;
            line?: string;
            lineBase64?: string;
        };
        SourceAddress: {
            address: string;
            simId: string;
            imsi: string;
        };
        ReceivedSms: {
            messageId: string;
            imsi: string;
            payload: string;
            encodingType: number;
            time: number;
        };
        GadgetProduct: "button" | "wimax";
        SimulatedGadget: {
            productId: components["schemas"]["GadgetProduct"];
            serialNumber: string;
            operatorId?: string;
            status: "instock" | "active" | "terminated";
        };
        NewGadget: {
            productId: components["schemas"]["GadgetProduct"];
            serialNumber?: string;
            operatorId?: string;
            tags?: {
                [key: string]: string;
            };
        };
        InventoryDeviceError: {
            code: string;
            message: string;
            operation?: "read" | "write" | "execute" | "observe";
        };
        SimulatedInventoryDevice: {
            deviceId: string;
            operatorId: string;
            coverage: "jp" | "g";
            endpoint: string;
            keyId: string;
            secretKey: string;
            simId?: string;
            powered: boolean;
            online: boolean;
            objects: {
                [key: string]: unknown;
            };
            nextError?: components["schemas"]["InventoryDeviceError"];
            executed: {
                path: string;
                argument?: string;
                time: number;
            }[];
        };
        InventoryValue: string | number | boolean | (string | number | boolean)[];
        InventoryObjects: {
            [key: string]: {
                [key: string]: {
                    [key: string]: components["schemas"]["InventoryValue"];
                };
            };
        };
        NewSimulatedInventoryDevice: {
            operatorId?: string;
            coverage: "jp" | "g";
            deviceId?: string;
            endpoint?: string;
            groupId?: string;
            tags?: {
                [key: string]: string;
            };
            sim?: string;
            objects?: components["schemas"]["InventoryObjects"];
            online: boolean;
        };
        RadioFleet: {
            fleetId: number;
            network: "lora" | "sigfox";
            fleet: string;
            operatorId: string;
            devices: number;
            groupId?: string;
            profile?: {
                [key: string]: unknown;
            };
        };
        PayloadField: {
            type: "uint" | "int" | "float";
            bits?: 8 | 16 | 24 | 32;
            endian: "big" | "little";
            min?: number;
            max?: number;
        };
        RadioProfile: {
            every?: components["schemas"]["Duration"];
            jitter?: components["schemas"]["Duration"];
            payload: string;
            fields?: {
                [key: string]: components["schemas"]["PayloadField"];
            };
            gateways?: {
                gwid: string;
                rssi?: number;
                snr?: number;
                channel?: number;
            }[];
            bidir?: boolean;
        };
        RadioStatus: "instock" | "ready" | "active" | "terminated";
        PendingDownlink: {
            data: string;
            fPort?: number;
            enqueuedTime: number;
            expiresTime?: number;
        };
        ReceivedDownlink: {
            data: string;
            fPort?: number;
            enqueuedTime: number;
            receivedTime: number;
        };
        LoraRadio: {
            deviceId: string;
            registrationSecret: string;
            operatorId?: string;
            status: components["schemas"]["RadioStatus"];
            pendingDownlink?: components["schemas"]["PendingDownlink"];
            receivedDownlinks: components["schemas"]["ReceivedDownlink"][];
        };
        RadioTags: {
            [key: string]: string;
        };
        NewLoraRadio: {
            deviceId?: string;
            registrationSecret?: string;
            operatorId?: string;
            groupId?: string;
            tags?: components["schemas"]["RadioTags"];
        };
        LoraFrame: {
            data: string;
            gateways?: {
                gwid: string;
                rssi?: number;
                snr?: number;
                channel?: number;
            }[];
        };
        LoraUplinkOutcome: {
            outcome: "received" | "not-registered" | "terminated" | "no-gateway";
            payload?: {
                [key: string]: unknown;
            };
            downlink?: components["schemas"]["ReceivedDownlink"];
        };
        SimulatedGateway: {
            gatewayId: string;
            operatorId?: string;
            online: boolean;
            owned: boolean;
            status: components["schemas"]["RadioStatus"];
            networkSetId?: string;
        };
        NewLoraGateway: {
            gatewayId?: string;
            operatorId?: string;
            address?: string;
            online: boolean;
            owned: boolean;
            tags?: components["schemas"]["RadioTags"];
        };
        SigfoxRadio: {
            deviceId: string;
            pac: string;
            operatorId?: string;
            productCertificationId?: string;
            status: components["schemas"]["RadioStatus"];
            registration: "notStarted" | "pending" | "success" | "failed";
            uplinksToday: number;
            downlinksToday: number;
            pendingDownlink?: components["schemas"]["PendingDownlink"];
            receivedDownlinks: components["schemas"]["ReceivedDownlink"][];
        };
        NewSigfoxRadio: {
            deviceId?: string;
            pac?: string;
            operatorId?: string;
            groupId?: string;
            tags?: components["schemas"]["RadioTags"];
        };
        SigfoxFrame: {
            data: string;
            bidir: boolean;
            lqi: "Excellent" | "Good" | "Average" | "Limit";
            rssi?: number;
            snr?: number;
            format: "current" | "legacy";
        };
        SigfoxUplinkOutcome: {
            outcome: "received" | "not-registered" | "terminated" | "daily-limit";
            payload?: {
                [key: string]: unknown;
            };
            downlink?: components["schemas"]["ReceivedDownlink"];
        };
    };
    responses: {
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Refusal"];
            };
        };
        Happened: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SimulatedChange"];
            };
        };
    };
    parameters: {
        snapshotName: string;
        operationId: string;
        status: number;
        operatorId: string;
        limit: number;
        kind: "mail" | "sms" | "web-request" | "lambda" | "tcp" | "mqtt";
        to: string;
        "operatorId-2": string;
        state: "kept" | "sending" | "sent" | "failed";
        sim: string;
        "operatorId-3": string;
        deviceId: string;
        protocol: "tcp" | "udp" | "icmp";
        port: number;
        address: string;
        "deviceId-2": string;
        fleetId: string;
        "deviceId-3": string;
        gatewayId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    livez: {
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
                    "application/json": components["schemas"]["Alive"];
                };
            };
        };
    };
    readyz: {
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
                    "application/json": components["schemas"]["Alive"];
                };
            };
        };
    };
    getHealth: {
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
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    getControlDocument: {
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
            403: components["responses"]["Forbidden"];
        };
    };
    getCertificateAuthority: {
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
                    "application/x-pem-file": string;
                };
            };
        };
    };
    reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    to?: "seed" | "empty";
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    downloadState: {
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
                    "application/vnd.sqlite3": string;
                };
            };
            403: components["responses"]["Forbidden"];
        };
    };
    restoreState: {
        parameters: {
            query?: {
                missing_files?: "refuse" | "accept";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.sqlite3": string;
                "application/octet-stream": string;
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    listSnapshots: {
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
                    "application/json": components["schemas"]["Snapshot"][];
                };
            };
            403: components["responses"]["Forbidden"];
        };
    };
    takeSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: components["parameters"]["snapshotName"];
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
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snapshot"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    deleteSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: components["parameters"]["snapshotName"];
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
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    restoreSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: components["parameters"]["snapshotName"];
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
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getClock: {
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
                    "application/json": components["schemas"]["Clock"];
                };
            };
            403: components["responses"]["Forbidden"];
        };
    };
    setClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockSetting"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    advanceClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    duration?: components["schemas"]["Duration"];
                    to?: components["schemas"]["Moment"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    settleClock: {
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
                    "application/json": components["schemas"]["Progress"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    listJobs: {
        parameters: {
            query?: {
                kind?: string;
                state?: "waiting" | "held" | "polled" | "failed";
                limit?: components["parameters"]["limit"];
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
                    "application/json": components["schemas"]["Job"][];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    releaseJobs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    kind: string;
                    subject?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        released: number;
                        now: number;
                        time: string;
                        count: number;
                        happened: components["schemas"]["JobReport"][];
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listJobKinds: {
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
                    "application/json": components["schemas"]["JobKind"][];
                };
            };
            403: components["responses"]["Forbidden"];
        };
    };
    paceJobKind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Pace"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobKind"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listRequests: {
        parameters: {
            query?: {
                operationId?: components["parameters"]["operationId"];
                status?: components["parameters"]["status"];
                operatorId?: components["parameters"]["operatorId"];
                limit?: components["parameters"]["limit"];
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
                    "application/json": components["schemas"]["JournalEntry"][];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    clearRequests: {
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
            403: components["responses"]["Forbidden"];
        };
    };
    countRequests: {
        parameters: {
            query?: {
                operationId?: components["parameters"]["operationId"];
                status?: components["parameters"]["status"];
                operatorId?: components["parameters"]["operatorId"];
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
                    "application/json": {
                        count: number;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    listOutbox: {
        parameters: {
            query?: {
                kind?: components["parameters"]["kind"];
                to?: components["parameters"]["to"];
                operator_id?: components["parameters"]["operatorId-2"];
                state?: components["parameters"]["state"];
                limit?: components["parameters"]["limit"];
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
                    "application/json": components["schemas"]["OutboxMessage"][];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    clearOutbox: {
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
            403: components["responses"]["Forbidden"];
        };
    };
    getLatestOutboxMessage: {
        parameters: {
            query?: {
                kind?: components["parameters"]["kind"];
                to?: components["parameters"]["to"];
                operator_id?: components["parameters"]["operatorId-2"];
                state?: components["parameters"]["state"];
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
                    "application/json": components["schemas"]["OutboxMessage"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listDestinations: {
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
                    "application/json": components["schemas"]["Destination"][];
                };
            };
            403: components["responses"]["Forbidden"];
        };
    };
    putDestination: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Destination"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Destination"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    deleteDestination: {
        parameters: {
            query: {
                destination: string;
            };
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
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    publishAtDestination: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    destination: string;
                    topic: string;
                    payload?: string;
                    payloadEncoding?: "string" | "base64";
                    qos?: 0 | 1 | 2;
                    retain?: boolean;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    simulateData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulatedData"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredData"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    flushOutbox: {
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
                    "application/json": components["schemas"]["OutboxCounts"];
                };
            };
            403: components["responses"]["Forbidden"];
        };
    };
    getSimulatedSim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim: components["parameters"]["sim"];
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
                    "application/json": components["schemas"]["SimulatedSim"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    describeSimulatedDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim: components["parameters"]["sim"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceDescription"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulatedSim"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    attachSim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim: components["parameters"]["sim"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DeviceDescription"];
            };
        };
        responses: {
            200: components["responses"]["Happened"];
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    detachSim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim: components["parameters"]["sim"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    powerLoss?: boolean;
                };
            };
        };
        responses: {
            200: components["responses"]["Happened"];
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    moveSim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim: components["parameters"]["sim"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceCell"];
            };
        };
        responses: {
            200: components["responses"]["Happened"];
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    changeSimImei: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim: components["parameters"]["sim"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    imei: components["schemas"]["DeviceImei"];
                };
            };
        };
        responses: {
            200: components["responses"]["Happened"];
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    registerSimLocation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim: components["parameters"]["sim"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    domain?: "cs" | "ps" | "eps";
                    plmn?: string;
                };
            };
        };
        responses: {
            200: components["responses"]["Happened"];
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getDevicePosition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim: components["parameters"]["sim"];
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
                    "application/json": components["schemas"]["DevicePosition"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    setDevicePosition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim: components["parameters"]["sim"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Position"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevicePosition"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    moveSimTraffic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim: components["parameters"]["sim"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    uploadBytes?: components["schemas"]["Amount"];
                    downloadBytes?: components["schemas"]["Amount"];
                    uploadPackets?: components["schemas"]["Amount"];
                    downloadPackets?: components["schemas"]["Amount"];
                    over?: components["schemas"]["Duration"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimVolume"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    countSimMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim: components["parameters"]["sim"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    service: "beam" | "funk" | "funnel" | "harvest";
                    counts: {
                        [key: string]: components["schemas"]["Amount"];
                    };
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listTrafficProfiles: {
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
                    "application/json": components["schemas"]["GivenProfile"][];
                };
            };
            403: components["responses"]["Forbidden"];
        };
    };
    giveTrafficProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sim?: string;
                    groupId?: string;
                    fleet?: string;
                    operatorId?: string;
                    attach?: boolean;
                    profile: components["schemas"]["TrafficProfile"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenProfile"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    takeTrafficProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                profile_id: string;
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
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listFleets: {
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
                    "application/json": components["schemas"]["Fleet"][];
                };
            };
            403: components["responses"]["Forbidden"];
        };
    };
    makeFleet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    fleet?: string;
                    sims: number;
                    operatorId?: string;
                    subscription?: string;
                    speedClass?: string;
                    group?: string;
                    tags?: {
                        [key: string]: string;
                    };
                    status?: "ready" | "active" | "inactive" | "standby" | "suspended";
                    profile?: components["schemas"]["TrafficProfile"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fleet"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getTestMode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["operatorId-3"];
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
                    "application/json": components["schemas"]["TestMode"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    enableTestMode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["operatorId-3"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TestMode"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestMode"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    disableTestMode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operator_id: components["parameters"]["operatorId-3"];
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
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listCameras: {
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
                    "application/json": components["schemas"]["Camera"][];
                };
            };
            403: components["responses"]["Forbidden"];
        };
    };
    addCamera: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCamera"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Camera"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
        };
    };
    setCameraConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: components["parameters"]["deviceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    connected: boolean;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Camera"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    setCameraActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: components["parameters"]["deviceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CameraActivity"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Camera"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    injectCameraEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: components["parameters"]["deviceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    type: "motion" | "sound" | "other";
                    time?: components["schemas"]["Moment"];
                    durationSeconds?: number;
                    labels?: string[];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        eventId: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    addCameraRecording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: components["parameters"]["deviceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    from: components["schemas"]["Moment"];
                    to: components["schemas"]["Moment"];
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    offerCameraFirmware: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: components["parameters"]["deviceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirmwareUpdate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Camera"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    setNextExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: components["parameters"]["deviceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    outcome: components["schemas"]["ExportOutcome"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Camera"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    setCameraUsage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: components["parameters"]["deviceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    usedSeconds: number;
                    month?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Camera"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    evaluatePermissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    operatorId: string;
                    userName?: string;
                    operation: string;
                    pathVariables?: {
                        [key: string]: string;
                    };
                    ipAddress?: string;
                    time?: components["schemas"]["Moment"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evaluation"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listDeviceEndpoints: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim: components["parameters"]["sim"];
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
                    "application/json": components["schemas"]["DeviceEndpoint"][];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    setDeviceEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim: components["parameters"]["sim"];
                protocol: components["parameters"]["protocol"];
                port: components["parameters"]["port"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceEndpointTarget"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceEndpoint"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    deleteDeviceEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim: components["parameters"]["sim"];
                protocol: components["parameters"]["protocol"];
                port: components["parameters"]["port"];
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
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    sendAsSim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim: components["parameters"]["sim"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SentByDevice"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadByDevice"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listSourceAddresses: {
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
                    "application/json": components["schemas"]["SourceAddress"][];
                };
            };
            403: components["responses"]["Forbidden"];
        };
    };
    mapSourceAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                address: components["parameters"]["address"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sim: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceAddress"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    unmapSourceAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                address: components["parameters"]["address"];
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
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listReceivedSms: {
        parameters: {
            query?: {
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                sim: components["parameters"]["sim"];
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
                    "application/json": components["schemas"]["ReceivedSms"][];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    sendSmsFromSim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sim: components["parameters"]["sim"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    to: string;
                    text: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        imsi: string;
                        to: string;
                        statusCode?: number;
                        body?: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getEndorseKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key_id: string;
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
                    "application/x-pem-file": string;
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listSimulatedGadgets: {
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
                    "application/json": components["schemas"]["SimulatedGadget"][];
                };
            };
            403: components["responses"]["Forbidden"];
        };
    };
    addGadget: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGadget"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulatedGadget"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listSimulatedInventoryDevices: {
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
                    "application/json": components["schemas"]["SimulatedInventoryDevice"][];
                };
            };
            403: components["responses"]["Forbidden"];
        };
    };
    addSimulatedInventoryDevice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSimulatedInventoryDevice"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulatedInventoryDevice"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getSimulatedInventoryDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: components["parameters"]["deviceId-2"];
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
                    "application/json": components["schemas"]["SimulatedInventoryDevice"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    setInventoryDeviceConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: components["parameters"]["deviceId-2"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    online: boolean;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulatedInventoryDevice"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    setInventoryDeviceResource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: components["parameters"]["deviceId-2"];
                object: number;
                instance: number;
                resource: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    value: components["schemas"]["InventoryValue"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulatedInventoryDevice"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    setInventoryDeviceError: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: components["parameters"]["deviceId-2"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InventoryDeviceError"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulatedInventoryDevice"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listRadioFleets: {
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
                    "application/json": components["schemas"]["RadioFleet"][];
                };
            };
            403: components["responses"]["Forbidden"];
        };
    };
    makeRadioFleet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    network: "lora" | "sigfox";
                    fleet?: string;
                    devices: number;
                    operatorId?: string;
                    group?: string;
                    tags?: {
                        [key: string]: string;
                    };
                    profile?: components["schemas"]["RadioProfile"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RadioFleet"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    giveRadioProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fleet_id: components["parameters"]["fleetId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RadioProfile"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RadioFleet"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    takeRadioProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fleet_id: components["parameters"]["fleetId"];
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
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listSimulatedLoraDevices: {
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
                    "application/json": components["schemas"]["LoraRadio"][];
                };
            };
            403: components["responses"]["Forbidden"];
        };
    };
    addLoraDevice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewLoraRadio"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraRadio"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getSimulatedLoraDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: components["parameters"]["deviceId-3"];
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
                    "application/json": components["schemas"]["LoraRadio"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    sendLoraUplink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: components["parameters"]["deviceId-3"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoraFrame"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoraUplinkOutcome"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listSimulatedLoraGateways: {
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
                    "application/json": components["schemas"]["SimulatedGateway"][];
                };
            };
            403: components["responses"]["Forbidden"];
        };
    };
    addLoraGateway: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewLoraGateway"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulatedGateway"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    setLoraGatewayConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                gateway_id: components["parameters"]["gatewayId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    online: boolean;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulatedGateway"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    listSimulatedSigfoxDevices: {
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
                    "application/json": components["schemas"]["SigfoxRadio"][];
                };
            };
            403: components["responses"]["Forbidden"];
        };
    };
    addSigfoxDevice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewSigfoxRadio"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigfoxRadio"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    getSimulatedSigfoxDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: components["parameters"]["deviceId-3"];
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
                    "application/json": components["schemas"]["SigfoxRadio"];
                };
            };
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    sendSigfoxUplink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                device_id: components["parameters"]["deviceId-3"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SigfoxFrame"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigfoxUplinkOutcome"];
                };
            };
            400: components["responses"]["BadRequest"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
}
