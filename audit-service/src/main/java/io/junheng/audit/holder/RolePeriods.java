package io.junheng.audit.holder;

import io.junheng.audit.entry.AuditEntryView;
import io.junheng.audit.entry.Entries;
import io.junheng.audit.log.AuditConfig;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Reads the entries of everything that holds roles, as far as the caller sees them. */
@ApplicationScoped
class RolePeriods {

    private final Entries entries;
    private final Set<String> holders;

    RolePeriods(Entries entries, AuditConfig config) {
        this.entries = entries;
        this.holders = config.roleHolders();
    }

    /** All stretches of time of all holders, or of the one with this key. */
    List<RolePeriod> of(String holder) {
        RoleHistory history = new RoleHistory();
        Condition kinds = Condition.of("e.aggregate = any (string_to_array(?, ','))", String.join(",", holders));
        Condition one = holder == null ? Condition.of("true") : Condition.of("e.aggregate_id = ?", holder);
        String next = null;
        do {
            PageQuery query = new PageQuery(Integer.toString(PageQuery.MAX_SIZE), next, null, List.of(), null, null);
            Page<AuditEntryView> page = entries.page(query, kinds, one);
            page.items().forEach(history::take);
            next = page.next();
        } while (next != null);
        return history.periods();
    }
}
