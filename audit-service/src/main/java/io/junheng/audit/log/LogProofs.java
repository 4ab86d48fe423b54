package io.junheng.audit.log;

import io.junheng.audit.tree.Proofs;
import io.junheng.audit.tree.Ties;
import io.junheng.audit.tree.Tile;
import io.junheng.audit.tree.TileSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Proofs from the stored tree, hashes in base64. */
@ApplicationScoped
public class LogProofs {

    private final StoredTiles tiles;

    LogProofs(StoredTiles tiles) {
        this.tiles = tiles;
    }

    /** Proves one entry. */
    public List<String> inclusion(long index, long size) {
        return encoded(new Proofs(tiles).inclusion(index, size));
    }

    /** Proves that the first {@code from} of {@code to} entries came first. */
    public List<String> consistency(long from, long to) {
        return encoded(new Proofs(tiles).consistency(from, to));
    }

    /** What ties a stretch of entries to the log of a size. */
    public Ties ties(long from, long to, long size) {
        return new Proofs(tiles).ties(from, to, size);
    }

    /** Proves many entries of a log of one size, reading a tile once while neighbours need it. */
    public Series series(long size) {
        return new Series(new Proofs(new Recent(tiles)), size);
    }

    /** Proofs against one size. Not thread-safe. */
    public static final class Series {

        private final Proofs proofs;
        private final long size;

        private Series(Proofs proofs, long size) {
            this.proofs = proofs;
            this.size = size;
        }

        /** The proof of one entry. */
        public List<String> inclusion(long index) {
            return encoded(proofs.inclusion(index, size));
        }
    }

    /** Keeps the tiles used last. Only ever asked for one size. */
    private static final class Recent implements TileSource {

        private static final int KEPT = 64;

        private final TileSource source;
        private final Map<Tile, List<byte[]>> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Tile, List<byte[]>> eldest) {
                return size() > KEPT;
            }
        };

        Recent(TileSource source) {
            this.source = source;
        }

        @Override
        public Map<Tile, List<byte[]>> read(Collection<Tile> tiles, long size) {
            Map<Tile, List<byte[]>> rows = new HashMap<>();
            List<Tile> missing = new ArrayList<>();
            for (Tile tile : tiles) {
                List<byte[]> row = kept.get(tile);
                if (row == null) {
                    missing.add(tile);
                } else {
                    rows.put(tile, row);
                }
            }
            if (!missing.isEmpty()) {
                Map<Tile, List<byte[]>> read = source.read(missing, size);
                rows.putAll(read);
                kept.putAll(read);
            }
            return rows;
        }
    }

    private static List<String> encoded(List<byte[]> hashes) {
        return hashes.stream().map(Base64.getEncoder()::encodeToString).toList();
    }
}
