package io.junheng.registry.region;

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

/** Reads what a caller asks for (变更申请审读): kind, day, document, and as many regions as the kind takes. */
final class RegionChangeReading {

    private static final int MANY = 200;

    /** How many regions go in and come out. */
    private record Shape(int regions, int mostRegions, int successors, int mostSuccessors) {
        boolean fits(RegionChangeRequest request) {
            return between(regions, request.regions().size(), mostRegions)
                    && between(successors, request.successors().size(), mostSuccessors);
        }

        private static boolean between(int least, int number, int most) {
            return least <= number && number <= most;
        }

        static String text(int least, int most) {
            return least == most ? Integer.toString(least) : least + "–" + most;
        }
    }

    private static final Map<RegionChangeKind, Shape> SHAPES = new EnumMap<>(Map.of(
            RegionChangeKind.ESTABLISH, new Shape(0, 0, 1, MANY),
            RegionChangeKind.RENAME, new Shape(1, 1, 1, 1),
            RegionChangeKind.RECODE, new Shape(1, 1, 1, 1),
            RegionChangeKind.TRANSFER, new Shape(1, MANY, 1, MANY),
            RegionChangeKind.MERGE, new Shape(1, MANY, 1, 1),
            RegionChangeKind.SPLIT, new Shape(1, 1, 1, MANY),
            RegionChangeKind.ABOLISH, new Shape(1, MANY, 0, 0)));

    /** What is asked for, well formed; each successor has a code. */
    record Asked(
            RegionChangeKind kind,
            LocalDate on,
            String authority,
            String reason,
            List<String> regions,
            List<PutRegion> successors,
            Map<String, String> codes,
            Map<String, String> places) {}

    private RegionChangeReading() {}

    /** What {@code request} asks for; refused with every reason. */
    static Asked of(RegionChangeRequest request) {
        Collecting reading = new Collecting();
        Problems problems = reading.problems();
        RegionChangeKind kind = reading.read(
                "/kind", () -> Choice.of(RegionChangeKind.class, request.kind(), RegionProblem.REGION_CHANGE_UNKNOWN));
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
                    "/regions",
                    RegionProblem.REGION_CHANGE_PARTIES,
                    kind.zh(),
                    Shape.text(shape.regions(), shape.mostRegions()),
                    Shape.text(shape.successors(), shape.mostSuccessors()));
        }
        codes("/regions/", "", request.regions(), reading);
        codes(
                "/successors/",
                "/code",
                request.successors().stream()
                        .map(sent -> sent == null ? null : sent.code())
                        .toList(),
                reading);
        request.codes().forEach((old, code) -> reading.read("/codes/" + old, () -> RegionCode.of(code)));
        problems.throwIfAny();
        return new Asked(
                kind,
                on,
                authority.text(),
                reason == null ? null : reason.text(),
                request.regions(),
                request.successors(),
                request.codes(),
                request.places());
    }

    private static void codes(String before, String after, List<String> codes, Collecting reading) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            String pointer = before + i + after;
            reading.read(pointer, () -> RegionCode.of(code));
            reading.problems()
                    .require(seen.add(code), pointer, RegionProblem.REGION_CHANGE_TWICE, String.valueOf(code));
        }
    }
}
