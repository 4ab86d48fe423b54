package io.junheng.gateway.webhook;

import io.junheng.gateway.client.UsableClients;
import io.junheng.kit.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/**
 * Reads the feed for every active webhook and delivers what is due (推送执行). A claim is a lease: a replica that dies leaves its deliveries to the others, so each
 * arrives at least once.
 */
@ApplicationScoped
class Delivering {

    private static final Logger LOG = Logger.getLogger(Delivering.class);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Secrets secrets;
    private final Feed feed;
    private final Courier courier;
    private final UsableClients clients;
    private final WebhookConfig config;
    private final Retries retries;
    private final Clock clock;
    private final Vertx vertx;
    private final MeterRegistry metrics;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean stopping;

    Delivering(
            Webhooks webhooks,
            Deliveries deliveries,
            Secrets secrets,
            Feed feed,
            Courier courier,
            UsableClients clients,
            WebhookConfig config,
            Clock clock,
            Vertx vertx,
            MeterRegistry metrics) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.feed = feed;
        this.courier = courier;
        this.clients = clients;
        this.config = config;
        this.retries = new Retries(config.retries(), RandomGenerator.getDefault());
        this.clock = clock;
        this.vertx = vertx;
        this.metrics = metrics;
        metrics.gauge("junheng.webhooks.under.way", underWay);
    }

    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    /** Reads on for each webhook that keeps up with what it has. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        for (String id : webhooks.readable(config.backlog())) {
            try {
                QuarkusTransaction.requiringNew().run(() -> readFor(id));
            } catch (Problem problem) {
                LOG.debugf("Webhook %s is not read on: %s", id, problem.type());
            }
        }
    }

    private void readFor(String id) {
        Optional<Webhook> held = webhooks.holdToRead(id);
        if (held.isEmpty()) {
            return;
        }
        Webhook webhook = held.get();
        clients.find(webhook.owner()).ifPresent(owner -> {
            Feed.Stretch stretch = feed.read(owner, webhook.cursor(), webhook.regionCode(), webhook.resources());
            deliveries.queue(id, stretch.messages(), clock.instant());
            webhooks.readTo(id, stretch.next());
        });
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void deliver() {
        int free = config.parallel() - underWay.get();
        if (free <= 0 || stopping) {
            return;
        }
        Instant now = clock.instant();
        Instant lease = now.plus(config.patience()).plusSeconds(20);
        List<Deliveries.Claimed> claimed =
                QuarkusTransaction.requiringNew().call(() -> deliveries.claim(now, lease, free, config.parallelEach()));
        claimed.forEach(this::send);
    }

    private void send(Deliveries.Claimed claimed) {
        underWay.incrementAndGet();
        List<byte[]> keys = secrets.of(claimed.webhookId(), clock.instant());
        courier.send(new Courier.Message(claimed.url(), claimed.messageId(), claimed.payload(), keys))
                .onSuccess(attempt -> vertx.executeBlocking(
                                () -> {
                                    note(claimed, attempt);
                                    return null;
                                },
                                false)
                        .onFailure(failure -> LOG.warnf("A delivery could not be noted: %s", failure.toString()))
                        .onComplete(noted -> {
                            underWay.decrementAndGet();
                            if (attempt.arrived()) {
                                vertx.executeBlocking(
                                        () -> {
                                            deliver();
                                            return null;
                                        },
                                        false);
                            }
                        }));
    }

    private void note(Deliveries.Claimed claimed, Attempt attempt) {
        Instant now = clock.instant();
        metrics.counter("junheng.webhooks.attempts", "outcome", attempt.arrived() ? "arrived" : "failed")
                .increment();
        QuarkusTransaction.requiringNew().run(() -> {
            if (attempt.arrived()) {
                deliveries.arrived(claimed, attempt, now);
                webhooks.fared(claimed.webhookId(), true, null);
                return;
            }
            Optional<Instant> next = retries.after(claimed.attempts(), attempt, now);
            deliveries.failed(claimed, attempt, next, now);
            Instant longest = now.plus(config.hold());
            webhooks.fared(
                    claimed.webhookId(),
                    false,
                    next.filter(time -> time.isBefore(longest)).orElse(longest));
            if (attempt.gone()) {
                webhooks.pause(claimed.webhookId());
            }
        });
    }

    /** Forgets what was finished long ago. */
    @Scheduled(every = "1h", delayed = "5m")
    void forget() {
        Duration kept = config.retention();
        QuarkusTransaction.requiringNew()
                .run(() -> deliveries.forget(clock.instant().minus(kept)));
    }
}
