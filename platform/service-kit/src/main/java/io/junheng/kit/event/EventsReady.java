package io.junheng.kit.event;

import io.junheng.kit.config.KitConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means Kafka answers; without it changes are still taken and their events wait in the outbox. */
@Readiness
@ApplicationScoped
class EventsReady implements HealthCheck {

    private final String servers;
    private final KitConfig config;
    private volatile Admin admin;

    EventsReady(@ConfigProperty(name = "kafka.bootstrap.servers") String servers, KitConfig config) {
        this.servers = servers;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            admin().describeCluster().nodes().get(2, TimeUnit.SECONDS);
            return HealthCheckResponse.up("kafka");
        } catch (ExecutionException | TimeoutException e) {
            return HealthCheckResponse.down("kafka");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HealthCheckResponse.down("kafka");
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(Map.of(
                    "bootstrap.servers",
                    servers,
                    "client.id",
                    "junheng-" + config.service() + "-health",
                    "default.api.timeout.ms",
                    2_000,
                    "request.timeout.ms",
                    2_000));
        }
        return admin;
    }
}
