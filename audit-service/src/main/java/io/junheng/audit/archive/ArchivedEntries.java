package io.junheng.audit.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.audit.log.Checkpoints;
import io.junheng.audit.log.DamagedLog;
import io.junheng.audit.log.LogIdentity;
import io.junheng.audit.log.LogProofs;
import io.junheng.audit.log.Ranges.Range;
import io.junheng.audit.tree.Checkpoint;
import io.junheng.audit.tree.Frontier;
import io.junheng.audit.tree.MerkleHash;
import io.junheng.audit.tree.Ties;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lines of an archived range, in the layout of the verifier's README. Each entry is hashed again on its way, and the tree over them has
 * to come to the signed root, so nothing is let go that is not what was signed. Data that were sealed stay sealed.
 */
@ApplicationScoped
class ArchivedEntries {

    /** Entries held in memory at once. */
    private static final int PAGE = 500;

    /** A row as stored. */
    private record Row(long index, String leaf, byte[] hash, String data, byte[] sealed) {}

    private final Database database;
    private final Checkpoints checkpoints;
    private final LogProofs proofs;
    private final LogIdentity identity;
    private final ObjectMapper json;

    ArchivedEntries(
            Database database, Checkpoints checkpoints, LogProofs proofs, LogIdentity identity, ObjectMapper json) {
        this.database = database;
        this.checkpoints = checkpoints;
        this.proofs = proofs;
        this.identity = identity;
        this.json = json;
    }

    /**
     * Writes the range as tied to the checkpoint, and its leaf hashes.
     *
     * @throws DamagedLog when the entries are not those that were signed
     */
    void write(Range range, Checkpoint checkpoint, TileFile tiles, OutputStream output) throws IOException {
        for (String handover : identity.handovers(checkpoint.size())) {
            line(output, "{\"handover\":" + json.writeValueAsString(handover) + "}");
        }
        Ties ties = proofs.ties(range.first(), range.beyond(), checkpoint.size());
        line(output, ties.line());
        Frontier tree = ties.start();
        for (long from = range.first(); from < range.beyond(); from += PAGE) {
            long to = Math.min(range.beyond(), from + PAGE);
            Map<Long, String> heads = new HashMap<>();
            checkpoints.between(from, to).forEach(head -> heads.put(head.size(), head.note()));
            for (Row row : rows(range, from, to)) {
                if (row.index() != tree.size()) {
                    throw new DamagedLog("Entry " + tree.size() + " is missing; its range is not moved.");
                }
                tree.append(checked(row));
                tiles.add(row.hash());
                line(output, text(row));
                String head = heads.get(row.index() + 1);
                if (head != null) {
                    line(output, "{\"checkpoint\":" + json.writeValueAsString(head) + "}");
                }
            }
        }
        if (tree.size() != range.beyond() || !Arrays.equals(ties.root(tree), checkpoint.root())) {
            throw new DamagedLog("The entries " + range.first() + " to " + (range.beyond() - 1)
                    + " are not those that were signed; they are not moved.");
        }
    }

    private List<Row> rows(Range range, long from, long to) {
        return database.list(
                "select idx, leaf, leaf_hash, data, sealed from " + range.table()
                        + " where idx >= ? and idx < ? order by idx",
                ArchivedEntries::row,
                from,
                to);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong(1), row.getString(2), row.getBytes(3), row.getString(4), row.getBytes(5));
    }

    private byte[] checked(Row row) {
        byte[] hash = MerkleHash.leaf(row.leaf().getBytes(StandardCharsets.UTF_8));
        if (!Arrays.equals(hash, row.hash())
                || row.data() != null && !dataHash(row.data()).equals(named(row))) {
            throw new DamagedLog("Entry " + row.index() + " is not what was signed; its range is not moved.");
        }
        return hash;
    }

    private static String dataHash(String data) {
        return Base64.getEncoder().encodeToString(MerkleHash.plain(data.getBytes(StandardCharsets.UTF_8)));
    }

    private String named(Row row) {
        try {
            JsonNode leaf = json.readTree(row.leaf());
            return leaf.path("dataHash").asText();
        } catch (JsonProcessingException e) {
            throw new DamagedLog("Entry " + row.index() + " is not JSON.");
        }
    }

    private static String text(Row row) {
        Base64.Encoder base64 = Base64.getEncoder();
        String data;
        if (row.data() != null) {
            data = "\"data\":" + row.data();
        } else if (row.sealed() != null) {
            data = "\"sealed\":\"" + base64.encodeToString(row.sealed()) + "\"";
        } else {
            data = "\"erased\":true";
        }
        return "{\"entry\":" + row.leaf() + "," + data + ",\"hash\":\"" + base64.encodeToString(row.hash()) + "\"}";
    }

    private static void line(OutputStream output, String line) throws IOException {
        output.write(line.getBytes(StandardCharsets.UTF_8));
        output.write('\n');
    }
}
