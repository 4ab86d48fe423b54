package io.junheng.audit.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.junheng.audit.log.Publications;
import io.junheng.audit.seal.Payload;
import io.junheng.audit.seal.Seals;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The log's entries (日志条目), each caller's own region only; entries of no region are for callers of the whole country. */
@ApplicationScoped
public class Entries {

    private static final String SHOWN_ONLY = "null::jsonb";

    private static final Listing LISTING = complete("e.leaf", "e.data", "encode(e.sealed, 'base64')");

    /** The same list without what makes an entry large. */
    private static final Listing SIZES = complete("null::text", "null::text", "null::text");

    /** Bytes of entries that a page may hold; as trees in memory they take some ten times as much. */
    private static final long LARGEST_PAGE = 2 << 20;

    private static Listing complete(String leaf, String data, String sealed) {
        return searchable("audit-entries")
                .field("actorScope", SHOWN_ONLY, FieldType.JSON)
                .field("traceparent", SHOWN_ONLY, FieldType.JSON)
                .field("before", SHOWN_ONLY, FieldType.JSON)
                .field("after", SHOWN_ONLY, FieldType.JSON)
                .field("changes", SHOWN_ONLY, FieldType.JSON)
                .field("details", SHOWN_ONLY, FieldType.JSON)
                .field("dataHash", SHOWN_ONLY, FieldType.JSON)
                .field("state", SHOWN_ONLY, FieldType.JSON)
                .field("erased", SHOWN_ONLY, FieldType.JSON)
                .field("leaf", leaf, FieldType.TEXT)
                .field("data", data, FieldType.TEXT)
                .field("sealed", sealed, FieldType.TEXT)
                .field("sealedBy", "e.sealed_by", FieldType.TEXTS)
                .field(
                        "bytes",
                        "octet_length(e.leaf) + coalesce(octet_length(e.data), octet_length(e.sealed), 0)",
                        FieldType.INTEGER);
    }

    /** The columns that can be searched by. */
    static Listing searchable(String resource) {
        return Listing.of(resource, "audit_entry e")
                .field("index", "e.idx", FieldType.INTEGER)
                .field("recordedAt", "e.recorded_at", FieldType.TIME)
                .field("eventId", "e.event_id::text", FieldType.TEXT)
                .field("time", "e.event_time", FieldType.TIME)
                .field("type", "e.type", FieldType.TEXT)
                .field("operation", "e.operation", FieldType.TEXT)
                .field("service", "e.service", FieldType.TEXT)
                .field("aggregate", "e.aggregate", FieldType.TEXT)
                .field("aggregateId", "e.aggregate_id", FieldType.TEXT)
                .field("version", "e.version", FieldType.INTEGER)
                .field("actor", "e.actor", FieldType.TEXT)
                .field("client", "e.client", FieldType.TEXT)
                .field("roles", "e.roles", FieldType.TEXT)
                .field("regionPath", "e.region_path", FieldType.TEXT)
                .field("requestId", "e.request_id", FieldType.TEXT)
                .field("authority", "e.authority", FieldType.TEXT)
                .field("hash", "encode(e.leaf_hash, 'base64')", FieldType.TEXT)
                .key("index")
                .scope("e.region_path");
    }

    /**
     * A row as stored: the hashed bytes, the data bound to them, the recorded hash in base64.
     *
     * @param data null when they were erased
     * @param keys ids of the keys that sealed the data, none when nothing did
     */
    public record Stored(long index, String leaf, String data, String hash, List<String> keys) {}

    private final Listings listings;
    private final Publications publications;
    private final Seals seals;
    private final ObjectMapper json;

    Entries(Listings listings, Publications publications, Seals seals, ObjectMapper json) {
        this.seals = seals;
        this.listings = listings;
        this.publications = publications;
        this.json = json;
    }

    /** A page, shorter than was asked for where the entries are large. */
    public Page<AuditEntryView> page(PageQuery query, Condition... conditions) {
        long published = publications.upTo();
        return stored(fitting(query, conditions), conditions).map(row -> view(row, published));
    }

    private PageQuery fitting(PageQuery query, Condition... conditions) {
        List<JsonNode> rows =
                listings.page(SIZES, query, JsonNode.class, conditions).items();
        long bytes = 0;
        int fit = 0;
        while (fit < rows.size()
                && (fit == 0 || bytes + rows.get(fit).get("bytes").longValue() <= LARGEST_PAGE)) {
            bytes += rows.get(fit++).get("bytes").longValue();
        }
        return fit == rows.size()
                ? query
                : new PageQuery(
                        Integer.toString(fit),
                        query.pageToken(),
                        query.totalCount(),
                        query.filter(),
                        query.order(),
                        query.fields());
    }

    Optional<AuditEntryView> find(long index) {
        return listings.find(LISTING, JsonNode.class, Condition.of("e.idx = ?", index))
                .map(row -> opened(List.of(row)).get(0))
                .map(row -> view(row, publications.upTo()));
    }

    /** Rows as stored, a page of those in the caller's region that meet the conditions. */
    public Page<Stored> stored(PageQuery query, Condition... conditions) {
        Page<JsonNode> page = listings.page(LISTING, query, JsonNode.class, conditions);
        return new Page<>(opened(page.items()), page.next(), page.totalCount());
    }

    private List<Stored> opened(List<JsonNode> rows) {
        List<Payload> payloads = rows.stream().map(Entries::payload).toList();
        List<String> data = seals.open(payloads);
        List<Stored> stored = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = rows.get(i);
            stored.add(new Stored(
                    row.get("index").longValue(),
                    row.get("leaf").textValue(),
                    data.get(i),
                    row.get("hash").textValue(),
                    payloads.get(i).keys()));
        }
        return stored;
    }

    private static Payload payload(JsonNode row) {
        List<String> keys = new ArrayList<>();
        row.path("sealedBy").forEach(key -> keys.add(key.textValue()));
        String sealed = row.path("sealed").textValue();
        return new Payload(
                UUID.fromString(row.get("eventId").textValue()),
                row.path("data").textValue(),
                sealed == null ? null : Base64.getMimeDecoder().decode(sealed),
                keys);
    }

    private AuditEntryView view(Stored row, long published) {
        try {
            return AuditEntryView.of(
                    json.readTree(row.leaf()),
                    row.data() == null ? MissingNode.getInstance() : json.readTree(row.data()),
                    row.hash(),
                    row.index() < published);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Entry " + row.index() + " as stored is not JSON", e);
        }
    }
}
