package io.junheng.audit.archive;

import io.junheng.audit.tree.Checkpoint;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * What an archive consists of (归档清单): the range, the checkpoint it is tied to, and SHA-256 of each file. Signed by the log.
 *
 * @param files SHA-256 by name, in the order they are listed
 */
record ArchiveManifest(long first, long beyond, Checkpoint checkpoint, Map<String, byte[]> files) {

    /** The lines that are signed; the verifier's README says what each means. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("junheng-archive/v1");
        lines.add("log " + checkpoint.origin());
        lines.add("first " + first);
        lines.add("beyond " + beyond);
        lines.add("size " + checkpoint.size());
        lines.add("root " + Base64.getEncoder().encodeToString(checkpoint.root()));
        files.forEach((name, sha256) ->
                lines.add("file " + name + " " + Base64.getEncoder().encodeToString(sha256)));
        return String.join("\n", lines) + "\n";
    }
}
