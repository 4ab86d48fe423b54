package io.junheng.registry.region;

import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listing;
import io.junheng.kit.transfer.ExportSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Exports the latest record of each region (区划导出). */
@ApplicationScoped
class RegionExport implements ExportSource {

    @Override
    public Listing listing() {
        return RegionResource.LISTING;
    }

    @Override
    public List<String> roles() {
        return List.of(Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION);
    }

    @Override
    public List<Condition> conditions() {
        return List.of(RegionResource.LATEST);
    }
}
