package io.junheng.registry.ledger;

import io.junheng.kit.identity.Caller;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.region.RegionDirectory;
import io.junheng.registry.region.RegionTree;
import io.junheng.registry.school.KnownSchool;
import io.junheng.registry.school.SchoolDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds what items are about (条目对象): schools and regions in the caller's scope, for a school's own user that school alone. */
@ApplicationScoped
class Places {

    private final RegionTree tree;
    private final SchoolDirectory schools;
    private final RegionDirectory regions;
    private final Caller caller;

    Places(RegionTree tree, SchoolDirectory schools, RegionDirectory regions, Caller caller) {
        this.tree = tree;
        this.schools = schools;
        this.regions = regions;
        this.caller = caller;
    }

    /** The schools and regions with these codes, with two statements for all of them; none of them moves before the transaction ends. */
    Known known(Collection<String> schoolCodes, Collection<String> regionCodes) {
        tree.hold();
        return new Known(schools.byCode(given(schoolCodes)), regions.paths(given(regionCodes)));
    }

    private static List<String> given(Collection<String> codes) {
        return codes.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** Schools and regions that were looked up. */
    final class Known {

        private final Map<String, KnownSchool> bySchool;
        private final Map<String, String> pathByRegion;

        private Known(Map<String, KnownSchool> bySchool, Map<String, String> pathByRegion) {
            this.bySchool = bySchool;
            this.pathByRegion = pathByRegion;
        }

        /** What an item of the ledger on a day is about; null when that is wrong. */
        ItemPlace place(Ledger ledger, String school, String region, LocalDate day, Collecting reading) {
            return ledger.subject().ofSchool() ? ofSchool(school, day, reading) : ofRegion(school, region, reading);
        }

        private ItemPlace ofSchool(String code, LocalDate day, Collecting reading) {
            String own = caller.actor().school();
            KnownSchool school = bySchool.get(code);
            boolean known = school != null && caller.sees(school.regionPath()) && (own == null || own.equals(code));
            reading.problems()
                    .require(code != null, "/schoolCode", LedgerProblem.SCHOOL_NEEDED)
                    .require(code == null || known, "/schoolCode", LedgerProblem.SCHOOL_UNKNOWN, String.valueOf(code));
            if (!known) {
                return null;
            }
            reading.problems()
                    .require(
                            day == null || school.stoodBetween(day, day),
                            "/schoolCode",
                            LedgerProblem.SCHOOL_NOT_STANDING,
                            code);
            return new ItemPlace(code, school.regionCode(), school.regionPath());
        }

        private ItemPlace ofRegion(String school, String code, Collecting reading) {
            String path = pathByRegion.get(code);
            boolean known = path != null && caller.sees(path) && caller.actor().school() == null;
            reading.problems()
                    .require(school == null, "/schoolCode", LedgerProblem.SCHOOL_UNEXPECTED)
                    .require(code != null, "/regionCode", LedgerProblem.REGION_NEEDED)
                    .require(code == null || known, "/regionCode", LedgerProblem.REGION_UNKNOWN, String.valueOf(code));
            return known ? new ItemPlace(null, code, path) : null;
        }
    }
}
