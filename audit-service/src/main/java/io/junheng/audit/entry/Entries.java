package io.junheng.audit.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.audit.log.Publications;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The log's entries (日志条目), each caller's own region only; entries of no region are for callers of the whole country. */
@ApplicationScoped
public class Entries {

    private static final String SHOWN_ONLY = "null::jsonb";

    private static final Listing LISTING = complete("e.leaf", "e.data");

    /** The same list without what makes an entry large. */
    private static final Listing SIZES = complete("null::text", "null::text");

    /** Bytes of entries that a page may hold; as trees in memory they take some ten times as much. */
    private static final long LARGEST_PAGE = 2 << 20;

    private static Listing complete(String leaf, String data) {
        return searchable("audit-entries")
                .field("actorScope", SHOWN_ONLY, FieldType.JSON)
                .field("traceparent", SHOWN_ONLY, FieldType.JSON)
                .field("before", SHOWN_ONLY, FieldType.JSON)
                .field("after", SHOWN_ONLY, FieldType.JSON)
                .field("changes", SHOWN_ONLY, FieldType.JSON)
                .field("details", SHOWN_ONLY, FieldType.JSON)
                .field("dataHash", SHOWN_ONLY, FieldType.JSON)
                .field("state", SHOWN_ONLY, FieldType.JSON)
                .field("leaf", leaf, FieldType.TEXT)
                .field("data", data, FieldType.TEXT)
                .field("bytes", "octet_length(e.leaf) + octet_length(e.data)", FieldType.INTEGER);
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

    /** A row as stored: the hashed bytes, the data bound to them, the recorded hash in base64. */
    public record Stored(long index, String leaf, String data, String hash) {

        private static Stored of(JsonNode row) {
            return new Stored(
                    row.get("index").longValue(),
                    row.get("leaf").textValue(),
                    row.get("data").textValue(),
                    row.get("hash").textValue());
        }
    }

    private final Listings listings;
    private final Publications publications;
    private final ObjectMapper json;

    Entries(Listings listings, Publications publications, ObjectMapper json) {
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
                .map(Stored::of)
                .map(row -> view(row, publications.upTo()));
    }

    /** Rows as stored, a page of those in the caller's region that meet the conditions. */
    public Page<Stored> stored(PageQuery query, Condition... conditions) {
        return listings.page(LISTING, query, JsonNode.class, conditions).map(Stored::of);
    }

    private AuditEntryView view(Stored row, long published) {
        try {
            return AuditEntryView.of(
                    json.readTree(row.leaf()), json.readTree(row.data()), row.hash(), row.index() < published);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Entry " + row.index() + " as stored is not JSON", e);
        }
    }
}
