package io.junheng.gateway.identity;

import java.util.function.Function;

/**
 * What came after {@code Bearer } (出示的凭据), with what reading it once has shown: its parts, its hash. A connection that sends the same text again need not have it read again; whether
 * it is good is asked each time. Confined to the connection's event loop.
 */
public final class Credential {

    private final String text;
    private Object reading;

    public Credential(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    /** What {@code reader} makes of the text, made once; it depends on nothing else. */
    public <T> T read(Class<T> kind, Function<String, T> reader) {
        if (!kind.isInstance(reading)) {
            reading = reader.apply(text);
        }
        return kind.cast(reading);
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "credential";
    }
}
