package io.junheng.audit.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.junheng.audit.diff.JsonChanges;
import io.junheng.audit.entry.AuditEntryView;
import io.junheng.audit.entry.AuditEntryView.ChangeView;
import io.junheng.audit.entry.Entries;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Histories of single things, read from their entries in the caller's region. */
@ApplicationScoped
class Timelines {

    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final Entries entries;
    private final EventNames names;
    private final ObjectMapper json;

    Timelines(Entries entries, EventNames names, ObjectMapper json) {
        this.entries = entries;
        this.names = names;
        this.json = json;
    }

    Page<Moment> page(String aggregate, String id, PageQuery query) {
        return entries.page(query, Condition.of("e.aggregate = ? and e.aggregate_id = ?", aggregate, id))
                .map(this::moment);
    }

    private Moment moment(AuditEntryView entry) {
        List<ChangeView> changes = changes(entry);
        EventNames.Name name = names.of(entry.type(), entry.operation());
        return new Moment(
                entry.index(),
                entry.time(),
                entry.version(),
                entry.operation(),
                entry.type(),
                Telling.chinese(entry, name, changes),
                Telling.english(entry, name, changes),
                entry.actor(),
                entry.roles(),
                entry.authority(),
                entry.regionPath(),
                entry.requestId(),
                changes);
    }

    private static List<ChangeView> changes(AuditEntryView entry) {
        if (entry.operation().equals("UPDATE")) {
            return entry.changes();
        }
        JsonNode before = state(entry.before());
        return AuditEntryView.changes(JsonChanges.between(before, state(entry.after())), before);
    }

    private static JsonNode state(Object state) {
        return state instanceof JsonNode node ? node : NOTHING;
    }
}
