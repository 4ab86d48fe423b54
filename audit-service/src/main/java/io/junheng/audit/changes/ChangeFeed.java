package io.junheng.audit.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.audit.log.AuditConfig;
import io.junheng.audit.log.Checkpoints;
import io.junheng.audit.log.LogTiles;
import io.junheng.audit.log.Ranges;
import io.junheng.audit.log.Resources;
import io.junheng.audit.seal.Payload;
import io.junheng.audit.seal.Seals;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The log read as changes (变更流). Entries are numbered by one sequencer and become visible in that order, so a reader that remembers how
 * far it came misses nothing, whatever was written meanwhile; it may meet a change twice, never out of order.
 */
@ApplicationScoped
class ChangeFeed {

    /** Entries looked at in one statement, so that a reader of few entries does not hold the database up. */
    private static final long STRETCH = 20_000;

    /** Bytes of states after which an answer ends; as trees in memory they take some ten times as much. */
    private static final long LARGEST_ANSWER = 2 << 20;

    /** A row of the log as the feed needs it, and how many bytes were read up to its end. */
    private record Read(
            long index,
            byte[] leafHash,
            String aggregate,
            String key,
            long version,
            Instant time,
            boolean deleted,
            boolean here,
            String regionPath,
            Payload payload,
            long bytes) {}

    private final Database database;
    private final Checkpoints checkpoints;
    private final Ranges ranges;
    private final LogTiles tiles;
    private final AuditConfig config;
    private final Clock clock;
    private final Seals seals;
    private final ObjectMapper json;

    ChangeFeed(
            Database database,
            Checkpoints checkpoints,
            Ranges ranges,
            LogTiles tiles,
            AuditConfig config,
            Clock clock,
            Seals seals,
            ObjectMapper json) {
        this.seals = seals;
        this.database = database;
        this.checkpoints = checkpoints;
        this.ranges = ranges;
        this.tiles = tiles;
        this.config = config;
        this.clock = clock;
        this.json = json;
    }

    /** Where the feed begins: with the first entry, or with the first one within the retention. */
    Cursor beginning() {
        long begin = ranges.begin();
        return config.changes()
                .retention()
                .map(retention -> oldestSince(clock.instant().minus(retention), begin))
                .orElseGet(() -> at(begin));
    }

    /** Where the feed ends now. */
    Cursor latest() {
        return at(checkpoints.newest().size());
    }

    /** The cursor a reader came with, unless the feed no longer reaches back to it. */
    Cursor resume(String text) {
        Cursor cursor = Cursor.parse(text);
        boolean ours = cursor.position() == 0
                ? cursor.text().equals(Cursor.start().text())
                : leafHash(cursor.position() - 1).filter(cursor::marks).isPresent();
        if (!ours || cursor.position() < beginning().position()) {
            throw Problem.of(ChangeProblem.CURSOR_GONE);
        }
        return cursor;
    }

    /** The next changes, at most as many as asked for; without any, how far the log was looked through. */
    ChangePage read(ChangeQuery query) {
        long size = checkpoints.newest().size();
        long position = query.after().position();
        List<ChangeView> found = new ArrayList<>();
        boolean full = false;
        while (position < size && !full) {
            long end = Math.min(size, position + STRETCH);
            List<Read> stretch = stretch(query, position, end, query.limit() - found.size());
            found.addAll(changes(stretch));
            full = found.size() == query.limit()
                    || !stretch.isEmpty() && stretch.get(stretch.size() - 1).bytes() >= LARGEST_ANSWER;
            position = full ? Cursor.parse(found.get(found.size() - 1).cursor()).position() : end;
        }
        return new ChangePage(found, at(position).text(), position < size);
    }

    private List<Read> stretch(ChangeQuery query, long from, long to, int limit) {
        String below =
                query.regionPath().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return database.list(
                """
                select * from (
                    select idx, event_id, aggregate, aggregate_id, version, event_time, operation, region_path, leaf_hash,
                        data, sealed, sealed_by,
                        coalesce(region_path, '/') like ? as here,
                        coalesce(octet_length(data), octet_length(sealed), 0) as own,
                        sum(coalesce(octet_length(data), octet_length(sealed), 0)) over (order by idx) as bytes
                    from audit_entry
                    where idx >= ? and idx < ?
                        and (coalesce(region_path, '/') like ? or previous_region_path like ?)
                        and (?::text is null or aggregate = ?)
                        and aggregate <> all (?)
                        and (? or service <> 'gateway')
                    order by idx limit ?
                ) as read
                where bytes - own < ?
                order by idx
                """,
                ChangeFeed::read,
                below,
                from,
                to,
                below,
                below,
                query.aggregate(),
                query.aggregate(),
                Resources.withoutFeed(),
                query.withClients(),
                limit,
                LARGEST_ANSWER);
    }

    private static Read read(ResultSet row) throws SQLException {
        Array keys = row.getArray("sealed_by");
        return new Read(
                row.getLong("idx"),
                row.getBytes("leaf_hash"),
                row.getString("aggregate"),
                row.getString("aggregate_id"),
                row.getLong("version"),
                row.getObject("event_time", OffsetDateTime.class).toInstant(),
                row.getString("operation").equals("DELETE"),
                row.getBoolean("here"),
                row.getString("region_path"),
                new Payload(
                        row.getObject("event_id", UUID.class),
                        row.getString("data"),
                        row.getBytes("sealed"),
                        keys == null ? List.of() : List.of((String[]) keys.getArray())),
                row.getLong("bytes"));
    }

    private List<ChangeView> changes(List<Read> rows) {
        List<String> data = seals.open(rows.stream().map(Read::payload).toList());
        List<ChangeView> changes = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            changes.add(change(rows.get(i), data.get(i)));
        }
        return changes;
    }

    /** What left the reader's region is gone for the reader, who is not told where it went; so is what was erased. */
    private ChangeView change(Read row, String data) {
        boolean gone = row.deleted() || !row.here() || data == null;
        return new ChangeView(
                Resources.of(row.aggregate()),
                row.key(),
                gone ? "DELETE" : "UPSERT",
                row.version(),
                row.time(),
                row.here() ? row.regionPath() : null,
                gone ? null : after(data),
                Cursor.after(row.index(), row.leafHash()).text());
    }

    private JsonNode after(String data) {
        try {
            return json.readTree(data).get("after");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An entry's data as stored is not JSON", e);
        }
    }

    /** The time of the log does not run backwards, so halving finds the place. */
    private Cursor oldestSince(Instant cutOff, long begin) {
        long from = begin;
        long to = checkpoints.newest().size();
        while (from < to) {
            long middle = from + (to - from) / 2;
            boolean within = database.one(
                            "select recorded_at >= ? from audit_entry where idx = ?",
                            row -> row.getBoolean(1),
                            cutOff,
                            middle)
                    .orElse(true);
            if (within) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return at(from);
    }

    private Cursor at(long position) {
        return position == 0
                ? Cursor.start()
                : leafHash(position - 1)
                        .map(hash -> Cursor.after(position - 1, hash))
                        .orElseThrow(() -> new IllegalStateException("entry " + (position - 1) + " is missing"));
    }

    private Optional<byte[]> leafHash(long index) {
        return database.one("select leaf_hash from audit_entry where idx = ?", row -> row.getBytes(1), index)
                .or(() -> tiles.leaf(index));
    }
}
