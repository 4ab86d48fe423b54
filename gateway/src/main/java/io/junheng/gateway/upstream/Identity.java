package io.junheng.gateway.upstream;

import io.junheng.gateway.answer.Trace;
import io.netty.util.AsciiString;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/**
 * What tells a service who calls and which request it is (调用身份).
 *
 * @param authorization the internal token as a field's value
 */
public record Identity(CharSequence authorization, Trace trace) {

    private static final CharSequence REQUEST_ID = AsciiString.cached(Trace.REQUEST_ID);
    private static final CharSequence TRACEPARENT = AsciiString.cached(Trace.TRACEPARENT);

    /** Sets the fields that say so. */
    public void addTo(MultiMap fields) {
        fields.set(HttpHeaders.AUTHORIZATION, authorization);
        fields.set(REQUEST_ID, trace.requestId());
        fields.set(TRACEPARENT, trace.traceparent());
    }
}
