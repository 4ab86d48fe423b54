package io.junheng.gateway.upstream;

import io.junheng.kit.problem.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** Told how a forwarded request ends. */
public interface Outcome {

    /** The service answered; its status and header fields are set and this is the last word on them. */
    void decorate(HttpServerResponse response);

    /** The next bytes of the answer pass. */
    default void passed(Buffer bytes) {}

    /** The answer has passed whole; {@link #ended} follows. */
    default void completed() {}

    /** No answer could be had, and nothing has been sent to the client yet. */
    void refuse(Problem problem);

    /** It is over, in whatever way; called exactly once. */
    void ended();
}
