package io.junheng.registry.school;

import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Listing;
import io.junheng.kit.transfer.ExportSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Exports schools (学校导出). */
@ApplicationScoped
class SchoolExport implements ExportSource {

    @Override
    public Listing listing() {
        return SchoolResource.LISTING;
    }

    @Override
    public List<String> roles() {
        return List.of(Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION);
    }
}
