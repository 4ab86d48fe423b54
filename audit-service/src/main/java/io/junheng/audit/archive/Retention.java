package io.junheng.audit.archive;

import io.junheng.audit.log.AuditConfig;
import io.junheng.audit.log.Ranges.Range;
import io.junheng.audit.seal.Kinds;
import io.junheng.audit.seal.RetentionClasses;
import io.junheng.audit.seal.RetentionClasses.RetentionClass;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When a range has been in the database long enough (在库期限): when its newest entry of each class has been for as long as the class asks, and
 * never before the class's lawful minimum; what is of no class, for as long as is configured for all.
 */
@ApplicationScoped
class Retention {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Database database;
    private final RetentionClasses classes;
    private final Optional<Period> after;
    private final Clock clock;

    Retention(Database database, RetentionClasses classes, AuditConfig config, Clock clock) {
        this.database = database;
        this.classes = classes;
        this.after = config.archive().after();
        this.clock = clock;
    }

    /** Whether every entry of the range may leave the database. */
    boolean isOver(Range range) {
        List<RetentionClass> all = classes.all();
        Set<String> kinds = all.stream().flatMap(each -> each.kinds().stream()).collect(Collectors.toSet());
        return isOver(range, "!~", Kinds.regex(kinds), after)
                && all.stream().allMatch(each -> isOver(range, "~", Kinds.regex(each.kinds()), period(each)));
    }

    private Optional<Period> period(RetentionClass each) {
        return each.online().or(() -> after).map(period -> longer(period, each.minimum()));
    }

    private boolean isOver(Range range, String matches, String kinds, Optional<Period> period) {
        return newest(range, matches, kinds)
                .map(newest -> period.filter(each -> !clock.instant().isBefore(end(newest, each)))
                        .isPresent())
                .orElse(true);
    }

    private Optional<Instant> newest(Range range, String matches, String kinds) {
        return database.one(
                "select max(recorded_at) from " + range.table() + " where service || '.' || aggregate " + matches
                        + " ? having count(*) > 0",
                row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                kinds);
    }

    private static Period longer(Period one, Period other) {
        return end(Instant.EPOCH, one).isBefore(end(Instant.EPOCH, other)) ? other : one;
    }

    private static Instant end(Instant from, Period period) {
        return from.atZone(CHINA).plus(period).toInstant();
    }
}
