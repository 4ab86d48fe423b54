package io.junheng.gateway.identity;

/** How many requests a client may send (配额); null is no limit. */
public record Quota(Integer perMinute, Integer perDay) {

    public static final Quota NONE = new Quota(null, null);
}
