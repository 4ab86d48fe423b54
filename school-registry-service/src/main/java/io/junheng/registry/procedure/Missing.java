package io.junheng.registry.procedure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is still missing at a step (缺项). */
final class Missing {

    private Missing() {}

    /** How many documents of the kind there are, in what was begun and in what comes now. */
    static long filed(RequiredDocument needed, Optional<StepRecord> begun, List<Document> now) {
        return Stream.concat(begun.stream().flatMap(record -> record.documents().stream()), now.stream())
                .filter(document -> needed.kind().equals(document.kind()))
                .count();
    }

    /** Whether that side takes part, by what was begun or by what comes now. */
    static boolean present(RequiredParticipant side, Optional<StepRecord> begun, List<Participant> now) {
        return Stream.concat(begun.stream().flatMap(record -> record.participants().stream()), now.stream())
                .anyMatch(participant -> side.kind().equals(participant.kind()));
    }

    /** The documents that a step still needs, with how many of each. */
    static List<RequiredDocument> documents(Step step, Optional<StepRecord> begun) {
        return step.documents().stream()
                .map(needed -> needed.but((int) filed(needed, begun, List.of())))
                .filter(needed -> needed.count() > 0)
                .toList();
    }

    /** The sides that have not taken part yet. */
    static List<RequiredParticipant> participants(Step step, Optional<StepRecord> begun) {
        return step.participants().stream()
                .filter(side -> !present(side, begun, List.of()))
                .toList();
    }
}
