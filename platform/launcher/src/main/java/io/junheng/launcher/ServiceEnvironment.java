package io.junheng.launcher;

import io.junheng.launcher.infrastructure.Postgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The variables of each process of a service: where it listens, its database, Kafka, and for the gateway where the others are. */
record ServiceEnvironment(SuiteOptions options, PortPlan ports, Postgres postgres, Path data)
        implements ServiceLaunch.Environment {

    private static final String HERE = "127.0.0.1";

    @Override
    public Map<String, String> of(Service service, int replica) throws IOException {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("JUNHENG_HTTP_PORT", Integer.toString(ports.of(service.replica(replica))));
        environment.put("JUNHENG_HTTP_HOST", httpHost(service));
        environment.put("JUNHENG_DB_URL", Postgres.jdbcUrl(route(PortPlan.POSTGRES), service.key()));
        environment.put("JUNHENG_DB_USER", service.key());
        environment.put("JUNHENG_DB_PASSWORD", postgres.password(service.key()));
        environment.put("JUNHENG_KAFKA", HERE + ":" + route(PortPlan.KAFKA));
        environment.put("JUNHENG_KEYS_URL", ports.url(Service.GATEWAY) + "/.well-known/jwks.json");
        environment.put("JUNHENG_DATA_DIR", data.toString());
        if (service == Service.GATEWAY) {
            environment.put("JUNHENG_INTERNAL_PORT", Integer.toString(ports.of(PortPlan.GATEWAY_INTERNAL)));
            for (Service other : Service.values()) {
                if (other != Service.GATEWAY) {
                    environment.put("JUNHENG_" + other.name() + "_URL", ports.urls(other, options.routes()));
                }
            }
        }
        environment.putAll(options.environment());
        return environment;
    }

    /** The port at which the suite's processes reach a part. */
    int route(String part) {
        return options.routes().to(part, ports.of(part));
    }

    private static String httpHost(Service service) {
        return service == Service.GATEWAY ? System.getenv().getOrDefault("JUNHENG_HTTP_HOST", HERE) : HERE;
    }
}
