package io.junheng.testing;

import io.junheng.testing.Collector.Collected;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest} as far as tests ask. */
final class OtlpSpans {

    private static final int ERROR = 2;

    private OtlpSpans() {}

    /** A field of a protobuf message: a number, or the bytes of a text or of a message within. */
    private record Field(int number, long value, byte[] bytes) {

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        String hex() {
            return HexFormat.of().formatHex(bytes);
        }
    }

    static List<Collected> read(byte[] request) {
        List<Collected> spans = new ArrayList<>();
        for (Field resourceSpans : all(fields(request), 1)) {
            List<Field> group = fields(resourceSpans.bytes());
            String service =
                    attributes(all(fields(all(group, 1).get(0).bytes()), 1)).get("service.name");
            for (Field scopeSpans : all(group, 2)) {
                for (Field span : all(fields(scopeSpans.bytes()), 2)) {
                    spans.add(span(service, fields(span.bytes())));
                }
            }
        }
        return spans;
    }

    private static Collected span(String service, List<Field> span) {
        List<Field> parent = all(span, 4);
        return new Collected(
                service,
                all(span, 1).get(0).hex(),
                all(span, 2).get(0).hex(),
                parent.isEmpty() ? "" : parent.get(0).hex(),
                all(span, 5).get(0).text(),
                all(span, 6).get(0).value(),
                attributes(all(span, 9)),
                all(span, 15).stream()
                        .flatMap(status -> all(fields(status.bytes()), 3).stream())
                        .anyMatch(code -> code.value() == ERROR));
    }

    private static Map<String, String> attributes(List<Field> pairs) {
        Map<String, String> attributes = new TreeMap<>();
        for (Field pair : pairs) {
            List<Field> entry = fields(pair.bytes());
            Field value = fields(all(entry, 2).get(0).bytes()).get(0);
            attributes.put(
                    all(entry, 1).get(0).text(), value.number() == 1 ? value.text() : Long.toString(value.value()));
        }
        return attributes;
    }

    private static List<Field> all(List<Field> fields, int number) {
        return fields.stream().filter(field -> field.number() == number).toList();
    }

    private static List<Field> fields(byte[] message) {
        ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        List<Field> fields = new ArrayList<>();
        while (in.hasRemaining()) {
            long tag = varint(in);
            int number = (int) (tag >>> 3);
            fields.add(
                    switch ((int) (tag & 7)) {
                        case 0 -> new Field(number, varint(in), null);
                        case 1 -> new Field(number, in.getLong(), null);
                        case 2 -> {
                            byte[] bytes = new byte[(int) varint(in)];
                            in.get(bytes);
                            yield new Field(number, 0, bytes);
                        }
                        case 5 -> new Field(number, in.getInt(), null);
                        default -> throw new IllegalArgumentException("no wire type " + (tag & 7));
                    });
        }
        return fields;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
