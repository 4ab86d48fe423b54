package io.junheng.indicator.certification;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who can apply (申报主体): regions and schools that the caller sees; people by a reference and the region that puts them forward. */
@ApplicationScoped
class Holders {

    private final Database database;
    private final KnownRegions regions;
    private final Caller caller;

    Holders(Database database, KnownRegions regions, Caller caller) {
        this.database = database;
        this.regions = regions;
        this.caller = caller;
    }

    Optional<Certification.Holder> find(String kind, ApplyForCertification request) {
        Optional<Certification.Holder> found = switch (kind) {
            case "SCHOOL" -> school(request.subjectCode());
            case "PERSON" ->
                region(request.regionCode())
                        .map(region -> new Certification.Holder(
                                kind,
                                request.subjectCode(),
                                request.subjectCode(),
                                region.regionCode(),
                                region.regionPath()));
            default -> region(request.subjectCode());
        };
        return found.filter(holder -> caller.sees(holder.regionPath()));
    }

    private Optional<Certification.Holder> school(String code) {
        return database.one(
                "select name, region_code, region_path from known_school where code = ?",
                row -> new Certification.Holder("SCHOOL", code, row.getString(1), row.getString(2), row.getString(3)),
                code);
    }

    private Optional<Certification.Holder> region(String code) {
        return Optional.ofNullable(code)
                .flatMap(regions::find)
                .map(region ->
                        new Certification.Holder("REGION", region.code(), region.name(), region.code(), region.path()));
    }
}
