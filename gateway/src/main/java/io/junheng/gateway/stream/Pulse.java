package io.junheng.gateway.stream;

import io.junheng.gateway.identity.Principal;
import io.junheng.gateway.identity.Quota;
import io.junheng.gateway.route.Service;
import io.junheng.gateway.upstream.Upstreams;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;

/**
 * Tells when the log has grown (脉搏): one waiting call for all streams of this process, so that ten thousand of them cost nothing while nothing happens. It beats while somebody
 * listens.
 */
final class Pulse {

    private static final int WAIT_SECONDS = 20;
    private static final long PATIENCE_MILLIS = 30_000;
    private static final long REST_MILLIS = 2_000;
    private static final Principal READER =
            new Principal("system:gateway", List.of("auditor"), null, null, null, "system:gateway", Quota.NONE);

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final Function<Principal, String> tokens;
    private final Runnable beat;
    private final HttpClient client;
    private boolean beating;
    private boolean wanted;

    /** @param beat called when there may be something new */
    Pulse(Vertx vertx, Upstreams upstreams, Function<Principal, String> tokens, Runnable beat) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.tokens = tokens;
        this.beat = beat;
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(2_000));
    }

    synchronized void want(boolean listeners) {
        wanted = listeners;
        if (wanted && !beating) {
            beating = true;
            await("latest");
        }
    }

    private void await(String cursor) {
        vertx.executeBlocking(() -> tokens.apply(READER), false)
                .compose(token -> client.request(upstreams
                        .of(Service.AUDIT)
                        .request("/v1/changes?limit=1&wait=" + (cursor.equals("latest") ? 0 : WAIT_SECONDS) + "&after="
                                + cursor)
                        .setTimeout(PATIENCE_MILLIS)
                        .putHeader("Authorization", "Bearer " + token)))
                .compose(request -> request.send())
                .compose(answer -> answer.body().map(body -> answer.statusCode() == 200 ? new JsonObject(body) : null))
                .onComplete(read -> {
                    String next = read.succeeded() && read.result() != null
                            ? read.result().getString("next")
                            : null;
                    if (next == null) {
                        vertx.setTimer(REST_MILLIS, rested -> goOn("latest"));
                        beat.run();
                    } else {
                        if (!next.equals(cursor)) {
                            beat.run();
                        }
                        goOn(next);
                    }
                });
    }

    private synchronized void goOn(String cursor) {
        if (wanted) {
            await(cursor);
        } else {
            beating = false;
        }
    }
}
