package io.junheng.audit.holder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.junheng.audit.entry.AuditEntryView;
import io.junheng.audit.log.Resources;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns the states of things that hold roles into stretches of time. A state holds the roles it lists under {@code roles}, within
 * {@code regionCode}, until {@code expiresAt}; one with a {@code status} other than ACTIVE holds none. Entries are given in the order of
 * the log. Not thread-safe.
 */
final class RoleHistory {

    private final Map<String, List<RolePeriod>> open = new HashMap<>();
    private final List<RolePeriod> ended = new ArrayList<>();

    /** What was erased says nothing about roles, so the stretches before it go on. */
    void take(AuditEntryView entry) {
        if (entry.erased() != null) {
            return;
        }
        JsonNode state = entry.after() instanceof JsonNode after ? after : MissingNode.getInstance();
        String region = state.path("regionCode").textValue();
        Instant expiry = time(state.path("expiresAt").textValue());
        Set<String> roles = roles(state);
        List<RolePeriod> held =
                open.computeIfAbsent(entry.aggregate() + "/" + entry.aggregateId(), key -> new ArrayList<>());
        held.removeIf(period -> {
            boolean lasts = roles.contains(period.role())
                    && Objects.equals(period.regionCode(), region)
                    && Objects.equals(period.until(), expiry);
            if (!lasts) {
                ended.add(period.ended(entry.time(), entry.index()));
            }
            return !lasts;
        });
        held.forEach(period -> roles.remove(period.role()));
        roles.forEach(role -> held.add(new RolePeriod(
                Resources.of(entry.aggregate()),
                entry.aggregateId(),
                state.path("name").textValue(),
                role,
                region,
                entry.time(),
                expiry,
                entry.actor(),
                entry.authority(),
                entry.index(),
                null)));
    }

    /** All stretches, in the order of the entries that granted them. */
    List<RolePeriod> periods() {
        List<RolePeriod> all = new ArrayList<>(ended);
        open.values().forEach(all::addAll);
        all.sort(Comparator.comparingLong(RolePeriod::grantedAt).thenComparing(RolePeriod::role));
        return all;
    }

    private static Set<String> roles(JsonNode state) {
        Set<String> roles = new TreeSet<>();
        if (state.path("status").asText("ACTIVE").equals("ACTIVE")) {
            state.path("roles").forEach(role -> roles.add(role.asText()));
        }
        return roles;
    }

    private static Instant time(String text) {
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }
}
