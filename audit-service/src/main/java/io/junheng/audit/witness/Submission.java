package io.junheng.audit.witness;

import io.junheng.audit.tree.Checkpoint;
import io.junheng.audit.tree.MerkleHash;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What a log sends to be cosigned (见证请求), the body of C2SP tlog-witness {@code add-checkpoint}: the size the witness saw last, a
 * consistency proof from there, an empty line, the checkpoint.
 */
record Submission(long old, List<byte[]> proof, Checkpoint checkpoint, String note) {

    private static final int LONGEST_PROOF = 63;

    /**
     * Reads a body.
     *
     * @throws IllegalArgumentException when it is not of the form
     */
    static Submission parse(String body) {
        int blank = body.indexOf("\n\n");
        if (blank < 0) {
            throw new IllegalArgumentException("there is no empty line");
        }
        String[] lines = body.substring(0, blank).split("\n");
        if (!lines[0].matches("old (0|[1-9][0-9]{0,17})") || lines.length - 1 > LONGEST_PROOF) {
            throw new IllegalArgumentException("the first line is not an old size, or the proof is too long");
        }
        List<byte[]> proof = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            byte[] hash = Base64.getDecoder().decode(lines[i]);
            if (hash.length != MerkleHash.LENGTH) {
                throw new IllegalArgumentException("a hash has 32 bytes");
            }
            proof.add(hash);
        }
        String note = body.substring(blank + 2);
        return new Submission(Long.parseLong(lines[0].substring(4)), proof, Checkpoint.parse(note), note);
    }
}
