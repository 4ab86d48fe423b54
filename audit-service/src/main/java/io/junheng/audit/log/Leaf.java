package io.junheng.audit.log;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * The bytes of an entry that go into the tree (叶子): canonical JSON in UTF-8, laid out as the verifier's README says. What an event does not
 * have is absent.
 */
final class Leaf {

    private static final int LAYOUT = 1;

    private Leaf() {}

    /** @param sealedBy ids of the keys that sealed the data, none when nothing did */
    static String of(Draft draft, List<String> sealedBy, long index, Instant recordedAt) {
        ObjectNode leaf = JsonNodeFactory.instance.objectNode();
        leaf.put("layout", LAYOUT);
        leaf.put("index", index);
        leaf.put("recordedAt", recordedAt.toString());
        leaf.put("eventId", draft.eventId().toString());
        leaf.put("time", draft.time().toString());
        leaf.put("type", draft.type());
        leaf.put("operation", draft.operation());
        leaf.put("service", draft.service());
        leaf.put("aggregate", draft.aggregate());
        leaf.put("aggregateId", draft.aggregateId());
        leaf.put("version", draft.version());
        draft.roles().forEach(leaf.putArray("roles")::add);
        put(leaf, "actor", draft.actor());
        put(leaf, "client", draft.client());
        put(leaf, "actorScope", draft.actorScope());
        put(leaf, "regionPath", draft.regionPath());
        put(leaf, "requestId", draft.requestId());
        put(leaf, "traceparent", draft.traceparent());
        put(leaf, "authority", draft.authority());
        if (!sealedBy.isEmpty()) {
            sealedBy.forEach(leaf.putArray("sealedBy")::add);
        }
        leaf.put("dataHash", Base64.getEncoder().encodeToString(draft.dataHash()));
        return CanonicalJson.of(leaf);
    }

    static byte[] bytes(String leaf) {
        return leaf.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ObjectNode leaf, String name, String value) {
        if (value != null) {
            leaf.put(name, value);
        }
    }
}
