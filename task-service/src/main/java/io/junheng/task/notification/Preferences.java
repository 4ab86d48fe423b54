package io.junheng.task.notification;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import io.junheng.task.reading.Reading;
import io.junheng.task.setting.Settings;
import io.junheng.task.setting.WorkLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The stored preferences. An address is kept for sending and nothing else; events tell who changed a preference and that it has another address, but not which. */
@ApplicationScoped
class Preferences {

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

    private static final String KIND = "NOTIFICATION_PREFERENCE";

    private final Database database;
    private final WorkLog log;
    private final Caller caller;
    private final Ids ids;

    Preferences(Database database, WorkLog log, Caller caller, Ids ids) {
        this.database = database;
        this.log = log;
        this.caller = caller;
        this.ids = ids;
    }

    Optional<Preference> find(Recipient recipient) {
        return database.one(
                "select email, digest_at, quiet_from, quiet_to from notification_preference where recipient_kind = ? and recipient = ?",
                row -> preference(row, 0),
                recipient.kind(),
                recipient.code());
    }

    @Transactional
    void put(Recipient recipient, Preference wanted) {
        Reading reading = new Reading();
        String email = reading.line("/email", wanted.email(), 254);
        reading.require(email == null || ADDRESS.matcher(email).matches(), "/email", NotificationProblem.EMAIL_FORMAT);
        reading.require(
                (wanted.quietFrom() == null) == (wanted.quietTo() == null),
                "/quietTo",
                NotificationProblem.QUIET_HOURS_HALF);
        reading.throwIfAny();
        String former = find(recipient).map(Preference::email).orElse(null);
        database.update(
                """
                insert into notification_preference (recipient_kind, recipient, email, digest_at, quiet_from, quiet_to, version)
                values (?, ?, ?, ?, ?, ?, 1)
                on conflict (recipient_kind, recipient) do update set email = excluded.email, digest_at = excluded.digest_at,
                    quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, version = notification_preference.version + 1
                """,
                recipient.kind(),
                recipient.code(),
                email,
                wanted.digestAt(),
                wanted.quietFrom(),
                wanted.quietTo());
        Map<String, Object> values = new HashMap<>();
        values.put("recipient", recipient.kind());
        values.put("address", former == null ? "SET" : former.equals(email) ? "SAME" : "CHANGED");
        values.put("digestAt", wanted.digestAt());
        values.put("quietFrom", wanted.quietFrom());
        values.put("quietTo", wanted.quietTo());
        log.recorded(about(recipient), "SET", values);
    }

    /** Forgets the address; what was queued for it is not sent. */
    @Transactional
    void remove(Recipient recipient) {
        int removed = database.update(
                "delete from notification_preference where recipient_kind = ? and recipient = ?",
                recipient.kind(),
                recipient.code());
        database.update(
                "update notification set mail = 'NONE' where recipient_kind = ? and recipient = ? and mail = 'QUEUED'",
                recipient.kind(),
                recipient.code());
        if (removed > 0) {
            log.recorded(about(recipient), "REMOVED", Map.of("recipient", recipient.kind()));
        }
    }

    /** What is told of it: a person is not named beyond who acted, a department or region is. */
    private WorkLog.About about(Recipient recipient) {
        String region = caller.actor().regionCode();
        return new WorkLog.About(
                ids.next("npc"),
                KIND,
                null,
                region == null ? Settings.COUNTRY : region,
                caller.regionPath(),
                recipient.kind() == RecipientKind.PERSON ? null : recipient.code());
    }

    /** The preference whose columns follow the first {@code before} ones. */
    static Preference preference(ResultSet row, int before) throws SQLException {
        return new Preference(
                row.getString(before + 1),
                row.getObject(before + 2, LocalTime.class),
                row.getObject(before + 3, LocalTime.class),
                row.getObject(before + 4, LocalTime.class));
    }
}
