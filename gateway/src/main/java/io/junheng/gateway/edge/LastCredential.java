package io.junheng.gateway.edge;

import io.junheng.gateway.identity.Credential;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;

/** The credential of a connection's last request (上次凭据): nearly every connection sends the same one with each. */
final class LastCredential {

    private static final AttributeKey<LastCredential> KEY = AttributeKey.valueOf(LastCredential.class, "last");
    private static final String SCHEME = "Bearer ";

    private final String field;
    private final Credential credential;

    private LastCredential(String field) {
        this.field = field;
        this.credential = new Credential(field.substring(SCHEME.length()).trim());
    }

    /** The credential in an {@code Authorization} field, or null when it holds none of this kind. */
    static Credential of(HttpServerRequest request, String field) {
        if (!field.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        var kept = ((ConnectionBase) request.connection()).channel().attr(KEY);
        LastCredential last = kept.get();
        if (last == null || !last.field.equals(field)) {
            last = new LastCredential(field);
            kept.set(last);
        }
        return last.credential;
    }
}
