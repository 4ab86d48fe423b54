package io.junheng.registry.school;

import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.registry.founding.Breach;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.school.ChangeReading.Asked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Works out what a change of schools does to each of them (变动推演), and refuses with every reason what the rules of codes and life forbid. */
final class ChangePlanner {

    /** The schools that the change can meet, by code: those that are there and that the caller sees. */
    record Stock(
            Map<String, School> seen,
            Set<String> taken,
            Map<String, List<String>> points,
            Map<String, List<Breach>> broken,
            Surroundings around) {}

    private final Stock stock;
    private final BinaryOperator<PutSchool> overlay;
    private final Asked asked;
    private final LocalDate lastDay;
    private final Problems problems = new Problems();
    private final Map<String, SchoolJournal.Entry> entries = new LinkedHashMap<>();
    private final List<Descent> lineage = new ArrayList<>();
    private final Set<String> excepted = new TreeSet<>();

    /** A planner of what is {@code asked}; {@code overlay} puts what a caller says of a school over what is known of it. */
    ChangePlanner(Stock stock, BinaryOperator<PutSchool> overlay, Asked asked) {
        this.stock = stock;
        this.overlay = overlay;
        this.asked = asked;
        this.lastDay = asked.on().minusDays(1);
    }

    /** What happens to which school, who comes of whom, and from which rules an exception is made. */
    record Outcome(List<SchoolJournal.Entry> entries, List<Descent> lineage, Set<String> excepted) {
        Outcome {
            entries = List.copyOf(entries);
            lineage = List.copyOf(lineage);
            excepted = Set.copyOf(excepted);
        }

        /** The schools that end. */
        List<School> ending() {
            return entries.stream()
                    .filter(entry -> entry.stored() && entry.after().closed())
                    .map(SchoolJournal.Entry::before)
                    .toList();
        }
    }

    Outcome outcome() {
        parties();
        problems.throwIfAny();
        switch (asked.kind()) {
            case ESTABLISH -> each(i -> fresh(i, SchoolDeed.ESTABLISHED, List.of()));
            case RENAME -> rename();
            case MERGE -> merge();
            case SPLIT -> split();
            case CLOSE -> close();
            case RESTORE -> restore();
            case UPGRADE -> retype(SchoolDeed.UPGRADED);
            case CONVERT -> retype(SchoolDeed.CONVERTED);
        }
        problems.throwIfAny();
        teachingPoints();
        problems.throwIfAny();
        if (entries.values().stream().noneMatch(SchoolJournal.Entry::stored)) {
            throw Problem.of(SchoolProblem.NOTHING_CHANGES).at("/successors");
        }
        return new Outcome(List.copyOf(entries.values()), lineage, excepted);
    }

    private void parties() {
        for (int i = 0; i < asked.schools().size(); i++) {
            String code = asked.schools().get(i);
            String pointer = "/schools/" + i;
            School school = stock.seen().get(code);
            if (school == null) {
                problems.add(pointer, SchoolProblem.SCHOOL_UNKNOWN, code);
            } else if (school.closed()) {
                problems.add(pointer, SchoolProblem.SCHOOL_NOT_OPEN, code, asked.on());
            } else {
                stoodLong(school, pointer);
            }
        }
    }

    private void stoodLong(School school, String pointer) {
        SchoolDetails details = school.details();
        for (LocalDate since : new LocalDate[] {details.openedOn(), details.validFrom()}) {
            if (since != null && since.isAfter(lastDay)) {
                problems.add(pointer, SchoolProblem.CHANGE_TOO_EARLY, school.code(), since);
                return;
            }
        }
    }

