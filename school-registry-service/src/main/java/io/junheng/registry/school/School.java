package io.junheng.registry.school;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.registry.SchoolClosed;
import io.junheng.contracts.registry.SchoolCorrected;
import io.junheng.contracts.registry.SchoolOpened;
import io.junheng.contracts.registry.SchoolState;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.registry.region.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A school (学校). It is opened under a code that stays its own for ever, may be renamed and corrected but never change its category
 * (类别变更须换新代码), and is closed on a day; its record and its returns stay. A school that is restored opens again under its old code.
 */
final class School {

    private final SchoolCode code;
    private final SchoolDetails details;
    private final Closure closure;
    private final String regionPath;
    private final long version;

    School(SchoolCode code, SchoolDetails details, Closure closure, String regionPath, long version) {
        this.code = code;
        this.details = details;
        this.closure = closure;
        this.regionPath = regionPath;
        this.version = version;
    }

    /** A new school in the region at {@code regionPath}. */
    static School open(SchoolCode code, SchoolDetails details, String regionPath) {
        check(code, details).throwIfAny();
        return new School(code, details, null, regionPath, 1);
    }

    /** The school as {@code change} has it; this one when that says nothing new. A change without a day corrects what is said now. */
    School corrected(SchoolDetails change, String newRegionPath) {
        SchoolDetails dated = change.validFrom() != null
                ? change
                : change.on(change.openedOn(), change.closedOn(), details.validFrom());
        if (details.equals(dated) && regionPath.equals(newRegionPath)) {
            return this;
        }
        Problems problems = new Problems();
        problems.require(dated.type().category().equals(details.type().category()), "/type", SchoolProblem.CODE_FINAL);
        problems.require(
                closure == null || dated.closedOn() != null, "/closedOn", SchoolProblem.CLOSED_BY_CHANGE, code);
        problems.throwIfAny();
        problems.require(
                details.validFrom() == null || !dated.validFrom().isBefore(details.validFrom()),
                "/validFrom",
                SchoolProblem.SCHOOL_DATE_PAST,
                String.valueOf(details.validFrom()));
        problems.throwIfAny();
        check(code, dated).throwIfAny();
        return new School(code, dated, closure, newRegionPath, version + 1);
    }

    /** This school where its region lies from {@code day} on. */
    School moved(String newRegionPath, LocalDate day) {
        LocalDate from = details.validFrom() == null || day.isAfter(details.validFrom()) ? day : details.validFrom();
        return new School(
                code, details.on(details.openedOn(), details.closedOn(), from), closure, newRegionPath, version + 1);
    }

    /** This school in the region that replaces its own from {@code day} on. */
    School relocated(RegionCode region, String newRegionPath, LocalDate day) {
        School moved = moved(newRegionPath, day);
        SchoolDetails there = moved.details.in(region);
        check(code, there).throwIfAny();
        return new School(code, there, closure, newRegionPath, moved.version);
    }

    /** This school when {@code lastDay} was its last. */
    School closed(LocalDate lastDay, Closure how) {
        SchoolDetails change = details.on(details.openedOn(), lastDay, details.validFrom());
        check(code, change).throwIfAny();
        return new School(code, change, how, regionPath, version + 1);
    }

    /** This school, which was closed, as {@code change} has it from {@code day} on. */
    School restored(SchoolDetails change, String newRegionPath, LocalDate day) {
        if (closure != Closure.MERGED) {
            throw Problem.of(SchoolProblem.NOT_MERGED, code);
        }
        SchoolDetails standing = details.on(details.openedOn(), null, details.validFrom());
        return new School(code, standing, null, regionPath, version)
                .corrected(change.on(details.openedOn(), null, day), newRegionPath);
    }

    /** What was true until {@code this} became so, with its last day; null when nothing was, or a correction replaced it. */
    Past past(School before) {
        LocalDate day = details.validFrom();
        if (before == null || day == null || day.equals(before.details.validFrom())) {
            return null;
        }
        LocalDate last = day.minusDays(1);
        LocalDate opened = before.details.openedOn();
        LocalDate closed = before.details.closedOn();
        return opened != null && opened.isAfter(last)
                ? null
                : new Past(before, closed != null && closed.isBefore(last) ? closed : last);
    }

    /** A school as it was, and the last day on which it was so. */
    record Past(School school, LocalDate validTo) {}

    private static Problems check(SchoolCode code, SchoolDetails details) {
        Problems problems = new Problems();
        if (!code.fits(details.type())) {
            problems.add(
                    "/type",
                    SchoolProblem.CODE_TYPE_DIFFERS,
                    code.category(),
                    details.type().code());
        }
        if (!code.fits(details.region())) {
            problems.add("/regionCode", SchoolProblem.CODE_REGION_DIFFERS, code.province(), details.region());
        }
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
        details.profile().check(details, problems);
        return problems;
    }

    /** What should be looked at although it was accepted (提示). */
    List<SchoolProblem> warnings() {
        List<SchoolProblem> warnings = new ArrayList<>();
        UnifiedSocialCreditCode credit = details.creditCode();
        if (credit != null && !credit.checked()) {
            warnings.add(SchoolProblem.CREDIT_CODE_CHECK);
        }
        if (credit != null && !credit.organisationChecked()) {
            warnings.add(SchoolProblem.ORGANISATION_CODE_CHECK);
        }
        RegionCode address = details.profile().addressCode();
        if (address != null
                && !address.equals(details.region())
                && !details.region().contains(address)) {
            warnings.add(SchoolProblem.ADDRESS_CODE_ELSEWHERE);
        }
        return warnings;
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

    /** How a change of schools ended it; null while it stands, and when its closing day was only recorded. */
    Closure closure() {
        return closure;
    }

    String regionPath() {
        return regionPath;
    }

    long version() {
        return version;
    }

    SchoolState state() {
        SchoolProfile profile = details.profile();
        return new SchoolState(
                code.text(),
                details.name().text(),
                details.type().code(),
                Stage.names(details.stages()),
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
                text(profile.shortName()),
                text(profile.nameEn()),
                text(profile.address()),
                text(profile.addressCode()),
                text(profile.authorityCode()),
                profile.attachedStages() == null ? null : Stage.names(profile.attachedStages()),
                profile.smallScale(),
                profile.remote(),
                profile.minority(),
                profile.border(),
                profile.inclusive(),
                text(profile.licenceNumber()),
                profile.licenceIssuedOn(),
                profile.licenceValidTo(),
                text(profile.legalPersonNumber()),
                profile.legalPersonRegisteredOn(),
                text(profile.charterDocument()),
                profile.charterApprovedOn(),
                profile.longitude(),
                profile.latitude(),
                profile.primaryYears(),
                profile.primaryEntryAge(),
                profile.juniorYears(),
                profile.juniorEntryAge(),
                profile.designClasses(),
                profile.designPupils(),
                profile.campuses() == null
                        ? null
                        : profile.campuses().stream().map(Campus::state).toList(),
                text(closure),
                details.validFrom(),
                version);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
