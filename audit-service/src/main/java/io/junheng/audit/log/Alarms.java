package io.junheng.audit.log;

import io.junheng.contracts.audit.LogAlarmRaised;
import io.junheng.contracts.audit.LogAlarmState;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.Logger;

/** Tells everybody that the log is not what was signed (告警): an event, a line in the log file. The same is told once a day. */
@ApplicationScoped
public class Alarms {

    private static final Logger LOG = Logger.getLogger(Alarms.class);
    private static final Duration AGAIN = Duration.ofDays(1);

    private final Database database;
    private final Outbox outbox;
    private final LogIdentity identity;
    private final Ids ids;
    private final Clock clock;

    Alarms(Database database, Outbox outbox, LogIdentity identity, Ids ids, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.identity = identity;
        this.ids = ids;
        this.clock = clock;
    }

    /** Raises one. A database that cannot take it does not keep the caller from going on. */
    @ActivateRequestContext
    public void raise(Alarm alarm) {
        LOG.errorf("%s", alarm.textEn());
        try {
            QuarkusTransaction.requiringNew().run(() -> publish(alarm));
        } catch (RuntimeException e) {
            LOG.errorf("The alarm could not be published: %s", e.toString());
        }
    }

    private void publish(Alarm alarm) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LogAlarmState state = new LogAlarmState(
                ids.next("alm"),
                identity.origin(),
                alarm.finding(),
                alarm.entry(),
                alarm.textZh(),
                alarm.textEn(),
                now,
                1);
        int raised = database.update(
                """
                insert into log_alarm (id, finding, entry, text_zh, text_en, raised_at)
                select ?, ?, ?, ?, ?, ?
                where not exists (select from log_alarm where text_en = ? and raised_at > ?)
                """,
                state.id(),
                state.finding(),
                state.entry(),
                state.text(),
                state.textEn(),
                now,
                state.textEn(),
                now.minus(AGAIN));
        if (raised > 0) {
            outbox.append(new LogAlarmRaised(null, state));
        }
    }
}