    private void rename() {
        School school = party(0);
        if (!asked.successors().get(0).code().equals(school.code().text())) {
            problems.add("/successors/0/code", SchoolProblem.CODE_KEPT, school.code());
            return;
        }
        SchoolDetails details = details(0, school);
        if (details == null) {
            return;
        }
        SchoolDetails named = school.details().named(details, asked.on());
        problems.require(details.equals(named), "/successors/0", SchoolProblem.RENAME_ONLY);
        problems.require(
                !named.names().equals(school.details().names()), "/successors/0/name", SchoolProblem.NOTHING_CHANGES);
        altered(0, school, details, SchoolDeed.RENAMED, List.of());
    }

    private void merge() {
        String target = asked.successors().get(0).code();
        List<String> others =
                asked.schools().stream().filter(code -> !code.equals(target)).toList();
        School survivor = stock.seen().get(target);
        boolean party = asked.schools().contains(target);
        if (survivor == null && asked.successors().get(0).name() == null) {
            problems.add("/successors/0/code", SchoolProblem.SCHOOL_UNKNOWN, target);
            return;
        }
        if (others.isEmpty() || (survivor == null && others.size() < 2)) {
            problems.add("/schools", SchoolProblem.CHANGE_PARTIES, SchoolChangeKind.MERGE.zh(), "2+", "1");
            return;
        }
        if (survivor == null) {
            fresh(0, SchoolDeed.FORMED_FROM, others);
        } else {
            if (!party) {
                standing(0, survivor);
            }
            altered(0, survivor, details(0, survivor), SchoolDeed.ABSORBED, others);
        }
        for (String code : others) {
            ended(stock.seen().get(code), Closure.MERGED, SchoolDeed.MERGED_INTO, List.of(target));
            lineage.add(new Descent(code, target));
        }
    }

    private void split() {
        School school = party(0);
        String own = school.code().text();
        List<String> fresh = asked.successors().stream()
                .map(PutSchool::code)
                .filter(code -> !code.equals(own))
                .toList();
        boolean goesOn = fresh.size() < asked.successors().size();
        if (fresh.size() < (goesOn ? 1 : 2)) {
            problems.add("/successors", SchoolProblem.CHANGE_PARTIES, SchoolChangeKind.SPLIT.zh(), "1", "2+");
            return;
        }
        each(i -> {
            if (asked.successors().get(i).code().equals(own)) {
                altered(i, school, details(i, school), SchoolDeed.SPLIT_INTO, fresh);
            } else {
                fresh(i, SchoolDeed.SPLIT_OFF, List.of(own));
            }
        });
        if (!goesOn) {
            ended(school, Closure.SPLIT, SchoolDeed.SPLIT_INTO, fresh);
        }
        fresh.forEach(code -> lineage.add(new Descent(own, code)));
    }

    private void close() {
        List<String> successors =
                asked.successors().stream().map(PutSchool::code).toList();
        each(i -> {
            School school = stock.seen().get(successors.get(i));
            if (school == null) {
                problems.add("/successors/" + i + "/code", SchoolProblem.SCHOOL_UNKNOWN, successors.get(i));
                return;
            }
            problems.require(
                    !asked.schools().contains(successors.get(i)),
                    "/successors/" + i + "/code",
                    SchoolProblem.CHANGE_TWICE,
                    successors.get(i));
            standing(i, school);
            SchoolDetails details = details(i, school);
            problems.require(
                    details == null || unchanged(details, school), "/successors/" + i, SchoolProblem.SUCCESSOR_CHANGED);
            entries.put(
                    successors.get(i), new SchoolJournal.Entry(school, school, SchoolDeed.TOOK_OVER, asked.schools()));
        });
        for (String code : asked.schools()) {
            boolean merged = !successors.isEmpty();
            ended(
                    stock.seen().get(code),
                    merged ? Closure.MERGED : Closure.ABOLISHED,
                    merged ? SchoolDeed.CLOSED_INTO : SchoolDeed.CLOSED,
                    successors);
            successors.forEach(successor -> lineage.add(new Descent(code, successor)));
        }
    }

