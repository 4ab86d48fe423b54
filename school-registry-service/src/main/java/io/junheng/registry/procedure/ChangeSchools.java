package io.junheng.registry.procedure;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.rule.Values;
import io.junheng.registry.school.Difference;
import io.junheng.registry.school.PutSchool;
import io.junheng.registry.school.SchoolChangeKind;
import io.junheng.registry.school.SchoolChangePlan;
import io.junheng.registry.school.SchoolChangeRequest;
import io.junheng.registry.school.SchoolLifecycle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The effect that changes schools (机构变动). {@code kind} is one of {@link SchoolChangeKind}; {@code on} names the field with the first day on which it holds, the day of
 * the decision by default; {@code into} and {@code intoEntries} name the field, or field of entries, with the schools that take over; every other parameter is a field
 * of the school's record and names the field with its new value. A procedure about schools changes its subject, one about regions establishes schools.
 */
@ApplicationScoped
class ChangeSchools implements Effect {

    static final String NAME = "change-schools";

    private static final String KIND = "kind";
    private static final String ON = "on";
    private static final String INTO = "into";
    private static final String INTO_ENTRIES = "intoEntries";
    private static final Set<String> OWN = Set.of(KIND, ON, INTO, INTO_ENTRIES);
    private static final Set<String> OF_SCHOOL = schoolFields();

    private final SchoolLifecycle schools;
    private final Event<SchoolsChangedByCase> news;
    private final ObjectMapper json;

    ChangeSchools(SchoolLifecycle schools, Event<SchoolsChangedByCase> news, ObjectMapper json) {
        this.schools = schools;
        this.news = news;
        this.json = json;
    }

    private static Set<String> schoolFields() {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(PutSchool.class.getRecordComponents()).forEach(component -> names.add(component.getName()));
        return names;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean accepts(Map<String, String> with, Set<String> fields, Set<String> ofEntries) {
        return Arrays.stream(SchoolChangeKind.values())
                        .anyMatch(kind -> kind.name().equals(with.get(KIND)))
                && with.entrySet().stream().allMatch(parameter -> switch (parameter.getKey()) {
                    case KIND -> true;
                    case INTO_ENTRIES -> ofEntries.contains(parameter.getValue());
                    default ->
                        fields.contains(parameter.getValue())
                                && (OWN.contains(parameter.getKey()) || OF_SCHOOL.contains(parameter.getKey()));
                });
    }

    @Override
    public List<EffectChange> plan(Decision decision) {
        return changes(schools.plan(request(decision)));
    }

    @Override
    public List<EffectChange> happen(Decision decision) {
        SchoolChangeRequest request = request(decision);
        List<EffectChange> changes = changes(schools.execute(request).plan());
        news.fire(new SchoolsChangedByCase(
                SchoolChangeKind.valueOf(request.kind()),
                decision.subjectCode(),
                decision.regionPath(),
                decision.on(),
                decision.authority()));
        return changes;
    }

    private SchoolChangeRequest request(Decision decision) {
        SchoolChangeKind kind = SchoolChangeKind.valueOf(decision.with().get(KIND));
        Object on = decision.value(ON);
        boolean subjectGoesIn = decision.subject() == Subject.SCHOOL && kind != SchoolChangeKind.RESTORE;
        return new SchoolChangeRequest(
                kind.name(),
                on == null ? decision.on().toString() : on.toString(),
                decision.authority() == null ? decision.caseId() : decision.authority(),
                null,
                subjectGoesIn ? List.of(decision.subjectCode()) : List.of(),
                successors(decision),
                null);
    }

    private List<PutSchool> successors(Decision decision) {
        Set<String> into = new LinkedHashSet<>();
        if (decision.value(INTO) != null) {
            into.add(Values.text(decision.value(INTO)));
        }
        String field = decision.with().get(INTO_ENTRIES);
        if (field != null) {
            decision.entries().stream()
                    .map(entry -> entry.text(field))
                    .filter(Objects::nonNull)
                    .forEach(into::add);
        }
        if (decision.with().containsKey(INTO) || field != null) {
            return into.stream().map(code -> school(Map.of("code", code))).toList();
        }
        Map<String, Object> record = record(decision);
        return record.isEmpty() ? List.of() : List.of(school(record));
    }

    /** What the case says of the school's record, under its own code unless it gives another. */
    private static Map<String, Object> record(Decision decision) {
        Map<String, Object> record = new HashMap<>();
        if (decision.subject() == Subject.SCHOOL) {
            record.put("code", decision.subjectCode());
        }
        decision.with().forEach((parameter, field) -> {
            Object value = OWN.contains(parameter) ? null : decision.values().get(field);
            if (value != null) {
                record.put(parameter, value instanceof Boolean ? value : Values.text(value));
            }
        });
        boolean closes = SchoolChangeKind.CLOSE.name().equals(decision.with().get(KIND));
        return closes ? Map.of() : record;
    }

    private PutSchool school(Map<String, Object> record) {
        return json.convertValue(record, PutSchool.class);
    }

    private static List<EffectChange> changes(SchoolChangePlan plan) {
        List<EffectChange> changes = new ArrayList<>();
        for (SchoolChangePlan.Step step : plan.steps()) {
            changes.add(new EffectChange(
                    "schools", step.code(), "deed", null, step.deed().text(true, String.join("、", step.others()))));
            for (Difference difference : step.differences()) {
                changes.add(new EffectChange(
                        "schools",
                        step.code(),
                        difference.field(),
                        difference.before() == null ? null : difference.before().asText(),
                        difference.after() == null ? null : difference.after().asText()));
            }
        }
        return changes;
    }
}
