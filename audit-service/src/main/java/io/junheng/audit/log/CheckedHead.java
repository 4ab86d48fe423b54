package io.junheng.audit.log;

import io.junheng.audit.tree.Checkpoint;
import io.junheng.audit.tree.Frontier;
import io.junheng.audit.tree.Proofs;
import io.junheng.audit.tree.VerifyingKey;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/** The newest checkpoint, from which the log goes on only when what is stored is what was signed. */
@ApplicationScoped
class CheckedHead {

    private final Database database;
    private final Checkpoints checkpoints;
    private final StoredTiles tiles;
    private final LogIdentity identity;
    private final KeptHead kept;

    /** The note whose signature was checked last, with the key it was checked by: most heads are looked at by the process that checked or made them before. */
    private volatile CheckedNote checkedNote = new CheckedNote("", null);

    private record CheckedNote(String note, VerifyingKey key) {}

    CheckedHead(Database database, Checkpoints checkpoints, StoredTiles tiles, LogIdentity identity, KeptHead kept) {
        this.database = database;
        this.checkpoints = checkpoints;
        this.tiles = tiles;
        this.identity = identity;
        this.kept = kept;
    }

    /**
     * The head: its signature, the number of entries and that it continues the head kept beside the database have been checked.
     *
     * @throws DamagedLog when one of them is wrong
     */
    Head head() {
        Head head = checkpoints
                .head(identity.origin())
                .orElseThrow(() -> new DamagedLog("The log has no checkpoint left."));
        long size = database.one(
                        "select coalesce(max(idx) + 1, 0) from audit_entry where idx >= ?",
                        row -> row.getLong(1),
                        Math.max(0, head.size() - 1))
                .orElseThrow();
        if (size != head.size()) {
            throw new DamagedLog(
                    "The log has entries up to " + size + ", its newest checkpoint covers " + head.size() + ".");
        }
        byte[] root = Frontier.of(head.size(), head.frontier()).root();
        if (!isSigned(head) || !Arrays.equals(root, head.checkpoint().root())) {
            throw new DamagedLog("The newest checkpoint, of size " + head.size() + ", is not one this log signed.");
        }
        checkAgainstKept(head);
        return head;
    }

    private boolean isSigned(Head head) {
        CheckedNote now = new CheckedNote(head.note(), identity.chain().keyFor(head.size()));
        if (now.equals(checkedNote)) {
            return head.note().startsWith(head.checkpoint().text() + "\n");
        }
        boolean signed = head.checkpoint().isNote(now.note(), now.key());
        checkedNote = signed ? now : checkedNote;
        return signed;
    }

    /** Says that this process has just signed a checkpoint, whether it stays or not. */
    void signed(String note, long size) {
        checkedNote = new CheckedNote(note, identity.chain().keyFor(size));
    }

    /** The newest checkpoint, checked, when it is not the one that is kept: it was signed just before a kill, or by another process. */
    String notYetKept() {
        String newest = checkpoints.newest().note();
        return kept.note().filter(newest::equals).isPresent() ? null : head().note();
    }

    /** A head that this process did not sign last, be it another's or an older one, must continue what it knows. */
    private void checkAgainstKept(Head head) {
        String note = kept.known().orElse(null);
        if (note == null || note.equals(head.note())) {
            return;
        }
        Checkpoint known = read(note);
        if (known.size() > head.size()) {
            throw new DamagedLog("The log was set back: it ends at " + head.size() + ", but the checkpoint kept at "
                    + kept + " covers " + known.size() + ".");
        }
        if (!Arrays.equals(new Proofs(tiles).root(known.size()), known.root())) {
            throw new DamagedLog(
                    "The first " + known.size() + " entries are not those of the checkpoint kept at " + kept + ".");
        }
    }

    private Checkpoint read(String note) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(note);
            if (checkpoint.origin().equals(identity.origin())
                    && checkpoint.isNote(note, identity.chain().keyFor(checkpoint.size()))) {
                return checkpoint;
            }
        } catch (IllegalArgumentException e) {
            // no checkpoint at all
        }
        throw new DamagedLog("The checkpoint kept at " + kept + " is not one this log signed.");
    }
}
