package io.junheng.registry.ledger;

import io.junheng.registry.rule.Field;
import io.junheng.registry.rule.FileValue;
import io.junheng.registry.rule.Values;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Enters items for other parts of the service (台账登记), by the rules of their ledger and within the running transaction. */
@ApplicationScoped
public class LedgerEntries {

    private final Ledgers ledgers;
    private final ItemDesk desk;

    LedgerEntries(Ledgers ledgers, ItemDesk desk) {
        this.ledgers = ledgers;
        this.desk = desk;
    }

    /** The fields of a ledger's items; none when there is no such ledger. */
    public Set<String> fields(String ledger) {
        return ledgers.find(ledger)
                .map(found -> found.rules().fields().stream().map(Field::key).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** An item to be entered: about a school or else a region, with the sender's own reference. */
    public record Wanted(String ledger, String school, String region, LocalDate day, String reference, Values values) {}

    /** Enters an item and gives its id; refused with every reason. */
    public String enter(Wanted wanted) {
        return desk.enter(new EnterItem(
                        wanted.ledger(),
                        wanted.school(),
                        wanted.region(),
                        wanted.day().toString(),
                        wanted.reference(),
                        sent(wanted.values()),
                        List.of()))
                .after()
                .id();
    }

    /** The values as a caller would send them. */
    private static Map<String, Object> sent(Values values) {
        Map<String, Object> sent = new HashMap<>();
        values.all().forEach((key, value) -> sent.put(key, value instanceof LocalDate ? value.toString() : value));
        values.all().forEach((key, value) -> {
            if (value instanceof FileValue file) {
                sent.put(key, described(file));
            }
        });
        return sent;
    }

    private static Map<String, Object> described(FileValue file) {
        Map<String, Object> members = new HashMap<>(Map.of("name", file.name(), "sha256", file.sha256()));
        if (file.mediaType() != null) {
            members.put("mediaType", file.mediaType());
        }
        if (file.size() != null) {
            members.put("size", file.size());
        }
        return members;
    }
}
