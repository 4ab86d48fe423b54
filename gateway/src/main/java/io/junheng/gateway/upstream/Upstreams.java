package io.junheng.gateway.upstream;

import io.junheng.gateway.route.Service;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.HttpServer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** All services behind the gateway, itself among them: its own resources answer at the internal port. */
@Singleton
public class Upstreams {

    private final Map<Service, Upstream> all = new EnumMap<>(Service.class);

    /** @param own the server of the gateway's own resources */
    @Inject
    Upstreams(UpstreamConfig config, HttpServer own, MeterRegistry metrics) {
        this(config, () -> List.of(URI.create("http://127.0.0.1:" + own.getPort())), metrics);
    }

    /** @param own where the gateway's own resources are, once they are */
    public Upstreams(UpstreamConfig config, Supplier<List<URI>> own, MeterRegistry metrics) {
        add(Service.REGISTRY, config::registry, config, metrics);
        add(Service.INDICATOR, config::indicator, config, metrics);
        add(Service.TASK, config::task, config, metrics);
        add(Service.AUDIT, config::audit, config, metrics);
        add(Service.GATEWAY, own, config, metrics);
    }

    public Upstream of(Service service) {
        return all.get(service);
    }

    /** Calls under way to all services. */
    public int inFlight() {
        return all.values().stream().mapToInt(Upstream::inFlight).sum();
    }

    private void add(Service service, Supplier<List<URI>> places, UpstreamConfig config, MeterRegistry metrics) {
        Breaker breaker = new Breaker(config.failures(), config.rest(), System::nanoTime);
        Upstream upstream = new Upstream(service, places, breaker, config.calls());
        all.put(service, upstream);
        Gauge.builder("junheng.gateway.calls", upstream, Upstream::inFlight)
                .description("Calls under way to a service")
                .tag("service", service.key())
                .register(metrics);
        Gauge.builder("junheng.gateway.breaker.open", breaker, each -> each.isOpen() ? 1 : 0)
                .description("Whether a service is left alone because it failed")
                .tag("service", service.key())
                .register(metrics);
    }
}
