package io.junheng.registry.ledger;

import io.junheng.kit.problem.Problems;
import io.junheng.kit.sql.Database;
import io.junheng.registry.rule.Judged;
import io.junheng.registry.rule.RuleBook;
import io.junheng.registry.rule.Values;
import io.junheng.registry.school.KnownSchool;
import io.junheng.registry.school.OpenMatter;
import io.junheng.registry.school.OpenMatters;
import io.junheng.registry.school.SchoolDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What ledgers have open about a school that is to end (学校撤销前的台账事项): cases are named, and rules that must hold first refuse. */
@ApplicationScoped
class LedgerMatters implements OpenMatters {

    private final Database database;
    private final Ledgers ledgers;
    private final SchoolDirectory schools;
    private final RuleBook book;

    LedgerMatters(Database database, Ledgers ledgers, SchoolDirectory schools, RuleBook book) {
        this.database = database;
        this.ledgers = ledgers;
        this.schools = schools;
        this.book = book;
    }

    @Override
    public List<OpenMatter> of(Collection<String> codes, LocalDate day) {
        requireSettled(schools.byCode(codes).values(), day);
        return database.list(
                """
                select i.school_code, i.ledger, i.number, i.status from ledger_item i
                join ledger_definition l on l.key = i.ledger and l.version = i.definition_version
                where i.school_code = any(?) and i.closed_on is null and l.lifecycle = 'CASE'
                order by i.school_code, i.number
                """,
                row -> new OpenMatter(
                        row.getString(1), "LEDGER_ITEM", row.getString(2) + " " + row.getLong(3), row.getString(4)),
                codes);
    }

    private void requireSettled(Collection<KnownSchool> ending, LocalDate day) {
        Problems problems = new Problems();
        for (Ledger ledger : ledgers.all()) {
            if (ledger.beforeSchoolCloses() != null) {
                List<Judged> judged = ending.stream()
                        .map(school -> Judged.of(
                                school.code(),
                                school.regionCode(),
                                school.regionPath(),
                                day,
                                ledger.yearOf(day),
                                Values.NONE))
                        .toList();
                book.judge(ledger.beforeSchoolCloses(), judged).forEach(verdict -> verdict.report(problems));
            }
        }
        problems.throwIfAny();
    }
}
