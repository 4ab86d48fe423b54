package io.junheng.registry.procedure;

import io.junheng.kit.problem.Problems;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.rule.RuleDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One step of a procedure (步骤). Steps follow each other in the order they are written; neighbours of one {@code group} are open together
 * (并联), and what follows waits for all of them. A step with a publicity period is begun on the day of publication and completed at the earliest
 * that many days later.
 */
@Schema(name = "ProcedureStep", description = "步骤 / a step of a procedure")
record Step(
        @Schema(description = "键 / key", examples = "hearing", required = true)
        String key,

        @Schema(description = "名称 / Chinese label", examples = "听证", required = true)
        String name,

        @Schema(description = "英文名称 / English label", examples = "Hearing", required = true)
        String nameEn,

        @Schema(description = "办理主体 / who may take it", required = true)
        Party party,

        @Schema(description = "并联组，相邻同组的步骤可同时办理 / neighbours of one group are open together", examples = "permits")
        String group,

        @Schema(description = "应交材料 / documents it needs") List<RequiredDocument> documents,

        @Schema(description = "参与方 / sides that take part in it")
        List<RequiredParticipant> participants,

        @Schema(description = "公示天数 / days of publicity before it can be completed", defaultValue = "0")
        Integer publicityDays,

        @Schema(description = "此步骤填报的字段 / fields that are given at this step", examples = "[\"transport\"]")
        List<String> fields,

        @Schema(description = "前置条件 / rules that must hold to complete it")
        List<RuleDefinition> rules,

        @Schema(
                description = "不得与这些步骤同一人办理，open 指立案 / may not be taken by who took these steps; `open` is the opening",
                examples = "[\"draft\"]")
        List<String> otherThan) {

    /** What {@code otherThan} calls the opening of a case. */
    static final String OPENING = "open";

    private static final int LONGEST_PUBLICITY = 365;

    Step {
        documents = documents == null ? List.of() : List.copyOf(documents);
        participants = participants == null ? List.of() : List.copyOf(participants);
        publicityDays = publicityDays == null ? 0 : publicityDays;
        fields = fields == null ? List.of() : List.copyOf(fields);
        rules = rules == null ? List.of() : rules;
        otherThan = otherThan == null ? List.of() : List.copyOf(otherThan);
    }

    /** The one kind of document it asks for, or null when there are none or several. */
    String onlyDocumentKind() {
        return documents.size() == 1 ? documents.get(0).kind() : null;
    }

    Optional<RequiredDocument> document(String kind) {
        return documents.stream().filter(one -> one.kind().equals(kind)).findFirst();
    }

    boolean withPublicity() {
        return publicityDays > 0;
    }

    void check(String pointer, Set<String> earlier, Collecting reading) {
        Problems problems = reading.problems();
        Procedure.requireKey(key, pointer + "/key", problems);
        problems.require(
                !earlier.contains(key) && !OPENING.equals(key),
                pointer + "/key",
                ProcedureProblem.STEP_TWICE,
                String.valueOf(key));
        reading.read(pointer + "/name", () -> ProperName.of(name));
        reading.read(pointer + "/nameEn", () -> ProperName.of(nameEn));
        if (party == null) {
            problems.add(pointer + "/party", ProcedureProblem.PARTY_WITHOUT_ROLE);
        } else {
            party.check(pointer + "/party", problems);
        }
        if (group != null) {
            Procedure.requireKey(group, pointer + "/group", problems);
        }
        problems.require(
                publicityDays >= 0 && publicityDays <= LONGEST_PUBLICITY,
                pointer + "/publicityDays",
                ProcedureProblem.PUBLICITY_RANGE,
                LONGEST_PUBLICITY);
        Set<String> kinds = new HashSet<>();
        for (int i = 0; i < documents.size(); i++) {
            documents.get(i).check(pointer + "/documents/" + i, reading);
            distinct(documents.get(i).kind(), kinds, pointer + "/documents/" + i + "/kind", problems);
        }
        kinds.clear();
        for (int i = 0; i < participants.size(); i++) {
            participants.get(i).check(pointer + "/participants/" + i, reading);
            distinct(participants.get(i).kind(), kinds, pointer + "/participants/" + i + "/kind", problems);
        }
        for (int i = 0; i < otherThan.size(); i++) {
            problems.require(
                    OPENING.equals(otherThan.get(i)) || earlier.contains(otherThan.get(i)),
                    pointer + "/otherThan/" + i,
                    ProcedureProblem.STEP_NOT_EARLIER,
                    String.valueOf(otherThan.get(i)));
        }
    }

    private static void distinct(String kind, Set<String> seen, String pointer, Problems problems) {
        problems.require(seen.add(kind), pointer, ProcedureProblem.KIND_TWICE, String.valueOf(kind));
    }
}
