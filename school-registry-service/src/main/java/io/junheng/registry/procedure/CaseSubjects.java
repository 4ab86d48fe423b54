package io.junheng.registry.procedure;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.Problem;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.region.RegionDirectory;
import io.junheng.registry.region.RegionTree;
import io.junheng.registry.school.KnownSchool;
import io.junheng.registry.school.SchoolDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds what a case is about (办件对象) as far as the caller may open cases for it. */
@ApplicationScoped
class CaseSubjects {

    private final RegionTree tree;
    private final SchoolDirectory schools;
    private final RegionDirectory regions;
    private final Caller caller;

    CaseSubjects(RegionTree tree, SchoolDirectory schools, RegionDirectory regions, Caller caller) {
        this.tree = tree;
        this.schools = schools;
        this.regions = regions;
        this.caller = caller;
    }

    /** Where the subject lies, and lies until the transaction ends; one that the caller does not see is unknown. */
    CasePlace place(Procedure procedure, String code) {
        tree.hold();
        CasePlace place = code == null ? null : find(procedure.subject(), code);
        if (place == null || !caller.sees(place.regionPath()) || !own(procedure, code)) {
            throw Problem.of(ProcedureProblem.SUBJECT_UNKNOWN, String.valueOf(code))
                    .at("/subjectCode");
        }
        return place;
    }

    private boolean own(Procedure procedure, String code) {
        String school = caller.actor().school();
        return school == null
                ? !procedure.confidential()
                : procedure.subject() == Subject.SCHOOL && school.equals(code);
    }

    private CasePlace find(Subject subject, String code) {
        if (subject == Subject.REGION) {
            String path = regions.paths(List.of(code)).get(code);
            return path == null ? null : new CasePlace(code, path);
        }
        KnownSchool school = schools.byCode(List.of(code)).get(code);
        return school == null ? null : new CasePlace(school.regionCode(), school.regionPath());
    }
}
