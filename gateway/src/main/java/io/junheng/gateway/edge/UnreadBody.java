package io.junheng.gateway.edge;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * What becomes of a body that nobody wants any more (未读请求体). A small one that was announced is read for a while, so that the connection can serve another
 * request; for any other the connection ends.
 */
final class UnreadBody {

    private static final long WORTH_READING = 65_536;
    private static final long READING_MILLIS = 2_000;

    private final HttpServerRequest request;
    private final boolean small;

    private UnreadBody(HttpServerRequest request) {
        this.request = request;
        this.small = isSmall(request);
    }

    /** The body of a refused request, or null when none is left to arrive. */
    static UnreadBody of(HttpServerRequest request) {
        return request.isEnded() || !isAnnounced(request) ? null : new UnreadBody(request);
    }

    /** To be called before the answer. */
    void announce() {
        if (!small) {
            request.response().putHeader("Connection", "close");
        }
    }

    /** To be called after the answer. */
    void settle(Vertx vertx) {
        if (!small) {
            request.connection().close();
            return;
        }
        long timer = vertx.setTimer(READING_MILLIS, late -> request.connection().close());
        request.handler(discarded -> {});
        request.endHandler(end -> vertx.cancelTimer(timer));
        request.resume();
    }

    /** Whether a body follows the request's header. */
    static boolean isAnnounced(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : Long.parseLong(length) > 0;
    }

    private static boolean isSmall(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && Long.parseLong(length) <= WORTH_READING && request.getHeader("Expect") == null;
    }
}
