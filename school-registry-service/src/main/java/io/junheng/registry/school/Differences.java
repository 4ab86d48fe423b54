package io.junheng.registry.school;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells two records of a school apart, field by field, as callers see them (新旧对照). */
@ApplicationScoped
class Differences {

    /** Not a value of the record but the day on which it begins; its code never differs. */
    private static final Set<String> SILENT = Set.of("code", "validFrom");

    private final ObjectMapper json;

    Differences(ObjectMapper json) {
        this.json = json;
    }

    /** What {@code after} has otherwise than {@code before}; all it has when {@code before} is null. */
    List<Difference> between(School before, School after) {
        JsonNode old = before == null ? JsonNodeFactory.instance.objectNode() : json.valueToTree(PutSchool.of(before));
        JsonNode now = json.valueToTree(PutSchool.of(after));
        Set<String> names = new LinkedHashSet<>();
        old.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            SchoolField field = SchoolField.of(name);
            if (!SILENT.contains(name) && !(old.path(name).equals(now.path(name)))) {
                differences.add(new Difference(
                        name,
                        field == null ? name : field.zh(),
                        field == null ? name : field.en(),
                        old.get(name),
                        now.get(name)));
            }
        }
        return differences;
    }
}
