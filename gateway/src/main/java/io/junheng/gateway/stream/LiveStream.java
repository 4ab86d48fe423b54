package io.junheng.gateway.stream;

import io.junheng.gateway.identity.Admission;
import io.junheng.gateway.upstream.Outcome;
import io.junheng.gateway.upstream.Reply;
import io.junheng.gateway.upstream.Upstream;
import io.junheng.kit.problem.Problem;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One open stream (一条订阅). Whoever calls is admitted anew before each read and with each reminder, so a revoked key or a lost role ends it; what a caller sees is decided by the log, with the
 * caller's own token. The first read decides whether there is a stream at all: when the log refuses it, so is the request. Confined to one event loop.
 */
final class LiveStream {

    private static final long READ_MILLIS = 10_000;
    private static final int LARGEST = 32 * 1024 * 1024;

    private final HttpServerResponse response;
    private final Question question;
    private final Upstream log;
    private final SharedReads reads;
    private final HttpClient client;
    private final Context context;
    private final Supplier<Future<Admission>> admit;
    private final Outcome outcome;
    private final Consumer<LiveStream> closed;

    private String cursor;
    private boolean open;
    private boolean reading;
    private boolean again;
    private boolean behind = true;
    private boolean over;

    LiveStream(
            HttpServerResponse response,
            Question question,
            Upstream log,
            SharedReads reads,
            HttpClient client,
            Context context,
            Supplier<Future<Admission>> admit,
            Outcome outcome,
            Consumer<LiveStream> closed) {
        this.response = response;
        this.question = question;
        this.log = log;
        this.reads = reads;
        this.client = client;
        this.context = context;
        this.admit = admit;
        this.outcome = outcome;
        this.closed = closed;
        this.cursor = question.after();
    }

    void begin() {
        response.closeHandler(gone -> end());
        response.exceptionHandler(broken -> end());
        read();
    }

    /** There may be something new; on any thread. */
    void wake() {
        context.runOnContext(here -> read());
    }

    /**
     * Shows that the line is alive, tells the cursor reached, and asks anew whether the caller may listen; on any thread.
     *
     * @param nothingMissed whether every change since the last read has been told by {@link #wake}, so that there is nothing to look for
     */
    void remind(boolean nothingMissed) {
        context.runOnContext(here -> {
            if (open && !over && !response.writeQueueFull()) {
                response.write("id: " + cursor + "\n:\n\n");
            }
            if (nothingMissed && !behind) {
                admitAnew();
            } else {
                read();
            }
        });
    }

    /** Ends the stream; the caller comes back with the last id; on any thread. */
    void finish() {
        context.runOnContext(here -> {
            if (open && !over && !response.ended()) {
                response.end();
            }
            end();
        });
    }

    private void read() {
        if (over) {
            return;
        }
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        again = false;
        behind = true;
        admit.get()
                .compose(this::ask)
                .onComplete(asked -> context.runOnContext(here -> {
                    reading = false;
                    if (over) {
                        return;
                    }
                    if (asked.succeeded()) {
                        take(asked.result());
                    } else {
                        fail(asked.cause());
                    }
                }));
    }

    private void admitAnew() {
        admit.get()
                .onFailure(refused -> context.runOnContext(here -> {
                    if (!over) {
                        fail(refused);
                    }
                }));
    }

    private Future<Reply> ask(Admission admission) {
        String token = admission.internalToken();
        String path = question.path(cursor);
        return reads.of(
                token,
                path,
                () -> Reply.to(
                        client,
                        log.request(path).setTimeout(READ_MILLIS).putHeader("Authorization", "Bearer " + token),
                        LARGEST));
    }

    private void take(Reply answer) {
        if (answer.status() != 200) {
            if (open && answer.status() >= 500) {
                return;
            }
            decline(answer);
            return;
        }
        JsonObject page = new JsonObject(answer.body());
        if (!open) {
            start();
        }
        StringBuilder text = new StringBuilder();
        JsonArray items = page.getJsonArray("items");
        for (int i = 0; i < items.size(); i++) {
            JsonObject change = items.getJsonObject(i);
            text.append("id: ").append(change.getString("cursor"));
            text.append("\nevent: ").append(change.getString("operation").equals("DELETE") ? "delete" : "upsert");
            text.append("\ndata: ").append(change.encode()).append("\n\n");
        }
        cursor = page.getString("next");
        if (text.length() > 0) {
            response.write(text.toString());
        }
        if (page.getBoolean("more") || again) {
            goOn();
        } else {
            behind = false;
        }
    }

    /** Reads on, at the pace of the reader. */
    private void goOn() {
        if (response.writeQueueFull()) {
            response.drainHandler(drained -> read());
        } else {
            read();
        }
    }

    private void start() {
        open = true;
        response.setStatusCode(200).setChunked(true);
        response.putHeader("Content-Type", "text/event-stream");
        outcome.decorate(response);
        response.write("retry: " + (2_000 + ThreadLocalRandom.current().nextInt(3_000)) + "\n\n");
    }

    private void decline(Reply answer) {
        if (!open) {
            response.setStatusCode(answer.status())
                    .putHeader("Content-Type", answer.header("Content-Type").orElse("text/plain"));
            response.putHeader("Content-Length", Integer.toString(answer.body().length()));
            outcome.decorate(response);
            response.end(answer.body());
        } else if (!response.ended()) {
            response.end();
        }
        end();
    }

    private void fail(Throwable failure) {
        if (failure instanceof Problem problem) {
            if (!open) {
                outcome.refuse(problem);
            } else if (problem.type().status() < 500 && !response.ended()) {
                response.end();
            } else {
                return;
            }
            end();
        } else if (!open) {
            outcome.refuse(Problem.of(io.junheng.gateway.answer.GatewayProblem.UPSTREAM_UNAVAILABLE)
                    .retryAfter(2));
            end();
        }
    }

    private void end() {
        if (!over) {
            over = true;
            closed.accept(this);
            outcome.ended();
        }
    }
}
