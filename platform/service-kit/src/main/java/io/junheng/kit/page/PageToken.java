package io.junheng.kit.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a page begins and, within a partition, where the reading ends: the places of the last row before it and of the last row of the partition. Either
 * is null for the end of the list itself. As text it is opaque and bound to one list, its filters, its order, and whatever else the request chose its rows by.
 */
record PageToken(List<Object> after, List<Object> until) {

    static final PageToken START = new PageToken(null, null);

    /** The text of this token for the query that {@code fingerprint} stands for. */
    String text(String fingerprint) {
        String body = fingerprint + ";" + place(after) + ";" + place(until);
        return base64(body + ";" + digest(body));
    }

    /** Reads a token back; throws IllegalArgumentException when it is none, or one of another query. */
    static PageToken parse(String text, String fingerprint, List<Listing.Field> fields) {
        String whole = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        String[] parts = whole.split(";", -1);
        if (parts.length != 4
                || !parts[0].equals(fingerprint)
                || !parts[3].equals(digest(whole.substring(0, whole.lastIndexOf(';'))))) {
            throw new IllegalArgumentException("token");
        }
        return new PageToken(place(parts[1], fields), place(parts[2], fields));
    }

    /** What ties a token to its query; {@code extra} is what the service made of parameters of its own, such as a day to look at. */
    static String fingerprint(Listing listing, PageQuery query, List<Condition> extra) {
        String own = extra.stream()
                .map(condition -> condition.sql()
                        + Arrays.deepToString(condition.parameters().toArray()))
                .collect(Collectors.joining("\n"));
        return digest(listing.resource() + "\n" + (query.filter() == null ? "" : String.join("\n", query.filter()))
                + "\n" + query.order() + "\n" + own);
    }

    private static String place(List<Object> values) {
        return values == null
                ? ""
                : values.stream()
                        .map(value -> value == null ? "-" : "+" + base64(FieldType.tokenText(value)))
                        .collect(Collectors.joining("."));
    }

    private static List<Object> place(String text, List<Listing.Field> fields) {
        if (text.isEmpty()) {
            return null;
        }
        String[] parts = text.split("\\.");
        if (parts.length != fields.size()) {
            throw new IllegalArgumentException("token");
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            values.add(parts[i].equals("-") ? null : value(parts[i].substring(1), fields.get(i)));
        }
        return values;
    }

    private static Object value(String text, Listing.Field field) {
        return field.type().value(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
