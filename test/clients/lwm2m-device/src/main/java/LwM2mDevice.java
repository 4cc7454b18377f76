import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.zip.CRC32;

import org.eclipse.californium.core.network.config.NetworkConfig;
import org.eclipse.leshan.client.californium.LeshanClient;
import org.eclipse.leshan.client.californium.LeshanClientBuilder;
import org.eclipse.leshan.client.object.Security;
import org.eclipse.leshan.client.object.Server;
import org.eclipse.leshan.client.observer.LwM2mClientObserverAdapter;
import org.eclipse.leshan.client.resource.BaseInstanceEnabler;
import org.eclipse.leshan.client.resource.LwM2mInstanceEnabler;
import org.eclipse.leshan.client.resource.LwM2mInstanceEnablerFactory;
import org.eclipse.leshan.client.resource.ObjectEnabler;
import org.eclipse.leshan.client.resource.ObjectsInitializer;
import org.eclipse.leshan.client.servers.ServerIdentity;
import org.eclipse.leshan.core.LwM2mId;
import org.eclipse.leshan.core.ResponseCode;
import org.eclipse.leshan.core.model.LwM2mModel;
import org.eclipse.leshan.core.model.ObjectLoader;
import org.eclipse.leshan.core.model.ObjectModel;
import org.eclipse.leshan.core.model.ResourceModel;
import org.eclipse.leshan.core.model.StaticModel;
import org.eclipse.leshan.core.node.LwM2mResource;
import org.eclipse.leshan.core.request.BootstrapDeleteRequest;
import org.eclipse.leshan.core.request.BootstrapRequest;
import org.eclipse.leshan.core.request.DeregisterRequest;
import org.eclipse.leshan.core.request.RegisterRequest;
import org.eclipse.leshan.core.request.UpdateRequest;
import org.eclipse.leshan.core.response.BootstrapDeleteResponse;
import org.eclipse.leshan.core.response.ExecuteResponse;
import org.eclipse.leshan.core.response.ObserveResponse;
import org.eclipse.leshan.core.response.ReadResponse;
import org.eclipse.leshan.core.response.WriteResponse;

/**
 * A device by Eclipse Leshan's client, the library that Soracom's own agents are built on. Prints a line for everything that happens to it.
 *
 * java -jar lwm2m-device.jar ENDPOINT coap://HOST:PORT (of the bootstrap server)
 *
 * Commands, one a line: `set OBJECT RESOURCE TEXT` changes a value, `update` renews the registration, `stop` deregisters and ends,
 * `die` ends without a word to anybody.
 */
public class LwM2mDevice {
    private static final int PUMP = 30042;

