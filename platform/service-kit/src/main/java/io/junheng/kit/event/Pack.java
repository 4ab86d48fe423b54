package io.junheng.kit.event;

import io.junheng.kit.compression.Compression;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Many events of one change as they wait together in one row of the outbox (事件包): {@code common} are the headers that all of them have, as a JSON object, and
 * each has its own beside them.
 */
record Pack(String common, List<Message> messages) {

    /** One event: its headers as a JSON object, its payload as UTF-8. */
    record Message(String topic, String key, String headers, byte[] payload) {}

    /** The pack that {@link Packing#take} gave. */
    static Pack of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(Compression.unpacked(
                bytes, Integer.BYTES, ByteBuffer.wrap(bytes).getInt()));
        int count = in.getInt();
        String common = text(in);
        List<Message> messages = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            messages.add(new Message(text(in), text(in), text(in), read(in)));
        }
        return new Pack(common, messages);
    }

    private static String text(ByteBuffer in) {
        return new String(read(in), StandardCharsets.UTF_8);
    }

    private static byte[] read(ByteBuffer in) {
        byte[] part = new byte[in.getInt()];
        in.get(part);
        return part;
    }
}
