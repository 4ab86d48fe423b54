package io.junheng.registry.school;

import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.Day;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.reading.ReadingProblem;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads what a caller asks for (变动申请审读): kind, day, document, and as many schools as the kind takes. */
final class ChangeReading {

    private static final int MANY = 200;

    /** How many schools go in and come out. */
    private record Shape(int schools, int mostSchools, int successors, int mostSuccessors) {
        boolean fits(SchoolChangeRequest request) {
            return between(schools, request.schools().size(), mostSchools)
                    && between(successors, request.successors().size(), mostSuccessors);
        }

        private static boolean between(int least, int number, int most) {
            return least <= number && number <= most;
        }

        static String text(int least, int most) {
            return least == most ? Integer.toString(least) : least + "–" + most;
        }
    }

    private static final Map<SchoolChangeKind, Shape> SHAPES = new EnumMap<>(Map.of(
            SchoolChangeKind.ESTABLISH, new Shape(0, 0, 1, MANY),
            SchoolChangeKind.RENAME, new Shape(1, 1, 1, 1),
            SchoolChangeKind.MERGE, new Shape(1, MANY, 1, 1),
            SchoolChangeKind.SPLIT, new Shape(1, 1, 1, MANY),
            SchoolChangeKind.CLOSE, new Shape(1, MANY, 0, MANY),
            SchoolChangeKind.RESTORE, new Shape(0, MANY, 1, MANY),
            SchoolChangeKind.UPGRADE, new Shape(1, 1, 1, 1),
            SchoolChangeKind.CONVERT, new Shape(1, 1, 1, 1)));

    /** What is asked for, well formed; each successor has a code. */
    record Asked(
            SchoolChangeKind kind,
            LocalDate on,
            String authority,
            String reason,
            List<String> schools,
            List<PutSchool> successors,
            Map<String, String> exceptions) {}

    private ChangeReading() {}

    /** What {@code request} asks for; refused with every reason. */
    static Asked of(SchoolChangeRequest request) {
        Collecting reading = new Collecting();
        Problems problems = reading.problems();
        SchoolChangeKind kind = reading.read(
                "/kind", () -> Choice.of(SchoolChangeKind.class, request.kind(), SchoolProblem.CHANGE_KIND_UNKNOWN));
        LocalDate on = reading.read("/effectiveOn", () -> {
            if (request.effectiveOn() == null) {
                throw Problem.of(ReadingProblem.VALUE_MISSING);
            }
            return Day.of(request.effectiveOn());
        });
        ProperName authority = reading.read("/authority", () -> ProperName.of(request.authority()));
        ProperName reason = reading.readIfPresent("/reason", request.reason(), ProperName::of);
        Shape shape = kind == null ? null : SHAPES.get(kind);
        if (shape != null && !shape.fits(request)) {
            problems.add(
                    "/schools",
                    SchoolProblem.CHANGE_PARTIES,
                    kind.zh(),
                    Shape.text(shape.schools(), shape.mostSchools()),
                    Shape.text(shape.successors(), shape.mostSuccessors()));
        }
        codes("/schools/", "", request.schools(), reading);
        codes(
                "/successors/",
                "/code",
                request.successors().stream()
                        .map(sent -> sent == null ? null : sent.code())
                        .toList(),
                reading);
        Map<String, String> exceptions = new TreeMap<>();
        request.exceptions()
                .forEach((rule, document) -> reading.read(
                        "/exceptions/" + rule,
                        () -> exceptions.put(rule, ProperName.of(document).text())));
        problems.throwIfAny();
        return new Asked(
                kind,
                on,
                authority.text(),
                reason == null ? null : reason.text(),
                request.schools(),
                request.successors(),
                exceptions);
    }

    private static void codes(String before, String after, List<String> codes, Collecting reading) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            String pointer = before + i + after;
            reading.read(pointer, () -> SchoolCode.of(code));
            reading.problems().require(seen.add(code), pointer, SchoolProblem.CHANGE_TWICE, String.valueOf(code));
        }
    }
}
