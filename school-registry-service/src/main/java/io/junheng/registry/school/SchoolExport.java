package io.junheng.registry.school;

import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listing;
import io.junheng.kit.transfer.ExportSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Exports schools (学校导出), as they are or as they stood on a day. */
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

    @Override
    public ExportSource asOf(String day) {
        return new Standing(this, SchoolResource.standing(day));
    }

    /** The schools that stood on a day. */
    private record Standing(SchoolExport now, Condition then) implements ExportSource {

        @Override
        public Listing listing() {
            return SchoolResource.PERIODS;
        }

        @Override
        public List<String> roles() {
            return now.roles();
        }

        @Override
        public List<Condition> conditions() {
            return List.of(then);
        }
    }
}
