package io.junheng.registry.returns;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listing;
import io.junheng.kit.transfer.ExportSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Exports returns (报表导出); a school's own user gets those of its school. */
@ApplicationScoped
class ReturnExport implements ExportSource {

    private final Caller caller;

    ReturnExport(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Listing listing() {
        return ReturnLists.RETURNS;
    }

    @Override
    public List<String> roles() {
        return List.of(
                Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION);
    }

    @Override
    public List<Condition> conditions() {
        String own = caller.actor().school();
        return own == null ? List.of() : List.of(Condition.of("r.subject = 'SCHOOL' and r.subject_code = ?", own));
    }
}
