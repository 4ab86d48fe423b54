package io.junheng.gateway.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.gateway.client.UsableClients;
import io.junheng.gateway.secret.Vault;
import io.junheng.gateway.webhook.Courier;
import io.junheng.gateway.webhook.Feed;
import io.junheng.kit.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Numbers what is approved and pushes it upwards, one package at a time for each way (上报执行). The receiver's answer says how far it has everything, and the next package begins
 * there: after a loss on either side the gap is filled by itself.
 */
@ApplicationScoped
class Pushing {

    private static final Logger LOG = Logger.getLogger(Pushing.class);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Uplinks uplinks;
    private final Parcels parcels;
    private final Feed feed;
    private final Courier courier;
    private final UsableClients clients;
    private final Vault vault;
    private final ExchangeConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final Vertx vertx;

    Pushing(
            Uplinks uplinks,
            Parcels parcels,
            Feed feed,
            Courier courier,
            UsableClients clients,
            Vault vault,
            ExchangeConfig config,
            ObjectMapper json,
            Clock clock,
            Vertx vertx) {
        this.uplinks = uplinks;
        this.parcels = parcels;
        this.feed = feed;
        this.courier = courier;
        this.clients = clients;
        this.vault = vault;
        this.config = config;
        this.json = json;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** Reads the feed on for each way up. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void number() {
        for (String id : uplinks.active()) {
            try {
                QuarkusTransaction.requiringNew().run(() -> numberFor(id));
            } catch (Problem problem) {
                LOG.debugf("The way up %s is not numbered on: %s", id, problem.type());
            }
        }
    }

    private void numberFor(String id) {
        uplinks.holdToNumber(id)
                .ifPresent(uplink -> clients.find(uplink.owner()).ifPresent(owner -> {
                    Feed.Changes changes =
                            feed.changes(owner, uplink.cursor(), uplink.regionCode(), uplink.resources());
                    List<String> lines = new ArrayList<>();
                    for (JsonNode change : changes.items()) {
                        if (Approved.is(change)) {
                            lines.add(Parcel.line(uplink.last() + 1 + lines.size(), change));
                        }
                    }
                    uplinks.number(uplink, lines, changes.next(), clock.instant());
                }));
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void push() {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew()
                .call(() -> uplinks.take(now, now.plus(LEASE)))
                .forEach(this::push);
    }

    private void push(Uplink uplink) {
        Optional<String> parcel = parcels.after(uplink, uplink.acknowledged());
        if (parcel.isEmpty()) {
            failed(uplink, "gap");
            return;
        }
        String credential =
                new String(vault.open(UplinkDesk.SEAL, uplink.id(), uplink.credential()), StandardCharsets.US_ASCII);
        courier.post(
                        uplink.url(),
                        Map.of("Content-Type", Parcel.MEDIA_TYPE, "Authorization", "Bearer " + credential),
                        Buffer.buffer(parcel.get()))
                .onComplete(sent -> vertx.executeBlocking(
                        () -> {
                            if (sent.succeeded()) {
                                heard(uplink, sent.result());
                            } else {
                                failed(uplink, sent.cause() instanceof Problem ? "target" : "unreachable");
                            }
                            return null;
                        },
                        false));
    }

    /** What the receiver says it has is where the next package begins, forwards or back. */
    private void heard(Uplink uplink, Courier.Receipt receipt) {
        long acknowledged = receipt.status() / 100 == 2 ? acknowledged(receipt.body()) : -1;
        if (acknowledged < 0) {
            failed(uplink, receipt.status() / 100 == 2 ? "no receipt" : "refused " + receipt.status());
        } else if (acknowledged > uplink.last()) {
            failed(uplink, "ahead");
        } else if (acknowledged < uplink.last() && !uplinks.keeps(uplink.id(), acknowledged + 1)) {
            failed(uplink, "gap");
        } else if (acknowledged == uplink.acknowledged()) {
            failed(uplink, "not taken");
        } else {
            QuarkusTransaction.requiringNew().run(() -> uplinks.acknowledged(uplink.id(), acknowledged));
        }
    }

    private long acknowledged(Buffer body) {
        try {
            JsonNode said = json.readTree(body.getBytes());
            return said != null && said.path("acknowledged").isIntegralNumber()
                    ? said.path("acknowledged").asLong()
                    : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    private void failed(Uplink uplink, String error) {
        QuarkusTransaction.requiringNew().run(() -> {
            Duration pause = config.pause().multipliedBy(uplinks.failures(uplink.id()) + 1L);
            uplinks.failed(
                    uplink.id(),
                    error,
                    clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
        });
    }

    /** Forgets what was acknowledged long ago. */
    @Scheduled(every = "6h", delayed = "7m")
    void forget() {
        QuarkusTransaction.requiringNew()
                .run(() -> uplinks.forget(clock.instant().minus(config.kept())));
    }
}
