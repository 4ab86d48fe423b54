package io.junheng.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.util.Optional;

/** A whole answer (完整应答), for the calls that the gateway itself makes. */
public record Reply(int status, MultiMap headers, Buffer body) {

    /** The answer is larger than was bargained for. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;

        TooLarge(int largest) {
            super("The answer is larger than " + largest + " bytes");
        }
    }

    /**
     * The answer to a request without a body, asked for on any thread. Whoever listens to the answer is there before it can come: the listener is added in the same step that sends,
     * on the event loop that the answer will come on. Were it chained by the asking thread instead, an answer that was quicker than that thread would pass unheard, and
     * its future never end.
     *
     * @param largest bytes that the body may have; more end the connection
     */
    public static Future<Reply> to(HttpClient client, RequestOptions options, int largest) {
        return client.request(options).compose(request -> request.send().compose(answer -> whole(answer, largest)));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public boolean isJson() {
        return header("Content-Type")
                .filter(type -> type.startsWith("application/json"))
                .isPresent();
    }

    private static Future<Reply> whole(HttpClientResponse answer, int largest) {
        Promise<Reply> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        answer.exceptionHandler(whole::tryFail);
        answer.handler(chunk -> {
            body.appendBuffer(chunk);
            if (body.length() > largest) {
                whole.tryFail(new TooLarge(largest));
                answer.request().connection().close();
            }
        });
        answer.endHandler(end -> whole.tryComplete(new Reply(answer.statusCode(), answer.headers(), body)));
        return whole.future();
    }
}
