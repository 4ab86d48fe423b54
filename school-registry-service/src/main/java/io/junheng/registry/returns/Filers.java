package io.junheng.registry.returns;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.Problem;
import io.junheng.registry.catalogue.Form;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.region.RegionDirectory;
import io.junheng.registry.school.KnownSchool;
import io.junheng.registry.school.SchoolDirectory;
import io.junheng.registry.school.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who the returns of a batch are about (填报对象), looked up with one statement for schools and one for regions. */
@ApplicationScoped
class Filers {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2999;

    private final SchoolDirectory schools;
    private final RegionDirectory regions;
    private final Caller caller;

    Filers(SchoolDirectory schools, RegionDirectory regions, Caller caller) {
        this.schools = schools;
        this.regions = regions;
        this.caller = caller;
    }

    /** Those that {@code keys} name. */
    Known of(Collection<ReturnKey> keys) {
        return new Known(schools.byCode(codes(keys, Subject.SCHOOL)), regions.paths(codes(keys, Subject.REGION)));
    }

    private static List<String> codes(Collection<ReturnKey> keys, Subject subject) {
        return keys.stream()
                .filter(key -> key.subject() == subject)
                .map(ReturnKey::code)
                .distinct()
                .toList();
    }

    /** The subjects of one batch. */
    final class Known {

        private final Map<String, KnownSchool> ofSchools;
        private final Map<String, String> ofRegions;

        private Known(Map<String, KnownSchool> ofSchools, Map<String, String> ofRegions) {
            this.ofSchools = ofSchools;
            this.ofRegions = ofRegions;
        }

        /** Whether the subject exists for the caller. */
        boolean has(Subject subject, String code) {
            String own = caller.actor().school();
            if (subject == Subject.REGION) {
                String path = ofRegions.get(code);
                return path != null && caller.sees(path) && own == null;
            }
            KnownSchool school = ofSchools.get(code);
            return school != null && caller.sees(school.regionPath()) && (own == null || own.equals(code));
        }

        /** The subject of {@code key}; refused when it does not exist for the caller. */
        Filer filer(ReturnKey key) {
            if (!has(key.subject(), key.code())) {
                throw key.subject() == Subject.SCHOOL
                        ? Problem.of(ReturnProblem.SCHOOL_UNKNOWN, key.code()).at("/schoolCode")
                        : Problem.of(ReturnProblem.REGION_UNKNOWN, key.code()).at("/regionCode");
            }
            if (key.subject() == Subject.REGION) {
                return new Filer(
                        Subject.REGION,
                        key.code(),
                        key.code(),
                        ofRegions.get(key.code()),
                        EnumSet.allOf(Stage.class),
                        null);
            }
            KnownSchool school = ofSchools.get(key.code());
            Set<Stage> stages = EnumSet.noneOf(Stage.class);
            stages.addAll(school.stages());
            return new Filer(Subject.SCHOOL, key.code(), school.regionCode(), school.regionPath(), stages, school);
        }

        /** Refuses a year that cannot be, a school that did not stand in it, and one that does not file the form. */
        void requireStanding(ReturnKey key, Form form) {
            if (key.year() < FIRST_YEAR || key.year() > LAST_YEAR) {
                throw Problem.of(ReturnProblem.YEAR_FORMAT);
            }
            if (key.subject() == Subject.REGION) {
                return;
            }
            KnownSchool school = ofSchools.get(key.code());
            if (!school.stoodBetween(
                    form.periodType().firstDay(key.year()), form.periodType().lastDay(key.year()))) {
                throw Problem.of(ReturnProblem.SCHOOL_NOT_STANDING, key.code());
            }
            if (!form.audience().has(school.type(), school.stages())) {
                throw Problem.of(ReturnProblem.FORM_AUDIENCE, key.code()).at("/form");
            }
        }
    }
}
