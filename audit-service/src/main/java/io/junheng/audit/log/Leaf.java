package io.junheng.audit.log;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.StringJoiner;

/**
 * The bytes of an entry that go into the tree (叶子): canonical JSON in UTF-8, laid out as the verifier's README says. What an event does not
 * have is absent.
 */
final class Leaf {

    private static final int LAYOUT = 1;

    private Leaf() {}

    /**
     * The text of an entry.
     *
     * @param sealedBy ids of the keys that sealed the data, none when nothing did
     * @param recordedAt the time as {@link java.time.Instant} writes it, the same for all entries of a batch
     */
    static String of(Draft draft, List<String> sealedBy, long index, String recordedAt) {
        Members leaf = new Members();
        leaf.text("actor", draft.actor());
        leaf.text("actorScope", draft.actorScope());
        leaf.text("aggregate", draft.aggregate());
        leaf.text("aggregateId", draft.aggregateId());
        leaf.text("authority", draft.authority());
        leaf.text("client", draft.client());
        leaf.text("dataHash", Base64.getEncoder().encodeToString(draft.dataHash()));
        leaf.text("eventId", draft.eventId().toString());
        leaf.number("index", index);
        leaf.number("layout", LAYOUT);
        leaf.text("operation", draft.operation());
        leaf.text("recordedAt", recordedAt);
        leaf.text("regionPath", draft.regionPath());
        leaf.text("requestId", draft.requestId());
        leaf.texts("roles", draft.roles());
        leaf.texts("sealedBy", sealedBy.isEmpty() ? null : sealedBy);
        leaf.text("service", draft.service());
        leaf.text("time", draft.time().toString());
        leaf.text("traceparent", draft.traceparent());
        leaf.text("type", draft.type());
        leaf.number("version", draft.version());
        return leaf.object();
    }

    static byte[] bytes(String leaf) {
        return leaf.getBytes(StandardCharsets.UTF_8);
    }

    /** The members of an object, given in the order of their names; one that is null is left out. */
    private static final class Members {

        private final StringBuilder text = new StringBuilder(640);
        private char before = '{';

        void text(String name, String value) {
            if (value != null) {
                CanonicalJson.string(value, name(name));
            }
        }

        void number(String name, long value) {
            name(name).append(value);
        }

        void texts(String name, List<String> values) {
            if (values != null) {
                StringJoiner array = new StringJoiner(",", "[", "]");
                values.forEach(value -> array.add(CanonicalJson.string(value, new StringBuilder())));
                name(name).append(array);
            }
        }

        String object() {
            return text.append('}').toString();
        }

        private StringBuilder name(String name) {
            text.append(before).append('"').append(name).append("\":");
            before = ',';
            return text;
        }
    }
}
