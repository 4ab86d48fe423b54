package io.junheng.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Time-ordered unique ids (UUID version 7, RFC 9562). */
@ApplicationScoped
public class Ids {

    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();

    /** Bytes of an id that are left to chance, and of a hundred of them. */
    private static final int CHANCE = Short.BYTES + Long.BYTES;

    private static final int RESERVE = 100 * CHANCE;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final ThreadLocal<ByteBuffer> reserve =
            ThreadLocal.withInitial(() -> ByteBuffer.allocate(RESERVE).limit(0));

    Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new UUID whose order follows the clock to the millisecond. */
    public UUID next() {
        ByteBuffer chance = chance();
        long high = (clock.millis() << 16) | 0x7000L | (chance.getShort() & 0xFFFL);
        long low = (chance.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** Random bytes for one id at least, each given once; asking for a hundred ids' bytes at a time costs hardly more than for one's. */
    private ByteBuffer chance() {
        ByteBuffer bytes = reserve.get();
        if (bytes.remaining() < CHANCE) {
            random.nextBytes(bytes.array());
            bytes.clear();
        }
        return bytes;
    }

    /** A new id of the form {@code prefix_} and 26 characters of Crockford's base 32, ordered like {@link #next()}. */
    public String next(String prefix) {
        UUID id = next();
        char[] text = new char[26];
        long high = id.getMostSignificantBits();
        long low = id.getLeastSignificantBits();
        for (int i = 25; i >= 0; i--) {
            text[i] = ALPHABET[(int) (low & 31)];
            low = (low >>> 5) | (high << 59);
            high >>>= 5;
        }
        return prefix + "_" + new String(text);
    }
}
