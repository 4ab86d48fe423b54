package io.junheng.audit.publication;

import io.junheng.audit.log.AuditConfig;
import io.junheng.audit.log.Checkpoints;
import io.junheng.audit.log.Cosignatures;
import io.junheng.audit.log.LogProofs;
import io.junheng.audit.log.Publications;
import io.junheng.audit.log.Publications.Publication;
import io.junheng.kit.sql.Database;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Takes the newest checkpoint to every target that is due (定期公布). One process at a time does so; a target that fails is told in the log
 * file and by the metric {@code junheng.audit.publication.failures}, and tried again, later each time.
 */
@ApplicationScoped
class Publisher {

    private static final Logger LOG = Logger.getLogger(Publisher.class);

    /** Key of the advisory lock: "anchor" in ASCII. */
    private static final long LOCK = 0x616e63686f72L;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 6;

    private final List<PublicationTarget> targets = new ArrayList<>();
    private final Map<String, AtomicLong> failures = new ConcurrentHashMap<>();
    private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();
    private final Checkpoints checkpoints;
    private final Publications publications;
    private final Database database;
    private final Clock clock;

    Publisher(
            @All List<PublicationTarget> beans,
            AuditConfig config,
            LogProofs proofs,
            Cosignatures cosignatures,
            Checkpoints checkpoints,
            Publications publications,
            Database database,
            Clock clock,
            MeterRegistry meters) {
        this.checkpoints = checkpoints;
        this.publications = publications;
        this.database = database;
        this.clock = clock;
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        config.witnesses()
                .forEach((name, witness) -> targets.add(new WitnessTarget(name, witness, proofs, cosignatures, http)));
        AuditConfig.Mailbox mailbox = config.anchor().mail();
        if (mailbox.host().filter(host -> !host.isBlank()).isPresent()) {
            targets.add(new MailboxTarget(mailbox, cosignatures::note, clock));
        }
        targets.addAll(beans);
        for (PublicationTarget target : targets) {
            AtomicLong failed = new AtomicLong();
            failures.put(target.name(), failed);
            meters.gauge("junheng.audit.publication.failures", Tags.of("target", target.name()), failed);
        }
    }

    @Scheduled(every = "{junheng.audit.anchor.look}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void publishWhatIsDue() {
        QuarkusTransaction.requiringNew().run(() -> {
            boolean ours = database.one("select pg_try_advisory_xact_lock(" + LOCK + ")", row -> row.getBoolean(1))
                    .orElse(false);
            if (ours) {
                targets.forEach(this::publishIfDue);
            }
        });
    }

    private void publishIfDue(PublicationTarget target) {
        Checkpoints.Signed checkpoint = checkpoints.newest();
        Publication last = publications.newest(target.name()).orElse(null);
        Instant now = clock.instant();
        boolean grown = last == null || checkpoint.size() > last.size();
        boolean due = last == null || !now.isBefore(last.publishedAt().plus(target.every()));
        boolean waits = now.isBefore(notBefore.getOrDefault(target.name(), Instant.MIN));
        if (checkpoint.size() == 0 || !grown || !due || waits) {
            return;
        }
        try {
            String receipt = target.publish(checkpoint);
            publications.add(new Publication(target.name(), checkpoint.size(), receipt, now));
            failures.get(target.name()).set(0);
            notBefore.remove(target.name());
        } catch (IOException e) {
            long failed = failures.get(target.name()).incrementAndGet();
            notBefore.put(target.name(), now.plus(wait(target, failed)));
            LOG.warnf(
                    "Checkpoint of %d entries could not go to %s: %s",
                    checkpoint.size(), target.name(), e.getMessage());
        }
    }

    /** How long a target that failed is left alone: longer each time, but never longer than until it would be due again. */
    private static Duration wait(PublicationTarget target, long failed) {
        Duration longest = target.every().compareTo(LONGEST_WAIT) < 0 ? target.every() : LONGEST_WAIT;
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failed - 1, MOST_DOUBLINGS));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
