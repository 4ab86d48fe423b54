package io.junheng.task.notification;

import io.junheng.kit.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Sends what is queued, one e-mail for each recipient (发邮件): at once or, where a digest is wanted, once a day after its time; never in quiet hours. The rows are locked while they are
 * sent, so that no second instance sends them too; a server that does not answer is tried again, later each time.
 */
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final int MOST_ATTEMPTS = 8;
    private static final int MOST_LINES = 200;
    private static final int MOST_RECIPIENTS = 1_000;

    private final Database database;
    private final Preferences preferences;
    private final MailSender sender;
    private final Clock clock;

    Postman(Database database, Preferences preferences, MailSender sender, Clock clock) {
        this.database = database;
        this.preferences = preferences;
        this.sender = sender;
        this.clock = clock;
    }

    private record Queued(String id, String title, String body, int attempts) {}

    private record Waiting(Recipient recipient, Preference preference, Instant since) {}

    @Scheduled(every = "30s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        if (sender.isConfigured()) {
            deliver(LocalDateTime.now(clock));
        }
    }

    /** Sends what is to be sent at that moment; how many e-mails were sent. */
    int deliver(LocalDateTime now) {
        Instant moment = now.atZone(clock.getZone()).toInstant();
        List<Recipient> waiting = waiting(now, moment);
        int sent = 0;
        for (Recipient recipient : waiting) {
            sent += QuarkusTransaction.requiringNew().call(() -> deliver(recipient, now, moment)) ? 1 : 0;
        }
        return sent;
    }

    /** Whoever has waited longest first; who wants nothing now keeps nobody else waiting. */
    private List<Recipient> waiting(LocalDateTime now, Instant moment) {
        return database
                .list(
                        """
                        select n.recipient_kind, n.recipient, p.email, p.digest_at, p.quiet_from, p.quiet_to, min(n.created_at)
                        from notification n join notification_preference p using (recipient_kind, recipient)
                        where n.mail = 'QUEUED' and (n.mail_not_before is null or n.mail_not_before <= ?)
                        group by 1, 2, 3, 4, 5, 6 order by 7, 1, 2
                        """,
                        row -> new Waiting(
                                new Recipient(RecipientKind.valueOf(row.getString(1)), row.getString(2)),
                                Preferences.preference(row, 2),
                                row.getObject(7, OffsetDateTime.class).toInstant()),
                        moment)
                .stream()
                .filter(one -> !one.preference().isQuiet(now.toLocalTime()))
                .filter(one -> !one.since().isAfter(before(one.preference(), now, moment)))
                .limit(MOST_RECIPIENTS)
                .map(Waiting::recipient)
                .toList();
    }

    private boolean deliver(Recipient recipient, LocalDateTime now, Instant moment) {
        Optional<Preference> found = preferences.find(recipient);
        if (found.isEmpty() || found.get().isQuiet(now.toLocalTime())) {
            return false;
        }
        List<Queued> queued = queued(recipient, before(found.get(), now, moment), moment);
        return !queued.isEmpty() && send(found.get(), queued, moment);
    }

    /** Until when something must have been told to be sent now: for a digest, until its last time of day. */
    private Instant before(Preference preference, LocalDateTime now, Instant moment) {
        if (preference.digestAt() == null) {
            return moment;
        }
        LocalDateTime today = now.toLocalDate().atTime(preference.digestAt());
        LocalDateTime last = today.isAfter(now) ? today.minusDays(1) : today;
        return last.atZone(clock.getZone()).toInstant();
    }

    private List<Queued> queued(Recipient recipient, Instant before, Instant moment) {
        return database.list(
                """
                select id, title, body, mail_attempts from notification
                where recipient_kind = ? and recipient = ? and mail = 'QUEUED' and created_at <= ?
                    and (mail_not_before is null or mail_not_before <= ?)
                order by id limit ? for update skip locked
                """,
                row -> new Queued(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)),
                recipient.kind(),
                recipient.code(),
                before,
                moment,
                MOST_LINES);
    }

    private boolean send(Preference preference, List<Queued> queued, Instant moment) {
        Queued first = queued.get(0);
        String subject = queued.size() == 1 ? first.title() : "督办通知 " + queued.size() + " 条";
        String text = queued.stream()
                .map(one -> one.title() + "\r\n" + one.body())
                .collect(Collectors.joining("\r\n\r\n", "", "\r\n"));
        List<String> ids = queued.stream().map(Queued::id).toList();
        try {
            sender.send(new Mail(first.id(), preference.email(), subject, text));
        } catch (MessagingException e) {
            LOG.warnf("Mail %s was not accepted: %s", first.id(), e.getMessage());
            later(ids, first.attempts() + 1, moment);
            return false;
        }
        database.update("update notification set mail = 'SENT' where id = any(?)", ids);
        return true;
    }

    private void later(List<String> ids, int attempts, Instant moment) {
        database.update(
                "update notification set mail = ?, mail_attempts = ?, mail_not_before = ? where id = any(?)",
                attempts >= MOST_ATTEMPTS ? "FAILED" : "QUEUED",
                attempts,
                moment.plus(Duration.ofMinutes(1L << attempts)),
                ids);
    }
}
