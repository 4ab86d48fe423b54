package io.junheng.audit.check;

import io.junheng.audit.log.Checkpoints;
import java.util.HashMap;
import java.util.Map;

/** The checkpoints on record over a stretch of the log (区段内检查点). */
final class Heads {

    private final Map<Long, String> notes = new HashMap<>();

    private Heads() {}

    /** Those of a size above {@code from} and up to {@code to}. */
    static Heads between(Checkpoints checkpoints, long from, long to) {
        Heads heads = new Heads();
        checkpoints.between(from, to).forEach(signed -> heads.notes.put(signed.size(), signed.note()));
        return heads;
    }

    /** The one signed when this was the last entry, or null. */
    String after(StoredEntry entry) {
        return notes.get(entry.index() + 1);
    }
}
