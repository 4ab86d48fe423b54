package io.junheng.task.notification;

import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Where notifications are left, in the running transaction (发通知). */
@ApplicationScoped
public class Notifications {

    static final Listing LISTING = Listing.of("notifications", "notification n")
            .field("id", "n.id", FieldType.TEXT)
            .field("recipientKind", "n.recipient_kind", FieldType.TEXT)
            .field("recipient", "n.recipient", FieldType.TEXT)
            .field("topic", "n.topic", FieldType.TEXT)
            .field("title", "n.title", FieldType.TEXT)
            .field("body", "n.body", FieldType.TEXT)
            .field("aboutKind", "n.about_kind", FieldType.TEXT)
            .field("aboutId", "n.about_id", FieldType.TEXT)
            .field("createdAt", "n.created_at", FieldType.TIME)
            .field("read", "n.read_at is not null", FieldType.BOOLEAN)
            .field("readAt", "n.read_at", FieldType.TIME)
            .field("readBy", "n.read_by", FieldType.TEXT)
            .field("mail", "n.mail", FieldType.TEXT)
            .field("version", "n.version", FieldType.INTEGER)
            .key("id");

    private final Database database;
    private final Clock clock;
    private final Ids ids;

    Notifications(Database database, Clock clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /** Tells all of it; what is to be mailed is queued for those who have an address. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(List<Notice> notices) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
        database.batch(
                """
                insert into notification (id, recipient_kind, recipient, topic, title, body, about_kind, about_id, created_at, mail, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?,
                    case when ? and exists (select 1 from notification_preference p where p.recipient_kind = ? and p.recipient = ?)
                        then 'QUEUED' else 'NONE' end, 1)
                """,
                notices.stream()
                        .map(notice -> new Object[] {
                            ids.next("ntf"),
                            notice.recipient().kind(),
                            notice.recipient().code(),
                            notice.topic(),
                            notice.title(),
                            notice.body(),
                            notice.aboutKind(),
                            notice.aboutId(),
                            now,
                            notice.mailed(),
                            notice.recipient().kind(),
                            notice.recipient().code()
                        })
                        .toList());
    }
}