    private void restore() {
        List<String> restored = asked.successors().stream().map(PutSchool::code).toList();
        each(i -> {
            String pointer = "/successors/" + i;
            School school = stock.seen().get(restored.get(i));
            if (school == null) {
                problems.add(pointer + "/code", SchoolProblem.SCHOOL_UNKNOWN, restored.get(i));
                return;
            }
            LocalDate closed = school.details().closedOn();
            if (closed != null && !closed.isBefore(asked.on())) {
                problems.add(pointer, SchoolProblem.CHANGE_TOO_EARLY, school.code(), closed);
                return;
            }
            SchoolDetails details = details(i, school);
            if (details != null) {
                School open = at(
                        pointer, () -> school.restored(details, stock.around().path(details), asked.on()));
                SchoolDeed deed = asked.schools().isEmpty() ? SchoolDeed.RESTORED : SchoolDeed.RESTORED_FROM;
                put(school, open, deed, asked.schools());
            }
        });
        for (String code : asked.schools()) {
            School school = stock.seen().get(code);
            entries.put(code, new SchoolJournal.Entry(school, school, SchoolDeed.GAVE_BACK, restored));
            restored.forEach(back -> lineage.add(new Descent(code, back)));
        }
    }

    private void retype(SchoolDeed deed) {
        School school = party(0);
        PutSchool sent = asked.successors().get(0);
        if (sent.code().equals(school.code().text())) {
            SchoolDetails details = details(0, school);
            problems.require(
                    details == null || !details.type().equals(school.details().type()),
                    "/successors/0/type",
                    SchoolProblem.NOTHING_CHANGES);
            altered(0, school, details, deed, List.of());
            return;
        }
        PutSchool whole =
                overlay.apply(PutSchool.of(school.code(), school.details().on(null, null, null)), sent);
        fresh(0, whole, SchoolDeed.REPLACES, List.of(school.code().text()));
        SchoolJournal.Entry entry = entries.get(sent.code());
        if (entry == null) {
            return;
        }
        problems.require(
                !entry.after()
                        .details()
                        .type()
                        .category()
                        .equals(school.details().type().category()),
                "/successors/0/code",
                SchoolProblem.CODE_KEPT,
                school.code());
        ended(school, Closure.REPLACED, SchoolDeed.REPLACED_BY, List.of(sent.code()));
        lineage.add(new Descent(school.code().text(), sent.code()));
    }

    /** Teaching points of a school that ends go to its one successor; with none or several the caller must say where, by correcting them first. */
    private void teachingPoints() {
        for (SchoolJournal.Entry entry : List.copyOf(entries.values())) {
            if (!entry.stored() || !entry.after().closed()) {
                continue;
            }
            String code = entry.after().code().text();
            List<String> points = stock.points().getOrDefault(code, List.of()).stream()
                    .filter(point -> !entries.containsKey(point)
                            || !entries.get(point).after().closed())
                    .toList();
            List<String> successors = lineage.stream()
                    .filter(one -> one.predecessor().equals(code))
                    .map(Descent::successor)
                    .toList();
            boolean clear = successors.size() == 1 && stock.seen().keySet().containsAll(points);
            if (!points.isEmpty() && !clear) {
                problems.add("/schools", SchoolProblem.CENTRAL_SCHOOL_HAS_POINTS, code, String.join(" ", points));
            } else {
                points.forEach(point -> reassign(stock.seen().get(point), successors.get(0)));
            }
        }
    }

    private void reassign(School point, String central) {
        if (entries.containsKey(point.code().text())) {
            return;
        }
        SchoolDetails change = point.details().below(SchoolCode.of(central), asked.on());
        put(
                point,
                at("/schools", () -> point.corrected(change, point.regionPath())),
                SchoolDeed.REASSIGNED,
                List.of(central));
    }

    private void fresh(int i, SchoolDeed deed, List<String> others) {
        fresh(i, asked.successors().get(i), deed, others);
    }

