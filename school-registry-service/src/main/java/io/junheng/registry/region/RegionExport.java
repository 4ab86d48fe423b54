package io.junheng.registry.region;

import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listing;
import io.junheng.kit.transfer.ExportSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Exports regions (区划导出): the latest record of each, or those that stood on a day. */
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

    @Override
    public ExportSource asOf(String day) {
        return new Standing(this, RegionResource.standing(RegionResource.day(day)));
    }

    /** The regions that stood on a day. */
    private record Standing(RegionExport latest, Condition then) implements ExportSource {

        @Override
        public Listing listing() {
            return latest.listing();
        }

        @Override
        public List<String> roles() {
            return latest.roles();
        }

        @Override
        public List<Condition> conditions() {
            return List.of(then);
        }
    }
}
