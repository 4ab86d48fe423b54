package io.junheng.gateway.stream;

import io.junheng.gateway.identity.Principal;
import io.junheng.gateway.identity.Quota;
import io.junheng.gateway.route.Service;
import io.junheng.gateway.upstream.Reply;
import io.junheng.gateway.upstream.Upstreams;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;

/**
 * Tells when the log has grown (脉搏): one waiting call for all who listen in this process, so that ten thousand of them cost nothing while nothing happens. It beats while somebody
 * listens.
 */
public final class Pulse {

    /** Who is told. */
    public interface Listener {

        /** From now on no change will be missed until {@link #lost}; before, some may have been. */
        default void listening() {
            beat();
        }

        /** There may be something new. */
        void beat();

        /** The log cannot be heard; something may have been missed. */
        default void lost() {
            beat();
        }
    }

    private static final String LATEST = "latest";
    private static final int WAIT_SECONDS = 20;
    private static final long PATIENCE_MILLIS = 30_000;
    private static final int LARGEST = 32 * 1024 * 1024;
    private static final long REST_MILLIS = 2_000;

    /** Who says sooner than this that there is nothing new does not wait, and is not asked without a pause. */
    private static final long SHORTEST_WAIT_NANOS = 1_000_000_000L;

    private static final long BREATH_MILLIS = 100;
    private static final Principal READER =
            new Principal("system:gateway", List.of("auditor"), null, null, null, "system:gateway", Quota.NONE);

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final Function<Principal, String> tokens;
    private final Listener listener;
    private final String question;
    private final HttpClient client;
    private boolean beating;
    private boolean wanted;

    /** Of everything that is logged. */
    static Pulse of(Vertx vertx, Upstreams upstreams, Function<Principal, String> tokens, Listener listener) {
        return new Pulse("limit=1", vertx, upstreams, tokens, listener);
    }

    /** Of one resource's changes, by the name the change feed calls it. */
    public static Pulse of(
            String resource, Vertx vertx, Upstreams upstreams, Function<Principal, String> tokens, Listener listener) {
        return new Pulse("limit=200&resource=" + resource, vertx, upstreams, tokens, listener);
    }

    private Pulse(
            String question, Vertx vertx, Upstreams upstreams, Function<Principal, String> tokens, Listener listener) {
        this.question = question;
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.tokens = tokens;
        this.listener = listener;
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(2_000));
    }

    /** Whether anybody listens. */
    public synchronized void want(boolean listeners) {
        wanted = listeners;
        if (wanted && !beating) {
            beating = true;
            await(LATEST);
        }
    }

    private void await(String cursor) {
        long asked = System.nanoTime();
        vertx.executeBlocking(() -> tokens.apply(READER), false)
                .compose(token -> Reply.to(
                        client,
                        upstreams
                                .of(Service.AUDIT)
                                .request("/v1/changes?" + question + "&wait="
                                        + (cursor.equals(LATEST) ? 0 : WAIT_SECONDS) + "&after=" + cursor)
                                .setTimeout(PATIENCE_MILLIS)
                                .putHeader("Authorization", "Bearer " + token),
                        LARGEST))
                .map(answer -> answer.status() == 200 ? new JsonObject(answer.body()) : null)
                .onComplete(read -> heard(cursor, asked, read.succeeded() ? read.result() : null));
    }

    private void heard(String cursor, long asked, JsonObject page) {
        String next = page == null ? null : page.getString("next");
        if (next == null) {
            vertx.setTimer(REST_MILLIS, rested -> goOn(LATEST));
            listener.lost();
            return;
        }
        if (cursor.equals(LATEST)) {
            listener.listening();
        } else if (!page.getJsonArray("items").isEmpty()) {
            listener.beat();
        } else if (System.nanoTime() - asked < SHORTEST_WAIT_NANOS) {
            vertx.setTimer(BREATH_MILLIS, drawn -> goOn(next));
            return;
        }
        goOn(next);
    }

    private synchronized void goOn(String cursor) {
        if (wanted) {
            await(cursor);
        } else {
            beating = false;
        }
    }
}
