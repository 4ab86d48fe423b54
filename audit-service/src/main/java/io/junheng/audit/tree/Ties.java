package io.junheng.audit.tree;

import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What ties a stretch of leaves to the tree they stand in (区段衔接): the complete subtrees before and after it, from left to right. With the
 * stretch's own leaves they give the root, so a stretch can be checked without the rest of the tree.
 *
 * @param from first leaf of the stretch
 * @param to the leaf after its last one
 * @param size leaves of the tree
 */
public record Ties(long from, long to, long size, List<byte[]> before, List<byte[]> after) {

    /** The tree as it was before the stretch's first leaf, ready for it. */
    public Frontier start() {
        return Frontier.of(from, Hashes.join(before));
    }

    /** Root of the whole tree, when the tree that {@link #start} began has all leaves of the stretch. */
    public byte[] root(Frontier end) {
        List<Node> nodes = Node.cover(to, size);
        for (int i = 0; i < nodes.size(); i++) {
            end.append(nodes.get(i).level(), after.get(i));
        }
        return end.root();
    }

    /** The line that stands before the entries of a stretch in a file; the verifier's README says what each member means. */
    public String line() {
        return "{\"stretch\":{\"from\":" + from + ",\"to\":" + to + ",\"size\":" + size + ",\"before\":"
                + encoded(before) + ",\"after\":" + encoded(after) + "}}";
    }

    private static String encoded(List<byte[]> hashes) {
        return hashes.stream()
                .map(hash -> "\"" + Base64.getEncoder().encodeToString(hash) + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
