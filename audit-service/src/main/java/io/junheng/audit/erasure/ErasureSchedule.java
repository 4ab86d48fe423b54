package io.junheng.audit.erasure;

import io.junheng.audit.seal.RetentionClasses;
import io.junheng.audit.seal.SealKeys;
import io.junheng.kit.sql.Database;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import org.jboss.logging.Logger;

/** Carries out what was requested, and requests what has been kept long enough (到期擦除). */
@ApplicationScoped
class ErasureSchedule {

    private static final Logger LOG = Logger.getLogger(ErasureSchedule.class);

    private final Erasures erasures;
    private final SealKeys keys;
    private final RetentionClasses classes;
    private final Database database;
    private final Clock clock;

    ErasureSchedule(Erasures erasures, SealKeys keys, RetentionClasses classes, Database database, Clock clock) {
        this.erasures = erasures;
        this.keys = keys;
        this.classes = classes;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(every = "{junheng.audit.seal.look}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    @Transactional
    void carryOut() {
        int done = erasures.carryOut();
        if (done > 0) {
            LOG.infof("%d erasures were carried out.", done);
        }
    }

    /** A month of a class has been kept long enough when its last day has. */
    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    @Transactional
    void requestWhatHasExpired() {
        LocalDate today = LocalDate.now(clock);
        for (RetentionClasses.RetentionClass each : classes.all()) {
            each.keep().ifPresent(keep -> expire("class:" + each.name() + ":", keep, today));
        }
    }

    private void expire(String prefix, Period keep, LocalDate today) {
        keys.owned(prefix).forEach((owner, key) -> {
            LocalDate nextMonth =
                    LocalDate.parse(owner.substring(prefix.length())).plusMonths(1);
            boolean requested = database.one("select 1 from erasure where ? = any (keys)", row -> 1, key)
                    .isPresent();
            if (!requested && !today.isBefore(nextMonth.plus(keep))) {
                erasures.request(key, "保存期满 / retention period has ended", null);
            }
        });
    }
}
