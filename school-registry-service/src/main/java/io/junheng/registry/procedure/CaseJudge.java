package io.junheng.registry.procedure;

import io.junheng.expressions.Frame;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.problem.Violation;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.rule.Judged;
import io.junheng.registry.rule.Remark;
import io.junheng.registry.rule.RuleBook;
import io.junheng.registry.rule.Rules;
import io.junheng.registry.rule.Values;
import io.junheng.registry.rule.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Judges what a case holds (办件裁定): its entries one by one, then the case with the totals over them and the facts about its subject. */
@ApplicationScoped
class CaseJudge {

    private final RuleBook book;
    private final Facts facts;
    private final CaseFigures figures;

    CaseJudge(RuleBook book, Facts facts, CaseFigures figures) {
        this.book = book;
        this.facts = facts;
        this.figures = figures;
    }

    /** What the rules say: {@code entries} of each entry, {@code whole} of the case; {@code values} are what formulas about the case may read. */
    record Ruling(List<Verdict> entries, Verdict whole, Values values) {

        /** Adds every rule that refuses, those about an entry at its place. */
        void report(Problems problems) {
            whole.report(problems);
            for (int i = 0; i < entries.size(); i++) {
                Problems own = new Problems();
                entries.get(i).report(own);
                for (Violation found : own.violations()) {
                    problems.add("/entries/" + i, found.type(), found.args().toArray());
                }
            }
        }

        /** What is said although nothing is refused. */
        List<Remark> remarks() {
            List<Remark> all = new ArrayList<>(whole.remarks());
            entries.forEach(entry -> all.addAll(entry.remarks()));
            return all;
        }
    }

    /** The ruling on a case by {@code rules}, one of the sheets of {@code checked}. */
    Ruling rule(
            CheckedProcedure checked,
            Rules rules,
            CaseHeading heading,
            CasePlace place,
            CaseContent content,
            LocalDate day) {
        List<Judged> entries = content.entries().stream()
                .map(entry -> judged(heading, place, content, entry, day))
                .toList();
        List<Verdict> verdicts =
                entries.isEmpty() || checked.entry() == null ? List.of() : book.judge(checked.entry(), entries);
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            frames.add(RuleBook.frame(entries.get(i), verdicts.get(i)));
        }
        CaseSubject about =
                new CaseSubject(heading.subject(), heading.subjectCode(), place.regionCode(), place.regionPath(), day);
        Procedure procedure = checked.procedure();
        Values values = content.values()
                .with(checked.totals(frames))
                .with(facts.of(procedure.facts(), about))
                .with(figures.of(procedure.caseFigures(), heading.id(), about));
        return new Ruling(verdicts, book.judge(rules, judged(heading, place, content, values, day)), values);
    }

    private static Judged judged(
            CaseHeading heading, CasePlace place, CaseContent content, Values values, LocalDate day) {
        return new Judged(
                heading.subject() == Subject.SCHOOL ? heading.subjectCode() : null,
                place.regionCode(),
                place.regionPath(),
                day,
                day.getYear(),
                values,
                Values.NONE,
                null,
                content.exceptions());
    }
}
