package io.junheng.task.extraction.measure;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.task.extraction.WorkItem;
import io.junheng.task.extraction.role.Department;
import io.junheng.task.extraction.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Compares the tasks of one document with the checked ones. Tasks are matched by the place they share most of. */
final class ItemMeasure {

    private final Scores scores;

    ItemMeasure(Scores scores) {
        this.scores = scores;
    }

    void compare(String document, List<JsonNode> expected, List<WorkItem> found) {
        List<WorkItem> left = new ArrayList<>(found);
        for (JsonNode item : expected) {
            WorkItem match = best(body(item), left);
            scores.of("item").all(id(item), List.of(id(item)), match == null ? List.of() : List.of(id(item)));
            if (match != null) {
                left.remove(match);
                fields(item, match);
            }
        }
        for (WorkItem surplus : left) {
            scores.of("item")
                    .all(document, List.of(), List.of(surplus.itemNo() + " " + surplus.title() + " " + surplus.span()));
        }
    }

    private static WorkItem best(Span body, List<WorkItem> found) {
        WorkItem best = null;
        int most = 0;
        for (WorkItem item : found) {
            int shared = Math.min(body.end(), item.span().end())
                    - Math.max(body.start(), item.span().start());
            if (shared > most) {
                most = shared;
                best = item;
            }
        }
        return best;
    }

    private void fields(JsonNode item, WorkItem found) {
        String id = id(item);
        scores.of("section path").one(id, texts(item, "section_path"), found.sectionPath());
        Integer number = item.path("item_no").isNumber() ? item.path("item_no").asInt() : null;
        scores.of("item number").one(id, number, found.itemNo());
        scores.of("paragraph number").one(id, item.path("paragraph_no").asInt(), found.paragraphNo());
        scores.of("title").one(id, item.path("title").asText(), found.title());
        scores.of("body span").one(id, body(item), found.span());
        scores.of("bracket span").one(id, bracket(item), found.bracketSpan());
        scores.of("bracket text").one(id, item.path("raw").textValue(), found.rawBracket());
        role(item, "lead", found.lead());
        role(item, "cooperating", found.cooperating());
        role(item, "responsible", found.responsible());
    }

    private void role(JsonNode item, String role, List<Department> found) {
        scores.of(role + ", as written")
                .all(
                        id(item),
                        texts(item, role),
                        found.stream().map(Department::asWritten).toList());
        scores.of(role + ", normalised")
                .all(
                        id(item),
                        texts(item, role + "_normalized"),
                        found.stream().flatMap(one -> names(one).stream()).toList());
    }

    /** A collective name of several levels counts as those it stands for. */
    private static List<String> names(Department department) {
        return department.members().isEmpty() ? List.of(department.department()) : department.members();
    }

    private static String id(JsonNode item) {
        return item.path("id").asText();
    }

    private static Span body(JsonNode item) {
        return new Span(item.path("body_start").asInt(), item.path("body_end").asInt());
    }

    private static Span bracket(JsonNode item) {
        return item.path("raw_start").isNumber()
                ? new Span(item.path("raw_start").asInt(), item.path("raw_end").asInt())
                : null;
    }

    private static List<String> texts(JsonNode item, String field) {
        List<String> texts = new ArrayList<>();
        item.path(field).forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
