package io.junheng.registry.school;

import io.junheng.kit.sql.Database;
import io.junheng.registry.region.RegionTenant;
import io.junheng.registry.region.RegionTenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Schools that stand (在办学校) lie in regions and follow them. */
@ApplicationScoped
class SchoolTenants implements RegionTenants {

    private final Database database;

    SchoolTenants(Database database) {
        this.database = database;
    }

    @Override
    public List<RegionTenant> in(Collection<String> regions) {
        return database.list(
                "select code, region_code from school where region_code = any(?) and closed_on is null order by code",
                row -> new RegionTenant("SCHOOL", row.getString(1), row.getString(2), null),
                regions);
    }
}
