package io.junheng.indicator.appraisal;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Who can be judged (被评对象): schools and regions that the caller sees. */
@ApplicationScoped
class Subjects {

    private final Database database;
    private final KnownRegions regions;
    private final Caller caller;

    Subjects(Database database, KnownRegions regions, Caller caller) {
        this.database = database;
        this.regions = regions;
        this.caller = caller;
    }

    Optional<Appraisal.Subject> find(String kind, String code) {
        return ("SCHOOL".equals(kind) ? school(code) : region(code))
                .filter(subject -> caller.sees(subject.regionPath()));
    }

    private Optional<Appraisal.Subject> school(String code) {
        return database.one(
                "select name, region_code, region_path from known_school where code = ?",
                row -> new Appraisal.Subject("SCHOOL", code, row.getString(1), row.getString(2), row.getString(3)),
                code);
    }

    private Optional<Appraisal.Subject> region(String code) {
        return regions.find(code)
                .map(region -> new Appraisal.Subject("REGION", code, region.name(), code, region.path()));
    }

    /** So many schools below the region, drawn by the seed: whoever has the seed draws the same (抽样). */
    List<SampledSchool> sample(String regionPath, int size, String seed) {
        return database.list("""
            select code, name from known_school where starts_with(region_path, ?) and closed_on is null
            order by sha256(convert_to(? || code, 'UTF8')), code limit ?
            """, row -> new SampledSchool(row.getString(1), row.getString(2)), regionPath, seed, size);
    }
}
