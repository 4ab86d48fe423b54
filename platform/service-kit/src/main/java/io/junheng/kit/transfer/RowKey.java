package io.junheng.kit.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** What a row of an import is about (行标识), as 128 bits of the SHA-256 of its key columns: two rows with the same are about the same. */
record RowKey(long high, long low) {

    static final int BYTES = 2 * Long.BYTES;

    /** Each thread's own: what a digest has told, it has forgotten. */
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(RowKey::sha256);

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key of {@code row}, or null when one of the columns is blank. */
    static RowKey of(ImportRow row, List<String> columns) {
        StringBuilder key = new StringBuilder();
        for (String column : columns) {
            String cell = row.get(column);
            if (cell == null) {
                return null;
            }
            key.append(cell).append('\n');
        }
        MessageDigest digest = DIGEST.get();
        return of(ByteBuffer.wrap(digest.digest(key.toString().getBytes(StandardCharsets.UTF_8))));
    }

    static RowKey of(ByteBuffer bytes) {
        return new RowKey(bytes.getLong(), bytes.getLong());
    }

    void into(ByteBuffer bytes) {
        bytes.putLong(high).putLong(low);
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        into(bytes);
        return bytes.array();
    }
}
