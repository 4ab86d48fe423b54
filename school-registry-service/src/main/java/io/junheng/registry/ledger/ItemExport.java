package io.junheng.registry.ledger;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listing;
import io.junheng.kit.transfer.ExportSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Exports items (台账条目导出), without personal values; a school's own user gets those of its school. */
@ApplicationScoped
class ItemExport implements ExportSource {

    private final Caller caller;

    ItemExport(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Listing listing() {
        return ItemLists.items();
    }

    @Override
    public List<String> roles() {
        return List.of(
                Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION);
    }

    @Override
    public List<Condition> conditions() {
        String own = caller.actor().school();
        return own == null ? List.of() : List.of(Condition.of("i.school_code = ?", own));
    }
}
