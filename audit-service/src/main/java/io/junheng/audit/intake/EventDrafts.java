package io.junheng.audit.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.audit.diff.JsonChanges;
import io.junheng.audit.log.CanonicalJson;
import io.junheng.audit.log.Draft;
import io.junheng.audit.tree.MerkleHash;
import io.junheng.contracts.EventTypes;
import io.junheng.kit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * What an event becomes in the log. The payload goes into the entry's data whole: {@code before} and {@code after} under their names,
 * anything else as {@code details}; with them the changes and a random salt, so that data which are one day erased cannot be guessed from
 * the hash that stays.
 */
@ApplicationScoped
class EventDrafts {

    private static final int SALT_LENGTH = 16;
    private static final int RESERVE = 100 * SALT_LENGTH;
    private static final String SOURCE = "/junheng/";

    private final SecureRandom random = new SecureRandom();
    private final ThreadLocal<ByteBuffer> reserve =
            ThreadLocal.withInitial(() -> ByteBuffer.allocate(RESERVE).limit(0));

    /**
     * The entry for an event.
     *
     * @throws IllegalArgumentException when the event is not of the suite: its payload is no object or its topic has another form
     */
    Draft of(ReceivedEvent event) {
        JsonNode payload = event.tree();
        if (!payload.isObject()) {
            throw new IllegalArgumentException("payload is not an object");
        }
        String[] topic = event.topic().split("\\.");
        if (topic.length < 4) {
            throw new IllegalArgumentException("topic is not <prefix>.<service>.<aggregate>.<version>");
        }
        JsonNode before = present(payload, "before");
        JsonNode after = present(payload, "after");
        String data = CanonicalJson.of(data(payload, before, after));
        String roles = event.attribute("ce_actorroles");
        String regionPath = event.attribute("ce_regionpath");
        return new Draft(
                event.id(),
                event.time().truncatedTo(ChronoUnit.MICROS),
                event.type(),
                operation(before, after),
                service(event, topic[topic.length - 3]),
                topic[topic.length - 2],
                event.subject(),
                event.version(),
                event.attribute("ce_actor"),
                event.attribute("ce_actorclient"),
                roles == null || roles.isEmpty() ? List.of() : List.of(roles.split(",")),
                event.attribute("ce_actorscope"),
                regionPath,
                previousRegion(before, regionPath),
                event.attribute("ce_requestid"),
                event.attribute("traceparent"),
                event.attribute("ce_authority"),
                event.attribute("ce_datasubject"),
                data,
                MerkleHash.plain(data.getBytes(StandardCharsets.UTF_8)));
    }

    /** Who published it, also where every service publishes to the same topic. */
    private static String service(ReceivedEvent event, String owner) {
        String source = event.attribute("ce_source");
        return owner.equals(EventTypes.SUITE) && source != null && source.startsWith(SOURCE)
                ? source.substring(SOURCE.length())
                : owner;
    }

    private ObjectNode data(JsonNode payload, JsonNode before, JsonNode after) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("before", before.isMissingNode() ? null : before);
        data.set("after", after.isMissingNode() ? null : after);
        data.set(
                "changes",
                before.isMissingNode() || after.isMissingNode()
                        ? JsonNodeFactory.instance.arrayNode()
                        : JsonChanges.between(before, after));
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : payload.properties()) {
            if (!member.getKey().equals("before") && !member.getKey().equals("after")) {
                details.set(member.getKey(), member.getValue());
            }
        }
        if (!details.isEmpty()) {
            data.set("details", details);
        }
        data.put("salt", Base64.getEncoder().encodeToString(salt()));
        return data;
    }

    /** Random bytes, each given once; asking for a hundred salts' bytes at a time costs hardly more than for one's. */
    private byte[] salt() {
        ByteBuffer bytes = reserve.get();
        if (bytes.remaining() < SALT_LENGTH) {
            random.nextBytes(bytes.array());
            bytes.clear();
        }
        byte[] salt = new byte[SALT_LENGTH];
        bytes.get(salt);
        return salt;
    }

    private static JsonNode present(JsonNode payload, String name) {
        JsonNode value = payload.path(name);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    private static String operation(JsonNode before, JsonNode after) {
        if (before.isMissingNode()) {
            return "CREATE";
        }
        return after.isMissingNode() ? "DELETE" : "UPDATE";
    }

    /** Where the aggregate belonged before, when it moved. */
    private static String previousRegion(JsonNode before, String regionPath) {
        String previous = before.path("regionPath").textValue();
        return previous == null || previous.equals(regionPath) ? null : previous;
    }
}
