package io.junheng.indicator.explanation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.expressions.Element;
import io.junheng.expressions.Frame;
import io.junheng.indicator.evaluation.Evaluation;
import io.junheng.indicator.evaluation.Result;
import io.junheng.indicator.framework.FrameworkContent;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.Scheme;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the frozen inputs of a run back (评估输入), for explanations and gaps. */
@ApplicationScoped
class Inputs {

    private final Database database;
    private final ObjectMapper json;

    Inputs(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A class of a school's list. */
    record SchoolClass(String name, String grade, int pupils) {

        Frame frame() {
            return element -> BigDecimal.valueOf(pupils);
        }
    }

    /** One member with its figures: {@code values} by years back and data element. */
    record Member(
            String code,
            String name,
            String type,
            Map<Integer, Integer> revisions,
            Map<String, BigDecimal> derived,
            Map<Integer, Map<String, BigDecimal>> values,
            List<SchoolClass> classes) {

        /** The member's figures under the formulas' names. */
        Frame frame(Scheme scheme, String stage) {
            return element -> value(scheme, stage, element);
        }

        /** Each class as figures of its own; a school without a class list is one unknown, so that it is noticed. */
        List<Frame> classFrames() {
            return classes.isEmpty()
                    ? List.of(element -> null)
                    : classes.stream().map(SchoolClass::frame).toList();
        }

        /** What a population formula takes of the member for the criterion: its classes, or itself. */
        List<Frame> frames(Scheme scheme, CriterionContent criterion, String stage) {
            return criterion.ofClasses() ? classFrames() : List.of(frame(scheme, stage));
        }

        BigDecimal value(Scheme scheme, String stage, Element element) {
            if (element.yearsBack() == 0 && derived.containsKey(element.name())) {
                return derived.get(element.name());
            }
            return values.getOrDefault(element.yearsBack(), Map.of()).get(scheme.element(element.name(), stage));
        }
    }

    /** The members of a county who count. */
    private Map<String, Member> ofCounty(
            Evaluation evaluation, Scheme scheme, String population, String stage, String county) {
        int place = 1
                + scheme.content().populations().stream()
                        .map(FrameworkContent.PopulationContent::key)
                        .toList()
                        .indexOf(population);
        return read(evaluation, scheme, stage, "(r.excluded)[" + place + "] is null and r.county = ?", county);
    }

    /** The subjects at a stage that these results are of, by code, whatever the criterion. */
    Map<String, Member> subjects(Evaluation evaluation, Scheme scheme, String stage, List<Result> results) {
        Set<String> codes = results.stream()
                .filter(result -> isOfSubject(scheme, result))
                .map(Result::code)
                .collect(Collectors.toSet());
        return codes.isEmpty() ? Map.of() : read(evaluation, scheme, stage, "r.code = any(?)", codes);
    }

    /** Those over whom the criterion ran to give each of its results at the stage: the subject itself, or all who count in its county. */
    Map<Result, List<Member>> behind(
            Evaluation evaluation, Scheme scheme, CriterionContent criterion, String stage, List<Result> results) {
        return behind(evaluation, scheme, criterion, stage, results, subjects(evaluation, scheme, stage, results));
    }

    /** The same when the subjects are at hand. */
    Map<Result, List<Member>> behind(
            Evaluation evaluation,
            Scheme scheme,
            CriterionContent criterion,
            String stage,
            List<Result> results,
            Map<String, Member> subjects) {
        String population = scheme.content().ofSchools() ? criterion.population() : FrameworkContent.ALL;
        Map<Result, List<Member>> behind = new LinkedHashMap<>();
        results.forEach(result -> behind.put(
                result,
                isOfSubject(scheme, result)
                        ? List.of(subjects.get(result.code()))
                        : List.copyOf(ofCounty(evaluation, scheme, population, stage, result.code())
                                .values())));
        return behind;
    }

    private static boolean isOfSubject(Scheme scheme, Result result) {
        return result.subject().equals(scheme.content().subject());
    }

    private Map<String, Member> read(
            Evaluation evaluation, Scheme scheme, String stage, String condition, Object value) {
        Map<String, Member> members = new LinkedHashMap<>();
        int place = 0;
        for (int back : scheme.yearsBack()) {
            place++;
            database.list(
                    """
                    select m.code, m.name, m.type, m.revisions, m.stages, y.values::text, y.classes::text
                    from (select r.code, r.name, r.type, r.revisions, r.stages, r.county
                        from evaluation e join evaluation_row r on r.series = e.series and r.since <= e.run and r.until > e.run
                        where e.id = ? and r.stage = ? and r.subject = ? and %s offset 0) m
                    left join fact y on y.subject = ? and y.form = ? and y.year = ? and y.code = m.code and y.revision = m.revisions[%d]
                    order by m.code
                    """.formatted(condition, place),
                    row -> members.merge(row.getString(1), member(row, scheme, back, stage), Inputs::merged),
                    evaluation.id(),
                    stage,
                    scheme.content().subject(),
                    value,
                    scheme.content().subject(),
                    evaluation.form(),
                    evaluation.year() - back);
        }
        return members;
    }

    private static Member merged(Member first, Member second) {
        first.values().putAll(second.values());
        return first;
    }

    private Member member(ResultSet row, Scheme scheme, int back, String stage) throws SQLException {
        Map<Integer, Integer> revisions = new TreeMap<>();
        Integer[] byYear = (Integer[]) row.getArray(4).getArray();
        int place = 0;
        for (int years : scheme.yearsBack()) {
            if (byYear[place] != null) {
                revisions.put(years, byYear[place]);
            }
            place++;
        }
        Map<Integer, Map<String, BigDecimal>> values = new HashMap<>();
        if (row.getString(6) != null) {
            values.put(back, numbers(row.getString(6)));
        }
        List<String> stages = row.getArray(5) == null
                ? List.of()
                : List.of((String[]) row.getArray(5).getArray());
        return new Member(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                revisions,
                back == 0 ? scheme.derived(stage, stages, values.getOrDefault(0, Map.of())) : Map.of(),
                values,
                back == 0 ? classes(row.getString(7), stage) : List.of());
    }

    private List<SchoolClass> classes(String text, String stage) {
        List<SchoolClass> classes = new ArrayList<>();
        if (text != null) {
            for (JsonNode node : tree(text)) {
                if (stage.equals(node.path("stage").asText())) {
                    classes.add(new SchoolClass(
                            node.path("name").asText(),
                            node.path("grade").asText(),
                            node.path("pupils").asInt()));
                }
            }
        }
        return classes;
    }

    private Map<String, BigDecimal> numbers(String text) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        tree(text).properties().forEach(entry -> {
            if (entry.getValue().isNumber()) {
                numbers.put(entry.getKey(), entry.getValue().decimalValue());
            }
        });
        return numbers;
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored JSON is unreadable", e);
        }
    }
}
