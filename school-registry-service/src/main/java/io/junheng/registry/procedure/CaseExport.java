package io.junheng.registry.procedure;

import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listing;
import io.junheng.kit.transfer.ExportSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Exports cases (办件导出), without what was entered in them; confidential ones only for the subject school's own users. */
@ApplicationScoped
class CaseExport implements ExportSource {

    private final CaseLists lists;

    CaseExport(CaseLists lists) {
        this.lists = lists;
    }

    @Override
    public Listing listing() {
        return CaseLists.CASES;
    }

    @Override
    public List<String> roles() {
        return List.of(
                Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION);
    }

    @Override
    public List<Condition> conditions() {
        return List.of(lists.visible());
    }
}
