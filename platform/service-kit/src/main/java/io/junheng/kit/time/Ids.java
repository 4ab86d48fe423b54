package io.junheng.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Time-ordered unique ids (UUID version 7, RFC 9562). */
@ApplicationScoped
public class Ids {

    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new UUID whose order follows the clock to the millisecond. */
    public UUID next() {
        long high = (clock.millis() << 16) | 0x7000L | (random.nextInt() & 0xFFFL);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
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
