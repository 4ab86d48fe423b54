package io.junheng.audit.log;

import io.junheng.audit.tree.Checkpoint;
import java.time.Instant;

/**
 * The newest checkpoint as stored, with the frontier that goes on from it.
 *
 * @param latestEvent the time of the latest event so far, or a later one
 */
record Head(Checkpoint checkpoint, byte[] frontier, String note, Instant signedAt, Instant latestEvent) {

    long size() {
        return checkpoint.size();
    }
}
