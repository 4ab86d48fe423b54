package io.junheng.audit.log;

import io.junheng.audit.tree.Checkpoint;
import java.time.Instant;

/** The newest checkpoint as stored, with the frontier that goes on from it. */
record Head(Checkpoint checkpoint, byte[] frontier, String note, Instant signedAt) {

    long size() {
        return checkpoint.size();
    }
}
