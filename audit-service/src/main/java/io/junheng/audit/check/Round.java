package io.junheng.audit.check;

import io.junheng.audit.log.Alarm;
import io.junheng.audit.tree.Checkpoint;
import io.junheng.audit.tree.Frontier;
import io.junheng.audit.tree.Hashes;
import io.junheng.audit.tree.KeyChain;
import io.junheng.audit.tree.MerkleHash;
import io.junheng.audit.tree.Tile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One pass over the log from the first entry that is in the database (一轮自检): builds the tree again from the leaves, and holds against it every checkpoint, every
 * stored tile and every checkpoint kept elsewhere. Not thread-safe.
 */
final class Round {

    /** Where stored tiles are read. */
    @FunctionalInterface
    interface Tiles {
        Optional<byte[]> hashes(Tile tile);
    }

    private final Frontier frontier;
    private final List<List<byte[]>> open;
    private final EntryCheck entries;
    private final KeyChain chain;
    private final Tiles tiles;
    private final Map<Long, String> anchors;

    /**
     * A pass that has not begun.
     *
     * @param start the tree before the first entry that is looked at
     * @param open what stands so far in its tiles that are not full, lowest level first
     * @param anchors notes kept outside the database, by size
     */
    Round(
            Frontier start,
            List<List<byte[]>> open,
            EntryCheck entries,
            KeyChain chain,
            Tiles tiles,
            Map<Long, String> anchors) {
        this.frontier = start;
        this.open = new ArrayList<>(open);
        this.entries = entries;
        this.chain = chain;
        this.tiles = tiles;
        this.anchors = anchors;
    }

    /** How many entries were passed. */
    long position() {
        return frontier.size();
    }

    /** The first bad thing about the next entry, with its opened data or null, and the checkpoint signed after it or null. */
    Optional<Alarm> take(StoredEntry entry, String data, String note) {
        if (entry.index() != position()) {
            return Optional.of(Finding.MISSING.at(position()));
        }
        Optional<Alarm> found = entries.check(entry, data);
        if (found.isPresent()) {
            return found;
        }
        byte[] hash = MerkleHash.leaf(entry.leaf().getBytes(StandardCharsets.UTF_8));
        frontier.append(hash);
        return tile(0, hash).or(() -> heads(note));
    }

    private Optional<Alarm> tile(int level, byte[] hash) {
        if (open.size() == level) {
            open.add(new ArrayList<>());
        }
        List<byte[]> row = open.get(level);
        row.add(hash);
        if (row.size() < Tile.WIDTH) {
            return Optional.empty();
        }
        byte[] expected = Hashes.join(row);
        byte[] root = Tile.root(row);
        row.clear();
        Tile tile = new Tile(level, (position() >> Tile.HEIGHT * (level + 1)) - 1);
        boolean same = tiles.hashes(tile)
                .filter(stored -> Arrays.equals(stored, expected))
                .isPresent();
        return same ? tile(level + 1, root) : Optional.of(Finding.CHANGED_TILE.at(position() - 1));
    }

    private Optional<Alarm> heads(String note) {
        if (note != null && !signs(note)) {
            return Optional.of(Finding.CHANGED_CHECKPOINT.at(position()));
        }
        String anchor = anchors.get(position());
        return anchor == null || signs(anchor) ? Optional.empty() : Optional.of(Finding.OTHER_ANCHOR.at(position()));
    }

    private boolean signs(String note) {
        Checkpoint here = new Checkpoint(chain.first().name(), position(), frontier.root());
        return here.isNote(note, chain.keyFor(position()));
    }
}
