package io.junheng.registry.region;

import io.junheng.contracts.registry.RegionState;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A region (区划). It is established below a parent, may be renamed or moved below another parent from a day on, and may be
 * abolished on a day; its code stays its own. Its path holds the codes from the province down, as {@code /220000/220300/220322/}. What
 * was true before the day of the last change is kept in {@link Regions} for {@code asOf}.
 */
final class Region {

    private final RegionCode code;
    private final RegionDetails details;
    private final String path;
    private final LocalDate establishedOn;
    private final long version;

    Region(RegionCode code, RegionDetails details, String path, LocalDate establishedOn, long version) {
        this.code = code;
        this.details = details;
        this.path = path;
        this.establishedOn = establishedOn;
        this.version = version;
    }

    /** A new region below {@code parent}, which is null for a province or when the parent is not known. */
    static Region establish(RegionCode code, RegionDetails details, Region parent) {
        check(code, details, parent, new Problems()).throwIfAny();
        return new Region(code, details, pathBelow(parent, code), details.validFrom(), 1);
    }

    /** The region as {@code change} has it; this one when that says nothing new. */
    Region changed(RegionDetails change, Region parent) {
        if (details.equals(change)) {
            return this;
        }
        Problems problems = new Problems();
        problems.require(
                !change.validFrom().isBefore(details.validFrom()),
                "/validFrom",
                RegionProblem.REGION_DATE_PAST,
                details.validFrom());
        problems.require(
                change.level() == details.level(), "/level", RegionProblem.REGION_LEVEL_DIFFERS, code, details.level());
        problems.require(
                parent == null || !parent.path.startsWith(path),
                "/parentCode",
                RegionProblem.REGION_CYCLE,
                change.parent(),
                code);
        check(code, change, parent, problems).throwIfAny();
        return new Region(code, change, pathBelow(parent, code), establishedOn, version + 1);
    }

    /** This region at another place in the tree because one above it moved on {@code day}. */
    Region moved(String newPath, LocalDate day) {
        LocalDate from = day.isAfter(details.validFrom()) ? day : details.validFrom();
        RegionDetails moved = details.on(from, details.validTo());
        return new Region(code, moved, newPath, establishedOn, version + 1);
    }

    /** This region when {@code lastDay} was its last. */
    Region ended(LocalDate lastDay) {
        if (lastDay.isBefore(details.validFrom())) {
            throw Problem.of(RegionProblem.REGION_DATE_PAST, details.validFrom());
        }
        return new Region(code, details.on(details.validFrom(), lastDay), path, establishedOn, version + 1);
    }

    /** Whether it has not been abolished. */
    boolean standing() {
        return details.validTo() == null;
    }

    private static Problems check(RegionCode code, RegionDetails details, Region parent, Problems problems) {
        boolean administrative = details.kind() == RegionKind.ADMINISTRATIVE;
        problems.require(
                !administrative || code.level() == details.level(),
                "/level",
                RegionProblem.REGION_LEVEL_DIFFERS,
                code,
                code.level());
        problems.require(
                details.validTo() == null || !details.validTo().isBefore(details.validFrom()),
                "/validTo",
                RegionProblem.REGION_DATE_ORDER);
        if (details.level() == RegionLevel.PROVINCE) {
            return problems.require(details.parent() == null, "/parentCode", RegionProblem.REGION_PARENT_FORBIDDEN);
        }
        if (details.parent() == null) {
            return problems.add("/parentCode", RegionProblem.REGION_PARENT_REQUIRED);
        }
        if (parent == null) {
            return problems.add("/parentCode", RegionProblem.REGION_PARENT_UNKNOWN, details.parent());
        }
        problems.require(
                parent.details.level().above(details.level()),
                "/parentCode",
                RegionProblem.REGION_PARENT_LEVEL,
                parent.code);
        problems.require(
                !administrative || parent.code.contains(code),
                "/parentCode",
                RegionProblem.REGION_PARENT_CODE,
                code,
                parent.code);
        problems.require(
                parent.standsOn(details.validFrom()),
                "/validFrom",
                RegionProblem.REGION_PARENT_PERIOD,
                parent.code,
                details.validFrom());
        return problems;
    }

    private static String pathBelow(Region parent, RegionCode code) {
        return (parent == null ? "/" : parent.path) + code + "/";
    }

    private boolean standsOn(LocalDate day) {
        return !day.isBefore(establishedOn) && (details.validTo() == null || !day.isAfter(details.validTo()));
    }

    /** Whether this region, so changed, ceases to stand while {@code earlier} still stood. */
    boolean abolishes(Region earlier) {
        return details.validTo() != null && (earlier == null || earlier.details.validTo() == null);
    }

    boolean sameAs(Region other) {
        return other != null && version == other.version && Objects.equals(details, other.details);
    }

    RegionCode code() {
        return code;
    }

    RegionDetails details() {
        return details;
    }

    String path() {
        return path;
    }

    LocalDate establishedOn() {
        return establishedOn;
    }

    long version() {
        return version;
    }

    RegionState state() {
        return new RegionState(
                code.text(),
                details.name().text(),
                details.level().name(),
                details.kind().name(),
                details.parent(),
                path,
                details.validFrom(),
                details.validTo(),
                details.urbanRural() == null ? null : details.urbanRural().code(),
                version);
    }
}
