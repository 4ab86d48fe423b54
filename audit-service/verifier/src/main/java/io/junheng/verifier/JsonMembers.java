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

    private static final int USUAL = 24;

    private final byte[] bytes;
    private int[] from = new int[USUAL];
    private int[] to = new int[USUAL];
    private int[] valueFrom = new int[USUAL];
    private int[] valueTo = new int[USUAL];

    /** What each name begins with, which tells most apart. */
    private long[] beginnings = new long[USUAL];

    /** The names that do not stand in the bytes as they are; mostly there are none. */
    private String[] texts;

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
            grow(count * 2);
        }
        from[count] = nameFrom;
        to[count] = nameTo;
        if (text != null) {
            texts = texts == null ? new String[from.length] : texts;
            texts[count] = text;
        } else {
            beginnings[count] = beginning(nameFrom, nameTo);
        }
        if (isTaken(count)) {
            throw new MalformedJson();
        }
        return count++;
    }

    private void grow(int room) {
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
        valueFrom = Arrays.copyOf(valueFrom, room);
        valueTo = Arrays.copyOf(valueTo, room);
        beginnings = Arrays.copyOf(beginnings, room);
        texts = texts == null ? null : Arrays.copyOf(texts, room);
    }

    /** Up to eight bytes of a name; the rest is zero, which no name has in it. */
    private long beginning(int nameFrom, int nameTo) {
        int length = Math.min(nameTo - nameFrom, Words.LENGTH);
        if (length == Words.LENGTH) {
            return Words.at(bytes, nameFrom);
        }
        long beginning = 0;
        for (int i = 0; i < length; i++) {
            beginning |= (long) bytes[nameFrom + i] << 8 * i;
        }
        return beginning;
    }

    void value(int member, int beginsAt, int endsBefore) {
        valueFrom[member] = beginsAt;
        valueTo[member] = endsBefore;
    }

    boolean isNamed(int member, String name) {
        if (text(member) != null) {
            return text(member).equals(name);
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
                return new JsonObject.Range(valueFrom[i], valueTo[i]);
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
            if (text(i) != null || text(member) != null ? name(i).equals(name(member)) : isSame(i, member)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSame(int one, int other) {
        return beginnings[one] == beginnings[other]
                && Arrays.equals(bytes, from[one], to[one], bytes, from[other], to[other]);
    }

    private String text(int member) {
        return texts == null ? null : texts[member];
    }

    private String name(int member) {
        return text(member) != null
                ? text(member)
                : new String(bytes, from[member], to[member] - from[member], StandardCharsets.US_ASCII);
    }
}
