package io.junheng.registry.ledger;

import io.junheng.expressions.Formula;
import io.junheng.expressions.SqlCompiler;
import io.junheng.expressions.SqlFormula;
import io.junheng.expressions.SqlFrame;
import io.junheng.kit.sql.Database;
import io.junheng.registry.rule.LedgerItems;
import io.junheng.registry.rule.RuleBook;
import io.junheng.registry.rule.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What lookups read of the stored items (台账引用取数): one statement for all questions. */
@ApplicationScoped
class StoredLedgerItems implements LedgerItems {

    private static final int DECIMALS = 12;
    private static final String ASKED = """
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                with ordinality as q (school, path, match, same_year, year, except_item, ours, n)
            cross join lateral (
            """;
    private static final String ITEMS = """
            from ledger_item i
            cross join lateral (select ledger_item_document(i, q.year::int) as document) d
            where i.ledger = ? and i.status <> 'VOIDED' and (q.school is null or i.school_code = q.school)
                and (q.school is not null or i.region_path like q.path || '%')
                and (q.same_year = 'false' or i.year = q.year::int) and (q.except_item is null or i.id <> q.except_item)
                and not exists (select 1 from jsonb_each_text(q.match::jsonb) m
                    where d.document ->> m.key is distinct from m.value)
            """;

    private final Database database;
    private final RuleBook book;
    private final JsonText json;

    StoredLedgerItems(Database database, RuleBook book, JsonText json) {
        this.database = database;
        this.book = book;
        this.json = json;
    }

    @Override
    public Optional<Words> words(String ledger) {
        return database.one(
                        "select body::text from ledger_definition where key = ? and current",
                        row -> json.read(row.getString(1), LedgerBody.class),
                        ledger)
                .map(body -> book.shape(body.sheet()).itemWords());
    }

    @Override
    public List<Object> figures(String ledger, Formula where, Formula formula, Object empty, List<Question> questions) {
        List<Object> answers = new ArrayList<>(Collections.nCopies(questions.size(), null));
        if (questions.isEmpty()) {
            return answers;
        }
        SqlFrame frame = frame(where);
        SqlFormula value = SqlCompiler.compile(formula, frame);
        String condition = condition(where, frame);
        List<Object> parameters = new ArrayList<>(asked(questions));
        parameters.addAll(frame.keys());
        parameters.add(ledger);
        database.list(
                "select q.n, a.members, a.answer " + ASKED + "select count(*) as members, " + value.rounded(DECIMALS)
                        + " as answer from (select 1" + frame.selected() + " " + ITEMS + ") f" + condition + ") a",
                row -> {
                    BigDecimal answer = row.getBigDecimal(3);
                    Object figure =
                            row.getLong(2) == 0 && empty != null ? empty : answer == null ? null : plain(answer);
                    return answers.set(row.getInt(1) - 1, figure);
                },
                parameters.toArray());
        return answers;
    }

    /** The documents of items; beside our own values where a condition compares the two. */
    private static SqlFrame frame(Formula where) {
        return new SqlFrame("f", year -> where == null ? "d.document" : "(d.document || q.ours::jsonb)");
    }

    private static String condition(Formula where, SqlFrame frame) {
        return where == null
                ? ""
                : " where " + SqlCompiler.compile(where, frame).condition();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    @Override
    public List<String> newest(String ledger, Formula where, String field, List<Question> questions) {
        List<String> answers = new ArrayList<>(Collections.nCopies(questions.size(), null));
        if (questions.isEmpty()) {
            return answers;
        }
        SqlFrame frame = frame(where);
        String condition = condition(where, frame);
        List<Object> parameters = new ArrayList<>(asked(questions));
        parameters.add(field);
        parameters.addAll(frame.keys());
        parameters.add(ledger);
        database.list(
                "select q.n, a.answer " + ASKED + "select f.answer from (select i.number, d.document ->> ? as answer"
                        + frame.selected() + " " + ITEMS + ") f" + condition + " order by f.number desc limit 1) a",
                row -> answers.set(row.getInt(1) - 1, row.getString(2)),
                parameters.toArray());
        return answers;
    }

    private List<Object> asked(List<Question> questions) {
        return List.of(
                texts(questions, Question::school),
                texts(questions, Question::path),
                texts(questions, question -> json.of(question.match())),
                texts(questions, question -> Boolean.toString(question.sameYear())),
                texts(questions, question -> Integer.toString(question.year())),
                texts(questions, Question::except),
                texts(questions, question -> json.of(question.ours())));
    }

    private static List<String> texts(List<Question> questions, Function<Question, String> text) {
        List<String> texts = new ArrayList<>();
        questions.forEach(question -> texts.add(text.apply(question)));
        return texts;
    }
}
