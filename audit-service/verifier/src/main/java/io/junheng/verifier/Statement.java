package io.junheng.verifier;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the log says of a search (查询声明): which of its entries, up to one size, meet conditions. Reading one does not verify its signature:
 * see {@link #isSignedBy}.
 */
public final class Statement {

    private static final String FIRST_LINE = "junheng-statement/v1";

    private final SignedNote note;
    private String origin;
    private long size;
    private byte[] root;
    private String scope;
    private final List<Condition> conditions = new ArrayList<>();
    private long entries;
    private byte[] digest;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private Statement(SignedNote note) {
        this.note = note;
    }

    /**
     * Reads a statement with its signature line.
     *
     * @throws IllegalArgumentException when the text is not a statement, or has a condition this version does not know
     */
    public static Statement parse(String text) {
        Statement statement = new Statement(SignedNote.parse(text));
        String[] lines = statement.note.text().split("\n");
        if (!lines[0].equals(FIRST_LINE)) {
            throw new IllegalArgumentException("a statement begins with the line " + FIRST_LINE);
        }
        for (int i = 1; i < lines.length; i++) {
            String[] parts = lines[i].split(" ", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("a statement has no line " + lines[i]);
            }
            statement.line(parts[0], parts[1]);
        }
        if (statement.origin == null || statement.root == null || statement.scope == null || statement.digest == null) {
            throw new IllegalArgumentException("a statement has lines log, size, root, scope, entries and digest");
        }
        return statement;
    }

    private void line(String name, String value) {
        switch (name) {
            case "log" -> origin = value;
            case "size" -> size = Long.parseLong(value);
            case "root" -> root = Base64.getDecoder().decode(value);
            case "scope" -> scope = value;
            case "filter" -> conditions.add(Condition.parse(value));
            case "entries" -> entries = Long.parseLong(value);
            case "digest" -> digest = Base64.getDecoder().decode(value);
            case "file" -> {
                int space = value.lastIndexOf(' ');
                files.put(
                        value.substring(0, Math.max(0, space)),
                        Base64.getDecoder().decode(value.substring(space + 1)));
            }
            default -> throw new IllegalArgumentException("a statement has no line " + name);
        }
    }

    /** Whether this log's key signed it. */
    public boolean isSignedBy(VerifierKey key) {
        return note.isSignedBy(key) && origin.equals(key.name());
    }

    /** How many entries the log had that the statement is about. */
    public long size() {
        return size;
    }

    /** Root of the tree over those entries. */
    public byte[] root() {
        return root.clone();
    }

    /** How many of them meet the conditions. */
    public long entries() {
        return entries;
    }

    byte[] digest() {
        return digest;
    }

    /** SHA-256 of the files it was handed out with, by name. */
    Map<String, byte[]> files() {
        return files;
    }

    /** Whether an entry lies within the scope and meets every condition. */
    boolean covers(ExportLine.Entry entry) throws MalformedJson {
        JsonObject fields = entry.fields();
        boolean here = scope.equals("/")
                || fields.has("regionPath") && fields.string("regionPath").startsWith(scope);
        if (!here) {
            return false;
        }
        for (Condition condition : conditions) {
            String value = value(entry, condition.field());
            if (!condition.holds(value)) {
                return false;
            }
        }
        return true;
    }

    private static String value(ExportLine.Entry entry, String field) throws MalformedJson {
        JsonObject fields = entry.fields();
        return switch (field) {
            case "hash" -> Base64.getEncoder().encodeToString(entry.leafHash());
            case "roles" -> String.join(",", fields.strings("roles"));
            case "index", "version" -> Long.toString(fields.index(field));
            default -> fields.has(field) ? fields.string(field) : null;
        };
    }
}