    public static void main(String[] args) throws Exception {
        List<ObjectModel> models = new ArrayList<>(ObjectLoader.loadDefault());
        models.add(new ObjectModel(PUMP, "Pump", "Pump control", ObjectModel.DEFAULT_VERSION, false, false,
                new ResourceModel(0, "Pressure", ResourceModel.Operations.R, false, true, ResourceModel.Type.FLOAT, "", "kPa", ""),
                new ResourceModel(1, "Flush", ResourceModel.Operations.E, false, false, ResourceModel.Type.STRING, "", "", "")));

        Instance device = new Instance(3, Map.of(0, "Example Inc.", 1, "EX-1", 2, "SN0001", 3, "1.4.2", 9, 80L, 14, "+00:00", 16, "U"));
        device.values.put(6, Map.of(0, 1L, 1, 5L));
        device.values.put(11, Map.of(0, 0L));
        device.values.put(13, new Date(1_800_000_000_000L));
        Instance firmware = new Instance(5, Map.of(1, "", 3, 0L, 5, 0L, 6, "", 7, "", 9, 2L));
        Instance pump = new Instance(PUMP, Map.of(0, 101.25));
        Map<Integer, Instance> instances = Map.of(3, device, 5, firmware, PUMP, pump);

        ObjectsInitializer objects = new KeptObjects(new StaticModel(models));
        objects.setInstancesForObject(LwM2mId.SECURITY, Security.noSecBootstap(args[1]));
        objects.setClassForObject(LwM2mId.SERVER, Server.class);
        instances.forEach(objects::setInstancesForObject);

        NetworkConfig network = LeshanClientBuilder.createDefaultNetworkConfig();
        // bytes of a package of firmware
        network.setInt(NetworkConfig.Keys.MAX_RESOURCE_BODY_SIZE, 1024 * 1024);
        LeshanClientBuilder builder = new LeshanClientBuilder(args[0]);
        builder.setLocalAddress("127.0.0.1", 0);
        builder.setCoapConfig(network);
        builder.setObjects(objects.createAll());
        LeshanClient client = builder.build();
        client.addObserver(new Teller());
        client.start();

        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in));
        for (String line; (line = commands.readLine()) != null;) {
            String[] words = line.split(" ", 4);
            switch (words[0]) {
                case "set" -> instances.get(Integer.valueOf(words[1])).change(Integer.parseInt(words[2]), words[3]);
                case "update" -> client.triggerRegistrationUpdate();
                case "stop" -> {
                    client.destroy(true);
                    System.exit(0);
                }
                default -> Runtime.getRuntime().halt(0);
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private static void tell(String what) {
        System.out.println(what);
        System.out.flush();
    }

    /** A bootstrap that clears everything away takes accounts away, and not what the device consists of. */
    private static class KeptObjects extends ObjectsInitializer {
        KeptObjects(LwM2mModel model) {
            super(model);
        }

        @Override
        protected ObjectEnabler createNodeEnabler(ObjectModel object) {
            if (object.id < 2) return super.createNodeEnabler(object);
            LwM2mInstanceEnabler instance = instances.get(object.id)[0];
            instance.setId(0);
            instance.setModel(object);
            LwM2mInstanceEnablerFactory none = (model, id, already) -> null;
            return new ObjectEnabler(object.id, object, new HashMap<>(Map.of(0, instance)), none, getContentFormat(object.id)) {
                @Override
                public BootstrapDeleteResponse doDelete(ServerIdentity server, BootstrapDeleteRequest request) {
                    return BootstrapDeleteResponse.success();
                }
            };
        }
    }

    /** The only instance of an object: what it holds can be read, and written where it holds something or the firmware belongs. */
    public static class Instance extends BaseInstanceEnabler {
        private final int object;
        final Map<Integer, Object> values;

        Instance(int object, Map<Integer, Object> values) {
            this.object = object;
            this.values = new ConcurrentSkipListMap<>(values);
        }

        /** A text becomes what the value was before. */
        void change(int resource, String text) {
            Object before = values.get(resource);
            values.put(resource, before instanceof Long ? (Object) Long.valueOf(text) : before instanceof Double ? (Object) Double.valueOf(text) : text);
            fireResourcesChange(resource);
        }

        @Override
        public List<Integer> getAvailableResourceIds(ObjectModel model) {
            return new ArrayList<>(values.keySet());
        }

        @Override
        public ReadResponse read(ServerIdentity server, int resource) {
            if (!server.isSystem()) tell("read " + path(resource));
            return content(resource);
        }

        @Override
        public synchronized ObserveResponse observe(ServerIdentity server, int resource) {
            tell("observed " + path(resource));
            return super.observe(server, resource);
        }

        @Override
        public synchronized ObserveResponse observe(ServerIdentity server) {
            tell("observed /" + object + "/0");
            return super.observe(server);
        }

        @Override
        public WriteResponse write(ServerIdentity server, int resource, LwM2mResource given) {
            Object value = given.isMultiInstances() ? given.getValues() : given.getValue();
            if (value instanceof byte[] bytes) {
                CRC32 checksum = new CRC32();
                checksum.update(bytes);
                tell("written " + path(resource) + " " + bytes.length + " bytes " + Long.toHexString(checksum.getValue()));
                return WriteResponse.success();
            }
            if (value.equals("refuse me")) return WriteResponse.badRequest("no such offset");
            tell("written " + path(resource) + " " + value);
            values.put(resource, value);
            fireResourcesChange(resource);
            return WriteResponse.success();
        }

        @Override
        public ExecuteResponse execute(ServerIdentity server, int resource, String argument) {
            tell("executed " + path(resource) + " " + argument);
            return ExecuteResponse.success();
        }

        private String path(int resource) {
            return "/" + object + "/0/" + resource;
        }

        @SuppressWarnings("unchecked")
        private ReadResponse content(int resource) {
            Object value = values.get(resource);
            if (value instanceof Long number) return ReadResponse.success(resource, number);
            if (value instanceof Double number) return ReadResponse.success(resource, number);
            if (value instanceof Date date) return ReadResponse.success(resource, date);
            if (value instanceof String text) return ReadResponse.success(resource, text);
            if (value instanceof Map<?, ?> several) return ReadResponse.success(resource, (Map<Integer, ?>) several, ResourceModel.Type.INTEGER);
            return ReadResponse.notFound();
        }
    }

    private static class Teller extends LwM2mClientObserverAdapter {
        @Override
        public void onBootstrapSuccess(ServerIdentity server, BootstrapRequest request) {
            tell("bootstrapped");
        }

        @Override
        public void onBootstrapFailure(ServerIdentity server, BootstrapRequest request, ResponseCode code, String message, Exception cause) {
            tell("not bootstrapped: " + code + " " + message);
        }

        @Override
        public void onRegistrationSuccess(ServerIdentity server, RegisterRequest request, String id) {
            tell("registered " + id);
        }

        @Override
        public void onRegistrationFailure(ServerIdentity server, RegisterRequest request, ResponseCode code, String message, Exception cause) {
            tell("not registered: " + code + " " + message);
        }

        @Override
        public void onUpdateSuccess(ServerIdentity server, UpdateRequest request) {
            tell("updated");
        }

        @Override
        public void onUpdateFailure(ServerIdentity server, UpdateRequest request, ResponseCode code, String message, Exception cause) {
            tell("not updated: " + code);
        }

        @Override
        public void onDeregistrationSuccess(ServerIdentity server, DeregisterRequest request) {
            tell("deregistered");
        }
    }
}
