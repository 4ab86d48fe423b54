package io.junheng.task.assignment;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.time.Ids;
import io.junheng.task.department.Department;
import io.junheng.task.department.DepartmentDirectory;
import io.junheng.task.reading.Reading;
import io.junheng.task.reading.ReadingProblem;
import io.junheng.task.school.KnownSchools;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands assignments on, divides them, and gives them more time (转办、变更承办、分解、延期). Every step leaves a stamp with its reason. */
@ApplicationScoped
class AssignmentHandling {

    static final int MOST_PARTS = 100;
    private static final int TITLE = 200;
    private static final int REASON = 500;
    private static final int PERSON = 100;
    private static final int SCHOOL = 20;

    private final AssignmentDesk desk;
    private final DepartmentDirectory departments;
    private final KnownSchools schools;
    private final Caller caller;
    private final Ids ids;

    AssignmentHandling(
            AssignmentDesk desk, DepartmentDirectory departments, KnownSchools schools, Caller caller, Ids ids) {
        this.desk = desk;
        this.departments = departments;
        this.schools = schools;
        this.caller = caller;
        this.ids = ids;
    }

    @Transactional
    void delegate(String id, PostDelegation request, String ifMatch) {
        Assignment before = desk.held(id, ifMatch);
        Reading reading = new Reading();
        String owner = reading.line("/owner", request.owner(), PERSON);
        String reason = reading.line("/reason", request.reason(), REASON);
        reading.throwIfAny();
        desk.keep(before, before.delegatedTo(owner), "DELEGATED", reason);
    }

    @Transactional
    void reassign(String id, PostReassignment request, String ifMatch) {
        Assignment before = desk.held(id, ifMatch);
        Reading reading = new Reading();
        Unit unit = unit(reading, "/departmentCode", request.departmentCode(), before);
        reading.require(request.departmentCode() != null, "/departmentCode", ReadingProblem.TEXT_MISSING);
        String reason = reading.line("/reason", request.reason(), REASON);
        reading.throwIfAny();
        desk.keep(before, before.reassignedTo(unit), "REASSIGNED", reason);
    }

    @Transactional
    void askExtension(String id, PostExtension request, String ifMatch) {
        Assignment before = desk.held(id, ifMatch);
        Reading reading = new Reading();
        reading.require(request.dueOn() != null, "/dueOn", ReadingProblem.TEXT_MISSING);
        String reason = reading.line("/reason", request.reason(), REASON);
        reading.throwIfAny();
        desk.keep(before, before.extensionAsked(request.dueOn(), caller.subject()), "EXTENSION_ASKED", reason);
    }

    @Transactional
    void decideExtension(String id, PostExtensionDecision request, String ifMatch) {
        Assignment before = desk.held(id, ifMatch);
        Reading reading = new Reading();
        reading.require(request.approved() != null, "/approved", ReadingProblem.TEXT_MISSING);
        String reason = reading.line("/reason", request.reason(), REASON);
        reading.throwIfAny();
        boolean approved = request.approved();
        desk.keep(
                before,
                before.extensionDecided(approved, caller.subject()),
                approved ? "EXTENSION_APPROVED" : "EXTENSION_REFUSED",
                reason);
    }

    /** Divides an assignment; the ids of its new parts. */
    @Transactional
    List<String> divide(String id, PostParts request, String ifMatch) {
        Assignment whole = desk.held(id, ifMatch);
        if (!whole.status().isBeingWorkedOn()) {
            throw Problem.of(AssignmentProblem.PARTS_NOT_NOW, whole.status());
        }
        List<PostParts.Part> wanted = request.parts() == null ? List.of() : request.parts();
        if (wanted.isEmpty() || wanted.size() > MOST_PARTS) {
            throw Problem.of(AssignmentProblem.PARTS_COUNT, MOST_PARTS).at("/parts");
        }
        Reading reading = new Reading();
        List<Assignment> parts = new ArrayList<>(wanted.size());
        for (int i = 0; i < wanted.size(); i++) {
            parts.add(part(reading, "/parts/" + i, wanted.get(i), whole));
        }
        reading.throwIfAny();
        desk.keep(whole, whole.filed(null), "DIVIDED", Integer.toString(parts.size()));
        desk.give(parts);
        return parts.stream().map(Assignment::id).toList();
    }

    private Assignment part(Reading reading, String pointer, PostParts.Part wanted, Assignment whole) {
        if (wanted == null) {
            reading.require(false, pointer, ReadingProblem.TEXT_MISSING);
            return null;
        }
        String title = reading.line(pointer + "/title", wanted.title(), TITLE);
        String owner = reading.optionalLine(pointer + "/owner", wanted.owner(), PERSON);
        String inner = reading.optionalLine(pointer + "/unit", wanted.unit(), PERSON);
        LocalDate due = wanted.dueOn() == null ? whole.dueOn() : wanted.dueOn();
        reading.require(
                due == null || whole.dueOn() == null || !due.isAfter(whole.dueOn()),
                pointer + "/dueOn",
                AssignmentProblem.PART_AFTER_WHOLE,
                whole.dueOn());
        Unit unit = unit(reading, pointer + "/departmentCode", wanted.departmentCode(), whole);
        String school = school(reading, pointer + "/schoolCode", wanted.schoolCode(), unit);
        return whole.part(ids.next("asg"), title, inner == null ? unit : within(unit, inner), due, owner, school);
    }

    private String school(Reading reading, String pointer, String code, Unit unit) {
        String school = reading.optionalLine(pointer, code, SCHOOL);
        reading.require(
                school == null
                        || schools.find(school)
                                .filter(found -> found.regionPath().startsWith(unit.regionPath()))
                                .isPresent(),
                pointer,
                AssignmentProblem.PART_SCHOOL_UNKNOWN,
                school);
        return school;
    }

    private static Unit within(Unit unit, String inner) {
        return new Unit(unit.name() + inner, unit.code(), unit.regionCode(), unit.regionPath());
    }

    /** The department with that code in the region of {@code of}, or {@code of}'s own when no code is given. */
    private Unit unit(Reading reading, String pointer, String code, Assignment of) {
        Unit own = new Unit(of.department(), of.departmentCode(), of.regionCode(), of.regionPath());
        if (code == null) {
            return own;
        }
        Optional<Department> found = departments
                .find(code)
                .filter(department -> department.regionPath().startsWith(of.regionPath()));
        reading.require(found.isPresent(), pointer, AssignmentProblem.UNIT_UNKNOWN, code);
        return found.map(department -> new Unit(
                        department.name(), department.code(), department.regionCode(), department.regionPath()))
                .orElse(own);
    }
}
