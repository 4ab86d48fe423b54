package io.junheng.kit.event;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.config.KitConfig;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.trace.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Runs every {@link EventConsumer} of the service, each in its own thread and consumer group. */
@ApplicationScoped
class EventIntake {

    private final List<EventConsumer> consumers;
    private final String servers;
    private final KitConfig config;
    private final ObjectMapper json;
    private final Inbox inbox;
    private final Caller caller;
    private final MeterRegistry meters;
    private final Tracing tracing;
    private final List<ConsumerLoop> loops = new ArrayList<>();

    EventIntake(
            @All List<EventConsumer> consumers,
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            KitConfig config,
            ObjectMapper json,
            Inbox inbox,
            Caller caller,
            MeterRegistry meters,
            Tracing tracing) {
        this.consumers = consumers;
        this.servers = servers;
        this.config = config;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.inbox = inbox;
        this.caller = caller;
        this.meters = meters;
        this.tracing = tracing;
    }

    void start(@Observes StartupEvent started) {
        if (!config.topics().consume()) {
            return;
        }
        for (EventConsumer consumer : consumers) {
            ConsumerLoop loop = new ConsumerLoop(consumer, servers, config, json, inbox, caller, meters, tracing);
            loops.add(loop);
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        loops.forEach(ConsumerLoop::stop);
    }
}
