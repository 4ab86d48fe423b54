package io.junheng.task.recurring;

import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The events that set a term running (起算事件), such as the end of a sampling. */
@ApplicationScoped
class ObligationEvents {

    static final Listing LISTING = Listing.of("obligation-events", "obligation_event e")
            .field("obligation", "e.obligation", FieldType.TEXT)
            .field("subject", "e.subject", FieldType.TEXT)
            .field("on", "e.happened_on", FieldType.DATE)
            .field("regionCode", "e.region_code", FieldType.TEXT)
            .field("note", "e.note", FieldType.TEXT)
            .field("recordedBy", "e.recorded_by", FieldType.TEXT)
            .field("recordedAt", "e.recorded_at", FieldType.TIME)
            .key("obligation", "subject", "on")
            .scope("e.region_path");

    private final Database database;

    ObligationEvents(Database database) {
        this.database = database;
    }

    /** False when that day's is recorded already. */
    boolean insert(String obligation, Obliged.Party party, LocalDate on, String note, String by, Instant at) {
        return database.update("""
                        insert into obligation_event (obligation, subject, happened_on, region_code, region_path, note, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """, obligation, party.code(), on, party.regionCode(), party.regionPath(), note, by, at)
                == 1;
    }

    /** The days of the events of an obligation, by subject and in order. */
    Map<String, List<LocalDate>> of(String obligation) {
        return database
                .list(
                        "select subject, happened_on from obligation_event where obligation = ? order by happened_on",
                        row -> Map.entry(row.getString(1), row.getObject(2, LocalDate.class)),
                        obligation)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
