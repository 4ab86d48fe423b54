package io.junheng.kit.event;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Queue;

/** Writes packs (打包): one after the other into the same memory, each event straight into its pack. */
final class Packing {

    private final String common;
    private final PackBytes plain;
    private int events;

    /** Packs of events that all have the headers {@code common}, a JSON object, put together in {@code plain}. */
    Packing(String common, PackBytes plain) {
        this.common = common;
        this.plain = plain;
        restart();
    }

    /** Leaves its memory to others. */
    void leave(Queue<PackBytes> spare) {
        plain.clear();
        spare.add(plain);
    }

    /** Writes the payload of an event. */
    @FunctionalInterface
    interface Payload {
        void into(OutputStream out) throws IOException;
    }

    void add(String topic, String key, CharSequence headers, Payload payload) throws IOException {
        plain.text(topic).text(key).text(headers);
        int begun = plain.begin();
        payload.into(plain);
        plain.end(begun);
        events++;
    }

    /** Events in the pack so far. */
    int events() {
        return events;
    }

    /** Bytes in the pack so far, before compression. */
    int size() {
        return plain.length();
    }

    /** The pack as it waits in the outbox; what comes next is another one. */
    byte[] take() {
        plain.numberAt(0, events);
        byte[] pack = plain.packed();
        restart();
        return pack;
    }

    private void restart() {
        plain.clear();
        plain.number(0).text(common);
        events = 0;
    }
}
