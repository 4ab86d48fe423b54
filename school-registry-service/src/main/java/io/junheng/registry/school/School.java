package io.junheng.registry.school;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.registry.SchoolClosed;
import io.junheng.contracts.registry.SchoolCorrected;
import io.junheng.contracts.registry.SchoolOpened;
import io.junheng.contracts.registry.SchoolState;
import io.junheng.kit.problem.Problems;
import java.util.List;

/**
 * A school (学校). It is opened under a code that stays its own for ever, may be renamed and corrected but never change its category
 * (类别变更须换新代码), and is closed on a day; its record and its returns stay. A school that is restored opens again under its old code.
 */
final class School {

    private final SchoolCode code;
    private final SchoolDetails details;
    private final String regionPath;
    private final long version;

    School(SchoolCode code, SchoolDetails details, String regionPath, long version) {
        this.code = code;
        this.details = details;
        this.regionPath = regionPath;
        this.version = version;
    }

    /** A new school in the region at {@code regionPath}. */
    static School open(SchoolCode code, SchoolDetails details, String regionPath) {
        check(code, details).throwIfAny();
        return new School(code, details, regionPath, 1);
    }

    /** The school as {@code change} has it; this one when that says nothing new. */
    School corrected(SchoolDetails change, String newRegionPath) {
        if (details.equals(change) && regionPath.equals(newRegionPath)) {
            return this;
        }
        Problems problems = new Problems();
        if (!change.type().category().equals(details.type().category())) {
            problems.add("/type", SchoolProblem.CODE_FINAL).throwIfAny();
        }
        check(code, change).throwIfAny();
        return new School(code, change, newRegionPath, version + 1);
    }

    /** This school where its region now lies. */
    School moved(String newRegionPath) {
        return new School(code, details, newRegionPath, version + 1);
    }

    private static Problems check(SchoolCode code, SchoolDetails details) {
        Problems problems = new Problems();
        problems.require(
                code.fits(details.type()),
                "/type",
                SchoolProblem.CODE_TYPE_DIFFERS,
                code.category(),
                details.type().code());
        problems.require(
                code.fits(details.region()),
                "/regionCode",
                SchoolProblem.CODE_REGION_DIFFERS,
                code.province(),
                details.region());
        problems.require(
                !details.type().needsCentralSchool() || details.centralSchool() != null,
                "/centralSchool",
                SchoolProblem.CENTRAL_SCHOOL_REQUIRED);
        problems.require(!code.equals(details.centralSchool()), "/centralSchool", SchoolProblem.CENTRAL_SCHOOL_ITSELF);
        problems.require(
                details.closedOn() == null
                        || details.openedOn() == null
                        || !details.closedOn().isBefore(details.openedOn()),
                "/closedOn",
                SchoolProblem.DATE_ORDER);
        return problems;
    }

    /** What should be looked at although it was accepted (提示). */
    List<SchoolProblem> warnings() {
        return details.creditCode() == null || details.creditCode().checked()
                ? List.of()
                : List.of(SchoolProblem.CREDIT_CODE_CHECK);
    }

    boolean closed() {
        return details.closedOn() != null;
    }

    /** The event that tells how {@code before}, null for a new school, became this one. */
    DomainEvent since(School before) {
        if (before == null) {
            return new SchoolOpened(null, state());
        }
        return closed() && !before.closed()
                ? new SchoolClosed(before.state(), state())
                : new SchoolCorrected(before.state(), state());
    }

    SchoolCode code() {
        return code;
    }

    SchoolDetails details() {
        return details;
    }

    String regionPath() {
        return regionPath;
    }

    long version() {
        return version;
    }

    SchoolState state() {
        return new SchoolState(
                code.text(),
                details.name().text(),
                details.type().code(),
                details.type().stages().stream().map(Stage::name).toList(),
                details.founder().code(),
                details.urbanRural().code(),
                details.region().text(),
                regionPath,
                details.boarding(),
                details.centralSchool() == null ? null : details.centralSchool().text(),
                details.creditCode() == null ? null : details.creditCode().text(),
                closed() ? "CLOSED" : "OPEN",
                details.openedOn(),
                details.closedOn(),
                version);
    }
}
