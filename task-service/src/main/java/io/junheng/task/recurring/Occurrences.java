package io.junheng.task.recurring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.sql.Database;
import io.junheng.task.setting.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The stored occurrences. */
@ApplicationScoped
class Occurrences {

    static final Listing LISTING = Listing.of("occurrences", "occurrence o")
            .field("id", "o.id", FieldType.TEXT)
            .field("obligation", "o.obligation", FieldType.TEXT)
            .field("subject", "o.subject", FieldType.TEXT)
            .field("regionCode", "o.region_code", FieldType.TEXT)
            .field("on", "o.happened_on", FieldType.DATE)
            .field("parts", "o.parts", FieldType.TEXTS)
            .field("note", "o.note", FieldType.TEXT)
            .field("addressee", "o.addressee", FieldType.TEXT)
            .field("activities", "o.activities", FieldType.JSON)
            .field("figures", "o.figures", FieldType.JSON)
            .field("reconciliation", "o.reconciliation", FieldType.TEXT)
            .field("recordedBy", "o.recorded_by", FieldType.TEXT)
            .field("recordedAt", "o.recorded_at", FieldType.TIME)
            .key("id")
            .scope("o.region_path");

    private final Database database;
    private final ObjectMapper json;

    Occurrences(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What was filed besides the parts; all of it may be absent. */
    record Filed(
            String note,
            String addressee,
            List<PostOccurrence.Activity> activities,
            List<PostOccurrence.Figure> figures,
            String reconciliation) {}

    void insert(
            String id,
            String obligation,
            Obliged.Party party,
            Occurrence occurrence,
            Filed filed,
            String by,
            Instant at) {
        database.update(
                """
                insert into occurrence (id, obligation, subject, region_code, region_path, happened_on, parts, note, addressee, activities, figures,
                    reconciliation, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
                """,
                id,
                obligation,
                occurrence.subject(),
                party.regionCode(),
                party.regionPath(),
                occurrence.on(),
                occurrence.parts(),
                filed.note(),
                filed.addressee(),
                text(filed.activities()),
                text(filed.figures()),
                filed.reconciliation(),
                by,
                at);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What these subjects did between the days, by subject. */
    Map<String, List<Occurrence>> of(String obligation, Collection<String> subjects, LocalDate from, LocalDate to) {
        return database
                .list(
                        """
                        select subject, happened_on, parts from occurrence
                        where obligation = ? and subject = any(?) and happened_on between ? and ?
                        """,
                        row -> new Occurrence(
                                row.getString(1), row.getObject(2, LocalDate.class), Arrays.asList((String[])
                                        row.getArray(3).getArray())),
                        obligation,
                        subjects,
                        from,
                        to)
                .stream()
                .collect(Collectors.groupingBy(Occurrence::subject));
    }

    /** Notes that a period was missed; false when that is noted already. */
    boolean miss(Setting<Obligation> setting, Obliged.Party party, Verdict verdict, LocalDate noticedOn) {
        return database.update(
                        """
                        insert into obligation_miss (obligation, subject, period, region_code, region_path, due_on, needed, done, noticed_on, finding)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """,
                        setting.key(),
                        party.code(),
                        verdict.period(),
                        party.regionCode(),
                        party.regionPath(),
                        verdict.dueOn(),
                        verdict.needed(),
                        verdict.done(),
                        noticedOn,
                        setting.values().finding())
                == 1;
    }
}
