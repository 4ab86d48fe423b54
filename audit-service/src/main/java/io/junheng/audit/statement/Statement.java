package io.junheng.audit.statement;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * What the log says of a search (查询声明): that of its first {@code size} entries exactly {@code entries} lie within {@code scope} and meet
 * {@code filter}, and that SHA-256 over their leaf hashes in order is {@code digest}. Signed, it can be held against the whole log by
 * anyone who may read that, and against the log's keeper if it is false.
 *
 * @param root of the tree of that size, 32 bytes
 * @param files SHA-256 of files that were handed out with it
 */
record Statement(
        String origin,
        long size,
        byte[] root,
        String scope,
        List<String> filter,
        long entries,
        byte[] digest,
        List<FileHash> files) {

    /** SHA-256 of a file, by its name. */
    record FileHash(String name, byte[] sha256) {}

    /** The lines that are signed; the verifier's README says what each means. */
    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("junheng-statement/v1");
        lines.add("log " + origin);
        lines.add("size " + size);
        lines.add("root " + base64(root));
        lines.add("scope " + scope);
        filter.forEach(each -> lines.add("filter " + each));
        lines.add("entries " + entries);
        lines.add("digest " + base64(digest));
        files.forEach(file -> lines.add("file " + file.name() + " " + base64(file.sha256())));
        return String.join("\n", lines) + "\n";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
