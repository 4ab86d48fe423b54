package io.junheng.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.audit.diff.JsonChanges;
import io.junheng.audit.log.Draft;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Entries to be, by the region they belong to. */
public final class Drafts {

    public static final String LISHU = "/220000/220300/220322/";
    public static final String YITONG = "/220000/220300/220323/";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Drafts() {}

    /** The first to the last version of as many schools of 梨树县. */
    public static List<Draft> schools(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> school("22000%05d".formatted(i), 1, LISHU))
                .toList();
    }

    public static Draft school(String code, long version, String regionPath) {
        return draft("registry", "school", code, version, regionPath, null);
    }

    public static Draft moved(String code, long version, String regionPath, String previousRegionPath) {
        return draft("registry", "school", code, version, regionPath, previousRegionPath);
    }

    /** A school of 梨树县 whose state has about so many bytes. */
    public static Draft large(String code, int bytes) {
        return draft("registry", "school", code, 1, LISHU, null, "x".repeat(bytes));
    }

    public static Draft draft(
            String service, String aggregate, String id, long version, String regionPath, String previousRegionPath) {
        return draft(service, aggregate, id, version, regionPath, previousRegionPath, "");
    }

    private static Draft draft(
            String service,
            String aggregate,
            String id,
            long version,
            String regionPath,
            String previousRegionPath,
            String note) {
        String data =
                "{\"after\":{\"code\":\"%s\",\"note\":\"%s\",\"version\":%d},\"before\":%s,\"changes\":[],\"salt\":\"AAAA\"}"
                        .formatted(id, note, version, version == 1 ? "null" : "{\"code\":\"" + id + "\"}");
        return draft(
                "io.junheng." + service + ".Changed.v1",
                version == 1 ? "CREATE" : "UPDATE",
                service,
                aggregate,
                id,
                version,
                regionPath,
                previousRegionPath,
                data);
    }

    /** An event of this type with these states, either of which may be null. */
    public static Draft of(
            String type, String aggregate, String id, long version, String regionPath, String before, String after) {
        try {
            JsonNode from = before == null ? JSON.nullNode() : MAPPER.readTree(before);
            JsonNode to = after == null ? JSON.nullNode() : MAPPER.readTree(after);
            boolean update = before != null && after != null;
            ObjectNode data = JSON.objectNode();
            data.set("after", to);
            data.set("before", from);
            data.set("changes", update ? JsonChanges.between(from, to) : JSON.arrayNode());
            data.put("salt", "AAAA");
            return draft(
                    type,
                    update ? "UPDATE" : before == null ? "CREATE" : "DELETE",
                    type.split("\\.")[2],
                    aggregate,
                    id,
                    version,
                    regionPath,
                    null,
                    data.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Draft draft(
            String type,
            String operation,
            String service,
            String aggregate,
            String id,
            long version,
            String regionPath,
            String previousRegionPath,
            String data) {
        return new Draft(
                UUID.randomUUID(),
                Instant.parse("2026-01-02T03:04:05.678Z"),
                type,
                operation,
                service,
                aggregate,
                id,
                version,
                "li",
                "client-1",
                List.of("admin", "school"),
                "220322",
                regionPath,
                previousRegionPath,
                "req-1",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "教督〔2017〕6号",
                null,
                data,
                sha256(data));
    }

    /** The same draft, as one that holds this subject's data. */
    public static Draft about(String subject, Draft draft) {
        return new Draft(
                draft.eventId(),
                draft.time(),
                draft.type(),
                draft.operation(),
                draft.service(),
                draft.aggregate(),
                draft.aggregateId(),
                draft.version(),
                draft.actor(),
                draft.client(),
                draft.roles(),
                draft.actorScope(),
                draft.regionPath(),
                draft.previousRegionPath(),
                draft.requestId(),
                draft.traceparent(),
                draft.authority(),
                subject,
                draft.data(),
                draft.dataHash());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
