package io.junheng.task.notification;

import io.junheng.kit.sql.Database;
import io.junheng.task.reading.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** The stored preferences. An address is kept for sending and nothing else; no event tells of it. */
@ApplicationScoped
class Preferences {

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

    private final Database database;

    Preferences(Database database) {
        this.database = database;
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
    }

    /** Forgets the address; what was queued for it is not sent. */
    @Transactional
    void remove(Recipient recipient) {
        database.update(
                "delete from notification_preference where recipient_kind = ? and recipient = ?",
                recipient.kind(),
                recipient.code());
        database.update(
                "update notification set mail = 'NONE' where recipient_kind = ? and recipient = ? and mail = 'QUEUED'",
                recipient.kind(),
                recipient.code());
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
