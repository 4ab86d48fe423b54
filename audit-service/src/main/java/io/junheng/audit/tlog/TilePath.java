package io.junheng.audit.tlog;

import io.junheng.audit.tree.Tile;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a tile's path after its level: the index in groups of three digits, all but the last with an {@code x} in front, and for a
 * partial tile {@code .p/} and its width, as C2SP tlog-tiles has it.
 *
 * @param width hashes asked for, {@link Tile#WIDTH} for a full tile
 */
record TilePath(long index, int width) {

    private static final Pattern FORM = Pattern.compile("((?:x[0-9]{3}/){0,4}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** The path's meaning; empty when it is not of the form, also when the index is not written in the only way there is. */
    static Optional<TilePath> parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches() || parts.group(1).startsWith("x000/")) {
            return Optional.empty();
        }
        long index = Long.parseLong(parts.group(1).replaceAll("[x/]", ""));
        int width = parts.group(2) == null ? Tile.WIDTH : Integer.parseInt(parts.group(2));
        boolean fits = parts.group(2) == null || width < Tile.WIDTH;
        return fits ? Optional.of(new TilePath(index, width)) : Optional.empty();
    }
}
