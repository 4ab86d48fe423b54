package io.junheng.registry.procedure;

import io.junheng.kit.problem.Problem;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.Day;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.rule.ExceptionGrant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The wish to begin or complete a step (办理步骤). */
@Schema(name = "ProcedureStepRequest", description = "办理步骤 / begin or complete a step")
record StepRequest(
        @Schema(description = "步骤 / step", examples = "hearing", required = true)
        String step,

        @Schema(
                description = "动作 BEGIN（开始、公示）或 COMPLETE（完成）/ BEGIN a step or publish it, or COMPLETE it",
                examples = "COMPLETE",
                defaultValue = "COMPLETE")
        String act,

        @Schema(
                description = "办理日期，默认今天 / day on which it was done, today unless said",
                format = "date",
                examples = "2024-05-06")
        String on,

        @Schema(description = "材料 / documents") List<Document> documents,

        @Schema(description = "参与人 / who took part") List<Participant> participants,

        @Schema(description = "备注 / remark") String remark,

        @Schema(description = "字段值 / values by field", examples = "{\"pupils\": 23}")
        Map<String, Object> values,

        @Schema(description = "明细 / entries", examples = "[{\"school\": \"2122990017\", \"pupils\": 23}]")
        List<Map<String, Object>> entries,

        @Schema(description = "例外批准 / documents that let rules be passed")
        List<ExceptionGrant> exceptions) {

    private static final int MOST_DOCUMENTS = 100;

    /** What is done at a step. */
    enum Act {
        BEGIN,
        COMPLETE
    }

    StepRequest {
        documents = documents == null ? List.of() : new ArrayList<>(documents);
        participants = participants == null ? List.of() : new ArrayList<>(participants);
    }

    Filed filed() {
        return new Filed(values, entries, exceptions);
    }

    Act chosen() {
        try {
            return act == null ? Act.COMPLETE : Choice.of(Act.class, act, ProcedureProblem.ACT_UNKNOWN);
        } catch (Problem unknown) {
            throw unknown.at("/act");
        }
    }

    LocalDate day(LocalDate today, LocalDate notBefore) {
        Collecting reading = new Collecting();
        LocalDate day = on == null ? today : reading.read("/on", () -> Day.of(on));
        if (day != null) {
            reading.problems()
                    .require(!day.isAfter(today), "/on", ProcedureProblem.DAY_IN_FUTURE, today)
                    .require(!day.isBefore(notBefore), "/on", ProcedureProblem.DAY_TOO_EARLY, notBefore);
        }
        reading.problems().throwIfAny();
        return day;
    }

    /** The act that this asks for; what is wrong or missing is kept in {@code reading}, all of it. */
    StepAct read(Step wanted, String by, LocalDate day, Optional<StepRecord> begun, Collecting reading) {
        List<Document> filed = readDocuments(wanted, day, reading);
        List<Participant> present = readParticipants(wanted, reading);
        ProperName said = reading.readIfPresent("/remark", remark, ProperName::of);
        StepAct done = new StepAct(by, day, filed, present, said == null ? null : said.text());
        if (chosen() == Act.COMPLETE) {
            requireAll(wanted, done, begun, reading);
        }
        return done;
    }

    private List<Document> readDocuments(Step wanted, LocalDate day, Collecting reading) {
        List<Document> filed = new ArrayList<>();
        Map<String, Integer> hashes = new HashMap<>();
        reading.problems()
                .require(
                        documents.size() <= MOST_DOCUMENTS,
                        "/documents",
                        ProcedureProblem.DOCUMENT_TOO_MANY,
                        MOST_DOCUMENTS);
        for (int i = 0; i < Math.min(documents.size(), MOST_DOCUMENTS); i++) {
            String pointer = "/documents/" + i;
            Collecting own = new Collecting();
            Document one = documents.get(i) == null
                    ? null
                    : documents.get(i).read(pointer, day, wanted.onlyDocumentKind(), own);
            own.problems()
                    .violations()
                    .forEach(found -> reading.problems()
                            .add(found.pointer(), found.type(), found.args().toArray()));
            if (one == null) {
                reading.problems()
                        .require(
                                documents.get(i) != null,
                                pointer,
                                ProcedureProblem.DOCUMENT_KIND_UNKNOWN,
                                String.valueOf((Object) null));
                continue;
            }
            reading.problems()
                    .require(
                            one.kind() != null && wanted.document(one.kind()).isPresent(),
                            pointer + "/kind",
                            ProcedureProblem.DOCUMENT_KIND_UNKNOWN,
                            String.valueOf(one.kind()));
            Integer first = hashes.putIfAbsent(one.sha256(), i + 1);
            reading.problems().require(first == null, pointer + "/sha256", ProcedureProblem.DOCUMENT_TWICE, first);
            filed.add(one);
        }
        return filed;
    }

    private List<Participant> readParticipants(Step wanted, Collecting reading) {
        List<Participant> present = new ArrayList<>();
        for (int i = 0; i < participants.size(); i++) {
            String pointer = "/participants/" + i;
            Participant given = participants.get(i);
            String kind = given == null ? null : given.kind();
            boolean known =
                    wanted.participants().stream().anyMatch(side -> side.kind().equals(kind));
            reading.problems()
                    .require(known, pointer + "/kind", ProcedureProblem.PARTICIPANT_KIND_UNKNOWN, String.valueOf(kind));
            Participant one = given == null ? null : given.read(pointer, reading);
            if (one != null) {
                present.add(one);
            }
        }
        return present;
    }

    private static void requireAll(Step wanted, StepAct done, Optional<StepRecord> begun, Collecting reading) {
        for (RequiredDocument needed : wanted.documents()) {
            long there = Missing.filed(needed, begun, done.documents());
            reading.problems()
                    .require(
                            there >= needed.count(),
                            "/documents",
                            ProcedureProblem.DOCUMENT_MISSING,
                            needed.name(),
                            needed.count(),
                            there);
        }
        for (RequiredParticipant side : wanted.participants()) {
            reading.problems()
                    .require(
                            Missing.present(side, begun, done.participants()),
                            "/participants",
                            ProcedureProblem.PARTICIPANT_MISSING,
                            side.name());
        }
    }
}
