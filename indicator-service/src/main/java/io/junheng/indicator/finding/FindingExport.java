package io.junheng.indicator.finding;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listing;
import io.junheng.kit.transfer.ExportSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lets the list of findings be exported whole. */
@ApplicationScoped
class FindingExport implements ExportSource {

    private final Caller caller;

    FindingExport(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Listing listing() {
        return FindingResource.LISTING;
    }

    @Override
    public List<String> roles() {
        return List.of(
                Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION);
    }

    @Override
    public List<Condition> conditions() {
        return List.of(FindingResource.ownSchool(caller));
    }
}
