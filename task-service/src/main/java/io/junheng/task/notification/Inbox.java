package io.junheng.task.notification;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The caller's own inbox (收件箱): what was told to the person, to its department, and, for an administrator, to the region it runs. */
@ApplicationScoped
class Inbox {

    private final Database database;
    private final Caller caller;
    private final Clock clock;

    Inbox(Database database, Caller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** Who the caller is as a recipient. */
    List<Recipient> mine() {
        List<Recipient> mine = new ArrayList<>();
        mine.add(new Recipient(RecipientKind.PERSON, caller.subject()));
        if (caller.actor().department() != null) {
            mine.add(new Recipient(RecipientKind.DEPARTMENT, caller.actor().department()));
        }
        if (caller.actor().regionCode() != null && caller.has(Role.ADMIN)) {
            mine.add(new Recipient(RecipientKind.REGION, caller.actor().regionCode()));
        }
        return mine;
    }

    /** The caller as that kind of recipient. */
    Recipient as(RecipientKind kind) {
        return mine().stream()
                .filter(recipient -> recipient.kind() == kind)
                .findFirst()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    Condition condition() {
        StringBuilder sql = new StringBuilder("(n.recipient_kind, n.recipient) in (");
        List<Object> values = new ArrayList<>();
        for (Recipient recipient : mine()) {
            sql.append(values.isEmpty() ? "(?, ?)" : ", (?, ?)");
            values.add(recipient.kind().name());
            values.add(recipient.code());
        }
        return new Condition(sql.append(')').toString(), values);
    }

    /** Marks what the caller holds as read, one notification or all of them; those read before stay as they are. */
    @Transactional
    int read(String id) {
        Condition own = condition();
        List<Object> values = new ArrayList<>();
        values.add(Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        values.add(caller.subject());
        values.addAll(own.parameters());
        if (id != null) {
            values.add(id);
        }
        return database.update(
                "update notification n set read_at = ?, read_by = ?, version = version + 1 where read_at is null and "
                        + own.sql() + (id == null ? "" : " and n.id = ?"),
                values.toArray());
    }
}
