package io.junheng.task.feed;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import io.junheng.task.department.Standpoint;
import io.junheng.task.reading.Reading;
import io.junheng.task.setting.WorkLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Calendars that an application reads by a secret address (日历订阅). A feed shows what its owner saw when it was made: a department's what that department does, an overseer's what lies in
 * the scope. The secret is kept as a hash only; a feed that is revoked answers like one that never was.
 */
@ApplicationScoped
class Feeds {

    static final Listing LISTING = Listing.of("calendars", "calendar_feed f")
            .field("id", "f.id", FieldType.TEXT)
            .field("name", "f.name", FieldType.TEXT)
            .field("createdAt", "f.created_at", FieldType.TIME)
            .field("revokedAt", "f.revoked_at", FieldType.TIME)
            .field("version", "f.version", FieldType.INTEGER)
            .key("id");

    private static final int SECRET_BYTES = 32;

    /** So many due dates that are to come, and so many that have passed last. */
    private static final int MOST_AHEAD = 1_500;

    private static final int MOST_PAST = 500;

    private final Database database;
    private final Standpoint standpoint;
    private final Caller caller;
    private final WorkLog log;
    private final Clock clock;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    Feeds(Database database, Standpoint standpoint, Caller caller, WorkLog log, Clock clock, Ids ids) {
        this.database = database;
        this.standpoint = standpoint;
        this.caller = caller;
        this.log = log;
        this.clock = clock;
        this.ids = ids;
    }

    private record Feed(String id, String name, String department, String school, String path, boolean oversees) {}

    Condition mine() {
        return Condition.of("f.owner = ?", caller.subject());
    }

    @Transactional
    NewFeedView open(PostFeed request) {
        Reading reading = new Reading();
        String name = reading.line("/name", request.name(), 100);
        reading.throwIfAny();
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String token = HexFormat.of().formatHex(secret);
        String id = ids.next("cal");
        boolean oversees = standpoint.includes(null, null)
                && caller.actor().department() == null
                && caller.actor().school() == null;
        database.update(
                """
                insert into calendar_feed (id, token_sha256, name, owner, department_code, school_code, region_path, oversees, created_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                """,
                id,
                hash(token),
                name,
                caller.subject(),
                caller.actor().department(),
                caller.actor().school(),
                caller.regionPath(),
                oversees,
                now());
        log.recorded(about(id), "OPEN", Map.of("name", name));
        return new NewFeedView(id, name, "/v1/calendars/" + token + ".ics");
    }

    @Transactional
    void revoke(String id) {
        int revoked = database.update(
                "update calendar_feed set revoked_at = ?, version = version + 1 where id = ? and owner = ? and revoked_at is null",
                now(),
                id,
                caller.subject());
        if (revoked == 0) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        log.moved(about(id), "OPEN", "REVOKED", Map.of(), 2);
    }

    /** The calendar behind a secret. */
    String calendar(String token) {
        Feed feed = database.one(
                        """
                        select id, name, department_code, school_code, region_path, oversees from calendar_feed
                        where token_sha256 = ? and revoked_at is null
                        """,
                        row -> new Feed(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getBoolean(6)),
                        hash(token))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return ICalendar.of(feed.name(), dues(feed), Instant.now(clock));
    }

    /** The due dates nearest to today on either side: an office with thousands that are overdue still sees what is to come. */
    private List<ICalendar.Due> dues(Feed feed) {
        LocalDate today = LocalDate.now(clock);
        List<ICalendar.Due> dues =
                new ArrayList<>(dues(feed, "due_on < ? order by due_on desc, id desc", today, MOST_PAST));
        Collections.reverse(dues);
        dues.addAll(dues(feed, "due_on >= ? order by due_on, id", today, MOST_AHEAD));
        return dues;
    }

    private List<ICalendar.Due> dues(Feed feed, String dated, LocalDate today, int most) {
        return database.list(
                """
                select id, title, department, due_on from supervised
                where starts_with(place_path, ?) and (? or department_code = ? or school_code = ?) and %s limit ?
                """.formatted(dated),
                row -> new ICalendar.Due(
                        row.getString(1),
                        row.getString(2),
                        "承办:" + row.getString(3),
                        row.getObject(4, LocalDate.class)),
                feed.path(),
                feed.oversees(),
                feed.department(),
                feed.school(),
                today,
                most);
    }

    private WorkLog.About about(String id) {
        String region = caller.actor().regionCode();
        return new WorkLog.About(
                id,
                "CALENDAR_FEED",
                null,
                region == null ? "000000" : region,
                caller.regionPath(),
                caller.actor().department());
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
