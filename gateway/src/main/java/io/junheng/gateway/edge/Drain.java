package io.junheng.gateway.edge;

/** Whether the door is closing (停机排空): no new connection is taken, and each answer tells its client to come back by another. */
final class Drain {

    private volatile boolean begun;

    void begin() {
        begun = true;
    }

    boolean hasBegun() {
        return begun;
    }
}
