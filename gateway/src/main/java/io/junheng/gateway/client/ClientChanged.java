package io.junheng.gateway.client;

/** Told to this process once a change of a client has committed; {@code newKey} when it got another key. */
record ClientChanged(String id, boolean newKey) {}
