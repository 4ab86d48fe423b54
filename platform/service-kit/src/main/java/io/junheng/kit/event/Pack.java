package io.junheng.kit.event;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jpountz.lz4.LZ4Factory;

/**
 * Many events of one change as they wait together in one row of the outbox (事件包): {@code common} are the headers that all of them have, as a JSON object, and
 * each has its own beside them.
 */
record Pack(String common, List<Message> messages) {

    private static final int PARTS = 4;

    /** One event: its headers as a JSON object, its payload as UTF-8. */
    record Message(String topic, String key, String headers, byte[] payload) {}

    /** The pack, compressed, after its length. */
    byte[] bytes() {
        List<byte[]> parts = new ArrayList<>(PARTS * messages.size() + 1);
        parts.add(bytes(common));
        for (Message message : messages) {
            parts.add(bytes(message.topic()));
            parts.add(bytes(message.key()));
            parts.add(bytes(message.headers()));
            parts.add(message.payload());
        }
        int length = Integer.BYTES;
        for (byte[] part : parts) {
            length += Integer.BYTES + part.length;
        }
        ByteBuffer plain = ByteBuffer.allocate(length).putInt(messages.size());
        parts.forEach(part -> plain.putInt(part.length).put(part));
        byte[] packed = LZ4Factory.fastestInstance().fastCompressor().compress(plain.array());
        return ByteBuffer.allocate(Integer.BYTES + packed.length)
                .putInt(length)
                .put(packed)
                .array();
    }

    /** The pack that {@link #bytes} gave. */
    static Pack of(byte[] bytes) {
        byte[] plain = LZ4Factory.fastestInstance()
                .safeDecompressor()
                .decompress(
                        Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length),
                        ByteBuffer.wrap(bytes).getInt());
        ByteBuffer in = ByteBuffer.wrap(plain);
        int count = in.getInt();
        String common = text(in);
        List<Message> messages = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            messages.add(new Message(text(in), text(in), text(in), read(in)));
        }
        return new Pack(common, messages);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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
