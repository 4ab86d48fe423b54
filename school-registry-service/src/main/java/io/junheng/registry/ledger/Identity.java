package io.junheng.registry.ledger;

import io.junheng.registry.rule.Values;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** What tells the matter of an item apart from others (条目标识): a SHA-256 over the values of the ledger's identity, so that none of them can be read from it. */
final class Identity {

    private Identity() {}

    /** The identity of an item with these values; null where the ledger has none. */
    static String of(Ledger ledger, ItemPlace place, int year, Values values) {
        if (ledger.identity().isEmpty()) {
            return null;
        }
        Map<String, String> own = Map.of(
                "schoolCode",
                String.valueOf(place.school()),
                "regionCode",
                place.region(),
                "year",
                String.valueOf(year));
        MessageDigest digest = sha256();
        for (String name : ledger.identity()) {
            String text = own.containsKey(name) ? own.get(name) : String.valueOf(values.text(name));
            byte[] bytes = (name + '=' + text).getBytes(StandardCharsets.UTF_8);
            digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
            digest.update((byte) ':');
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
