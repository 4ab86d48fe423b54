package io.junheng.registry.rule;

import io.junheng.expressions.Element;
import io.junheng.expressions.Formula;
import io.junheng.expressions.Type;
import io.junheng.registry.rule.LedgerItems.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Figures over the items of ledgers, and values of single ones (台账引用). */
@ApplicationScoped
class ItemLookups {

    private final LedgerItems items;
    private final Ancestors ancestors;

    ItemLookups(LedgerItems items, Ancestors ancestors) {
        this.items = items;
        this.ancestors = ancestors;
    }

    List<Object> of(Lookup.OfItems lookup, List<Judged> all) {
        List<Question> questions = questions(lookup.scope(), lookup.match(), lookup.sameYear(), lookup.where(), all);
        return spread(
                questions,
                items.figures(lookup.ledger(), lookup.where(), lookup.formula(), lookup.empty(), known(questions)));
    }

    List<Object> of(Lookup.OfItem lookup, List<Judged> all) {
        List<Question> questions = questions(lookup.scope(), lookup.match(), lookup.sameYear(), lookup.where(), all);
        List<Object> values = new ArrayList<>();
        items.newest(lookup.ledger(), lookup.where(), lookup.field(), known(questions))
                .forEach(text -> values.add(text == null ? null : typed(lookup.type(), text)));
        return spread(questions, values);
    }

    private static Object typed(Type type, String text) {
        return switch (type) {
            case NUMBER -> new BigDecimal(text);
            case DATE -> LocalDate.parse(text);
            case TRUTH -> Boolean.valueOf(text);
            case TEXT -> text;
        };
    }

    /** A question for each subject; null where what it would match is not known. */
    private List<Question> questions(
            Scope scope, Map<String, String> match, boolean sameYear, Formula where, List<Judged> all) {
        List<String> paths = scope == Scope.SCHOOL ? null : ancestors.paths(all, scope);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Judged one = all.get(i);
            SortedMap<String, String> matched = matched(match, one);
            boolean known = matched != null && (paths == null || paths.get(i) != null);
            String path = paths == null ? one.regionPath() : paths.get(i);
            questions.add(
                    known
                            ? new Question(
                                    paths == null ? one.school() : null,
                                    path,
                                    matched,
                                    sameYear,
                                    one.year(),
                                    one.item(),
                                    read(where, one))
                            : null);
        }
        return questions;
    }

    private static SortedMap<String, String> matched(Map<String, String> match, Judged one) {
        SortedMap<String, String> matched = new TreeMap<>();
        for (Map.Entry<String, String> pair : match.entrySet()) {
            String ours = ours(one, pair.getValue());
            if (ours == null) {
                return null;
            }
            matched.put(pair.getKey(), ours);
        }
        return matched;
    }

    /** The values of ours that the condition reads, by the names that they have in it. */
    private static SortedMap<String, String> read(Formula where, Judged one) {
        SortedMap<String, String> read = new TreeMap<>();
        if (where != null) {
            Set<String> wanted = where.elements().stream().map(Element::name).collect(Collectors.toSet());
            Stream.concat(SubjectWords.KEYS.stream(), one.values().all().keySet().stream())
                    .filter(name -> wanted.contains(Words.our(name)))
                    .filter(name -> ours(one, name) != null)
                    .forEach(name -> read.put(Words.our(name), ours(one, name)));
        }
        return read;
    }

    private static String ours(Judged one, String name) {
        return switch (name) {
            case "schoolCode" -> one.school();
            case "regionCode" -> one.region();
            case "year" -> Integer.toString(one.year());
            case "today" -> one.today().toString();
            case "day" -> one.day().toString();
            default -> one.values().text(name);
        };
    }

    private static List<Question> known(List<Question> questions) {
        return questions.stream().filter(question -> question != null).toList();
    }

    private static List<Object> spread(List<Question> questions, List<Object> answers) {
        List<Object> values = new ArrayList<>();
        int next = 0;
        for (Question question : questions) {
            values.add(question == null ? null : answers.get(next++));
        }
        return values;
    }
}
