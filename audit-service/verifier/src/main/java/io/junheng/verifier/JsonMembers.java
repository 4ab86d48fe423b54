package io.junheng.verifier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The members of one object by their names, which stay where they are in the bytes; only a name with escapes or beyond ASCII is a text of
 * its own. A name that occurs twice is refused.
 */
final class JsonMembers {

    /** Above so many names a set tells which occurred, so that no object takes longer than its length warrants. */
    private static final int FEW = 32;

    private final byte[] bytes;
    private int[] from = new int[24];
    private int[] to = new int[24];
    private String[] texts = new String[24];
    private JsonObject.Range[] values = new JsonObject.Range[24];
    private int count;
    private Set<String> names;

    JsonMembers(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Adds a member by the place of its name's characters, all of them ASCII and none an escape; returns its number. */
    int add(int nameFrom, int nameTo) throws MalformedJson {
        return add(nameFrom, nameTo, null);
    }

    /** Adds a member with a name of any kind. */
    int add(String name) throws MalformedJson {
        return add(0, 0, name);
    }

    private int add(int nameFrom, int nameTo, String text) throws MalformedJson {
        if (count == from.length) {
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
            texts = Arrays.copyOf(texts, count * 2);
            values = Arrays.copyOf(values, count * 2);
        }
        from[count] = nameFrom;
        to[count] = nameTo;
        texts[count] = text;
        if (isTaken(count)) {
            throw new MalformedJson();
        }
        return count++;
    }

    void value(int member, JsonObject.Range value) {
        values[member] = value;
    }

    boolean isNamed(int member, String name) {
        if (texts[member] != null) {
            return texts[member].equals(name);
        }
        if (to[member] - from[member] != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (bytes[from[member] + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The value of a member, or null. */
    JsonObject.Range find(String name) {
        for (int i = 0; i < count; i++) {
            if (isNamed(i, name)) {
                return values[i];
            }
        }
        return null;
    }

    private boolean isTaken(int member) {
        if (member >= FEW) {
            if (names == null) {
                names = new HashSet<>();
                for (int i = 0; i < member; i++) {
                    names.add(name(i));
                }
            }
            return !names.add(name(member));
        }
        for (int i = 0; i < member; i++) {
            if (texts[i] != null || texts[member] != null
                    ? name(i).equals(name(member))
                    : Arrays.equals(bytes, from[i], to[i], bytes, from[member], to[member])) {
                return true;
            }
        }
        return false;
    }

    private String name(int member) {
        if (texts[member] != null) {
            return texts[member];
        }
        return new String(bytes, from[member], to[member] - from[member], StandardCharsets.US_ASCII);
    }
}
