package io.junheng.registry.school;

import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.Day;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.reading.ReadingProblem;
import io.junheng.registry.region.RegionCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a school may lack (学校补充信息); a value that is not known is null. Fields are those of the school record of JY/T 1002 (JCXX0101,
 * JCXX0102) and of table 基础基111; a flag is true, false, or not known.
 */
record SchoolProfile(
        ProperName shortName,
        ProperName nameEn,
        ProperName address,
        RegionCode addressCode,
        RegionCode authorityCode,
        List<Stage> attachedStages,
        Boolean smallScale,
        Boolean remote,
        Boolean minority,
        Boolean border,
        Boolean inclusive,
        ProperName licenceNumber,
        LocalDate licenceIssuedOn,
        LocalDate licenceValidTo,
        ProperName legalPersonNumber,
        LocalDate legalPersonRegisteredOn,
        ProperName charterDocument,
        LocalDate charterApprovedOn,
        BigDecimal longitude,
        BigDecimal latitude,
        Integer primaryYears,
        Integer primaryEntryAge,
        Integer juniorYears,
        Integer juniorEntryAge,
        Integer designClasses,
        Integer designPupils,
        List<Campus> campuses) {

    private static final int MOST_CAMPUSES = 50;

    /** The profile that {@code sent} tells; what is wrong is noted, and the profile is then of no use. */
    static SchoolProfile of(PutSchool sent, Collecting reading) {
        Position position = Position.read("", sent.longitude(), sent.latitude(), reading);
        return new SchoolProfile(
                reading.readIfPresent("/shortName", sent.shortName(), ProperName::of),
                reading.readIfPresent("/nameEn", sent.nameEn(), ProperName::of),
                reading.readIfPresent("/address", sent.address(), ProperName::of),
                reading.readIfPresent("/addressCode", sent.addressCode(), SchoolProfile::twelveDigits),
                reading.readIfPresent("/authorityCode", sent.authorityCode(), SchoolProfile::twelveDigits),
                reading.read("/attachedStages", () -> stages(sent.attachedStages())),
                sent.smallScale(),
                sent.remote(),
                sent.minority(),
                sent.border(),
                sent.inclusive(),
                reading.readIfPresent("/licenceNumber", sent.licenceNumber(), ProperName::of),
                reading.readIfPresent("/licenceIssuedOn", sent.licenceIssuedOn(), Day::of),
                reading.readIfPresent("/licenceValidTo", sent.licenceValidTo(), Day::of),
                reading.readIfPresent("/legalPersonNumber", sent.legalPersonNumber(), ProperName::of),
                reading.readIfPresent("/legalPersonRegisteredOn", sent.legalPersonRegisteredOn(), Day::of),
                reading.readIfPresent("/charterDocument", sent.charterDocument(), ProperName::of),
                reading.readIfPresent("/charterApprovedOn", sent.charterApprovedOn(), Day::of),
                position == null ? null : position.longitude(),
                position == null ? null : position.latitude(),
                counted("/primaryYears", sent.primaryYears(), reading),
                counted("/primaryEntryAge", sent.primaryEntryAge(), reading),
                counted("/juniorYears", sent.juniorYears(), reading),
                counted("/juniorEntryAge", sent.juniorEntryAge(), reading),
                counted("/designClasses", sent.designClasses(), reading),
                counted("/designPupils", sent.designPupils(), reading),
                campuses(sent.campuses(), reading));
    }

    /** The same with the names of {@code other}. */
    SchoolProfile named(SchoolProfile other) {
        return new SchoolProfile(
                other.shortName,
                other.nameEn,
                address,
                addressCode,
                authorityCode,
                attachedStages,
                smallScale,
                remote,
                minority,
                border,
                inclusive,
                licenceNumber,
                licenceIssuedOn,
                licenceValidTo,
                legalPersonNumber,
                legalPersonRegisteredOn,
                charterDocument,
                charterApprovedOn,
                longitude,
                latitude,
                primaryYears,
                primaryEntryAge,
                juniorYears,
                juniorEntryAge,
                designClasses,
                designPupils,
                campuses);
    }

    /** Notes what does not fit together, or not with the school's own {@code details}. */
    void check(SchoolDetails details, Problems problems) {
        problems.require(
                !Boolean.TRUE.equals(inclusive)
                        || details.founder().isPrivate() && details.type().isKindergarten(),
                "/inclusive",
                SchoolProblem.INCLUSIVE_NOT_PRIVATE);
        problems.require(
                !Boolean.TRUE.equals(smallScale) || details.centralSchool() != null,
                "/centralSchool",
                SchoolProblem.SMALL_SCHOOL_NEEDS_CENTRAL);
        problems.require(
                licenceIssuedOn == null || licenceValidTo == null || !licenceValidTo.isBefore(licenceIssuedOn),
                "/licenceValidTo",
                SchoolProblem.LICENCE_ORDER);
        taught(Stage.PRIMARY, primaryYears, "/primaryYears", details, problems);
        taught(Stage.PRIMARY, primaryEntryAge, "/primaryEntryAge", details, problems);
        taught(Stage.JUNIOR, juniorYears, "/juniorYears", details, problems);
        taught(Stage.JUNIOR, juniorEntryAge, "/juniorEntryAge", details, problems);
    }

    private static void taught(Stage stage, Integer number, String pointer, SchoolDetails details, Problems problems) {
        if (number != null && !details.stages().contains(stage)) {
            problems.add(pointer, SchoolProblem.STAGE_NOT_TAUGHT, stage);
        }
    }

    /** The stages that a school of {@code type} teaches, attached classes included. */
    List<Stage> stagesBeside(SchoolType type) {
        if (attachedStages == null) {
            return type.stages();
        }
        Set<Stage> stages = new TreeSet<>(type.stages());
        stages.addAll(attachedStages);
        return List.copyOf(stages);
    }

    /** The regions that its campuses lie in. */
    Set<String> regions() {
        return campuses == null
                ? Set.of()
                : campuses.stream()
                        .map(Campus::regionCode)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static RegionCode twelveDigits(String text) {
        RegionCode code = RegionCode.of(text);
        if (text.length() != 12) {
            throw Problem.of(SchoolProblem.ADDRESS_CODE_FORMAT);
        }
        return code;
    }

    private static List<Stage> stages(List<String> words) {
        if (words == null || words.isEmpty()) {
            return null;
        }
        Set<Stage> stages = new TreeSet<>();
        words.forEach(word -> stages.add(Choice.of(Stage.class, word, SchoolProblem.STAGE_UNKNOWN)));
        return List.copyOf(stages);
    }

    private static Integer counted(String pointer, Integer number, Collecting reading) {
        if (number != null && number < 0) {
            reading.problems().add(pointer, ReadingProblem.NUMBER_NEGATIVE);
        }
        return number;
    }

    private static List<Campus> campuses(List<Campus> sent, Collecting reading) {
        if (sent == null || sent.isEmpty()) {
            return null;
        }
        reading.problems()
                .require(sent.size() <= MOST_CAMPUSES, "/campuses", SchoolProblem.TOO_MANY_CAMPUSES, MOST_CAMPUSES);
        List<Campus> campuses = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < sent.size(); i++) {
            String pointer = "/campuses/" + i;
            Campus campus = sent.get(i) == null ? null : sent.get(i).read(pointer, reading);
            reading.problems().require(sent.get(i) != null, pointer, ReadingProblem.VALUE_MISSING);
            if (campus != null) {
                reading.problems()
                        .require(keys.add(campus.key()), pointer + "/key", SchoolProblem.CAMPUS_TWICE, campus.key());
                campuses.add(campus);
            }
        }
        return List.copyOf(campuses);
    }
}