    private void fresh(int i, PutSchool sent, SchoolDeed deed, List<String> others) {
        String pointer = "/successors/" + i;
        if (stock.taken().contains(sent.code())) {
            problems.add(pointer + "/code", SchoolProblem.CODE_TAKEN, sent.code());
            return;
        }
        problems.require(
                sent.openedOn() == null || sent.openedOn().equals(asked.on().toString()),
                pointer + "/openedOn",
                SchoolProblem.OPENED_ON_DIFFERS,
                asked.on());
        SchoolDetails details = read(i, sent);
        if (details != null) {
            SchoolDetails opened = details.on(asked.on(), null, null);
            put(
                    null,
                    at(
                            pointer,
                            () -> School.open(
                                    SchoolCode.of(sent.code()),
                                    opened,
                                    stock.around().path(details))),
                    deed,
                    others);
        }
    }

    private void altered(int i, School school, SchoolDetails details, SchoolDeed deed, List<String> others) {
        if (details != null) {
            School after = unchanged(details, school)
                    ? school
                    : at(
                            "/successors/" + i,
                            () -> school.corrected(details, stock.around().path(details)));
            put(school, after, deed, others);
        }
    }

    private void ended(School school, Closure how, SchoolDeed deed, List<String> others) {
        put(school, at("/schools", () -> school.closed(lastDay, how)), deed, others);
    }

    private void put(School before, School after, SchoolDeed deed, List<String> others) {
        if (after != null) {
            entries.put(after.code().text(), new SchoolJournal.Entry(before, after, deed, others));
        }
    }

    private void standing(int i, School school) {
        LocalDate opened = school.details().openedOn();
        problems.require(
                !school.closed() && (opened == null || !opened.isAfter(asked.on())),
                "/successors/" + i + "/code",
                SchoolProblem.SCHOOL_NOT_OPEN,
                school.code(),
                asked.on());
    }

    private boolean unchanged(SchoolDetails details, School school) {
        return details.on(
                        school.details().openedOn(),
                        school.details().closedOn(),
                        school.details().validFrom())
                .equals(school.details());
    }

    private School party(int i) {
        return stock.seen().get(asked.schools().get(i));
    }

    /** What is said of a school that is there, over what is known of it, from the day of the change on; null when that is refused. */
    private SchoolDetails details(int i, School school) {
        SchoolDetails details =
                read(i, overlay.apply(PutSchool.of(school), asked.successors().get(i)));
        return details == null
                ? null
                : details.on(school.details().openedOn(), school.details().closedOn(), asked.on());
    }

    private SchoolDetails read(int i, PutSchool whole) {
        String pointer = "/successors/" + i;
        SchoolCode code = SchoolCode.of(whole.code());
        Collecting reading = new Collecting();
        SchoolDetails details = whole.details(code, reading);
        if (details != null) {
            stock.around().check(code, details, reading.problems());
        }
        reading.problems()
                .violations()
                .forEach(wrong -> problems.add(
                        pointer + wrong.pointer(), wrong.type(), wrong.args().toArray()));
        for (Breach breach : stock.broken().getOrDefault(whole.code(), List.of())) {
            if (breach.mayExcept() && asked.exceptions().containsKey(breach.rule())) {
                excepted.add(breach.rule());
            } else {
                breach.report(pointer, problems);
            }
        }
        return reading.clean() ? details : null;
    }

    private <T> T at(String pointer, Supplier<T> work) {
        try {
            return work.get();
        } catch (Problem refused) {
            refused.violations()
                    .forEach(wrong -> problems.add(
                            pointer + (wrong.pointer() == null ? "" : wrong.pointer()),
                            wrong.type(),
                            wrong.args().toArray()));
            return null;
        }
    }

    private void each(IntConsumer work) {
        for (int i = 0; i < asked.successors().size(); i++) {
            work.accept(i);
        }
    }
}
