package io.junheng.gateway.upstream;

import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.kit.problem.Problem;
import io.netty.handler.codec.http.HttpResponse;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.net.URI;
import java.util.function.Consumer;

/**
 * One request on its way to a service and back (一次转发). Bodies stream in both directions, a chunk at a time, at the pace of the slower side. It ends in
 * exactly one way: the answer was passed on, it was refused through {@link Outcome#refuse}, or the connection was cut because the answer had begun and
 * could not be completed. Confined to one event loop.
 */
final class Exchange implements Link.Call {

    private static final Buffer NOTHING = Buffer.buffer();

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Upstream upstream;
    private final Links links;
    private final String pathAndQuery;
    private final Identity identity;
    private final Bounds bounds;
    private final Outcome outcome;
    private final Consumer<Exchange> finished;

    private Link onward;
    private URI place;
    private int unreached;
    private long received;
    /** Bytes of the answer that have not come yet; negative when it does not say how many. */
    private long awaited = -1;

    private Buffer last;
    private long deadline;
    private long stalledSince;
    private boolean hasBody;
    private boolean bodyComplete;
    private boolean answering;
    private boolean judged;
    private boolean retried;
    private boolean over;

    Exchange(
            HttpServerRequest request,
            Upstream upstream,
            Links links,
            String pathAndQuery,
            Identity identity,
            Bounds bounds,
            Outcome outcome,
            Consumer<Exchange> finished) {
        this.request = request;
        this.response = request.response();
        this.upstream = upstream;
        this.links = links;
        this.pathAndQuery = pathAndQuery;
        this.identity = identity;
        this.bounds = bounds;
        this.outcome = outcome;
        this.finished = finished;
    }

    /** Starts; a request with a body must be paused. */
    void begin() {
        hasBody = hasBody(request);
        response.exceptionHandler(this::clientFailed);
        response.closeHandler(closed -> clientGone());
        connect();
    }

    /** Whether a body follows the header. */
    static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null
                ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                : !length.chars().allMatch(c -> c == '0');
    }

    private void connect() {
        deadlineIn(bounds.answerMillis());
        place = upstream.replicas().next();
        links.take(place, this::connected, this::unreachable);
    }

    private void connected(Link link) {
        if (over) {
            link.rest();
        } else {
            onward = link;
            send();
        }
    }

    /** Nothing has been sent, so another replica can be asked, whatever the method. */
    private void unreachable() {
        if (over) {
            return;
        }
        upstream.replicas().unreachable(place);
        if (++unreached < upstream.replicas().count()) {
            connect();
        } else {
            broken(GatewayProblem.UPSTREAM_UNAVAILABLE);
        }
    }

    /** The fields need no validation: those of the client were read strictly, the others are the gateway's own. */
    private void send() {
        HeadersMultiMap fields = HeadersMultiMap.headers();
        fields.set(HttpHeaders.HOST, place.getAuthority());
        HeaderRules.copyToService(request.headers(), fields);
        identity.addTo(fields);
        if (!hasBody) {
            bodyComplete = true;
            onward.ask(this, request.method().toNetty(), pathAndQuery, fields);
            return;
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            fields.set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
        } else {
            fields.set(HttpHeaders.CONTENT_LENGTH, length);
        }
        onward.askWithBody(this, request.method().toNetty(), pathAndQuery, fields);
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            response.writeContinue();
        }
        deadlineIn(bounds.bodyMillis());
        request.handler(this::forward);
        request.endHandler(end -> {
            bodyComplete = true;
            if (!over) {
                if (!answering) {
                    deadlineIn(bounds.answerMillis());
                }
                onward.sendEnd();
            }
        });
        request.resume();
    }

    private void forward(Buffer chunk) {
        if (over) {
            return;
        }
        received += chunk.length();
        if (received > bounds.body()) {
            refuse(Problem.of(GatewayProblem.BODY_TOO_LARGE, bounds.body()));
            return;
        }
        onward.send(chunk);
        if (onward.isFull()) {
            request.pause();
        }
    }

    @Override
    public void drained() {
        if (!over) {
            request.resume();
        }
    }

    @Override
    public void answered(HttpResponse answer, HeadersMultiMap fields) {
        int status = answer.status().code();
        judge(true);
        answering = true;
        deadlineIn(bounds.transferMillis());
        response.setStatusCode(status);
        HeaderRules.copyToClient(fields, response.headers());
        Locations.makeRelative(response.headers(), place);
        String length = fields.get(HttpHeaders.CONTENT_LENGTH);
        boolean bodiless = request.method() == HttpMethod.HEAD || status == 204 || status == 304;
        if (length != null && status != 204) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, length);
            awaited = Long.parseLong(length);
        } else if (!bodiless && request.version() == HttpVersion.HTTP_1_1) {
            response.setChunked(true);
        } else if (!bodiless) {
            response.putHeader("Connection", "close");
        }
        outcome.decorate(response);
    }

    /** The last bytes wait for the end, which follows at once, so that both go out together. */
    @Override
    public void arrived(Buffer chunk) {
        outcome.passed(chunk);
        awaited -= chunk.length();
        if (awaited == 0) {
            last = chunk;
            return;
        }
        announceClose();
        response.write(chunk);
        if (response.writeQueueFull()) {
            onward.pause();
            stalledSince = System.nanoTime();
            response.drainHandler(drained -> {
                stalledSince = 0;
                if (!over) {
                    onward.resume();
                }
            });
        }
    }

    /** A service that answers before it has the whole body gets no more of it, so the connection ends with the answer: the client hears that before it uses it again. */
    private void announceClose() {
        if (!bodyComplete && !response.headWritten()) {
            response.putHeader("Connection", "close");
        }
    }

    @Override
    public void ended() {
        over = true;
        outcome.completed();
        announceClose();
        boolean unread = !bodyComplete;
        boolean close = unread || "close".equals(response.headers().get(HttpHeaders.CONNECTION));
        if (unread) {
            onward.reset();
        }
        response.end(
                last == null ? NOTHING : last,
                close ? all -> request.connection().close() : null);
        finish();
    }

    @Override
    public void brokenOff() {
        onward = null;
        broken(GatewayProblem.UPSTREAM_BROKEN);
    }

    /** The service could not be reached or broke off. */
    private void broken(GatewayProblem problem) {
        if (over) {
            return;
        }
        if (answering) {
            cut();
            return;
        }
        boolean safe = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        if (safe && !retried) {
            retried = true;
            connect();
            return;
        }
        judge(false);
        Problem refusal = Problem.of(problem);
        refuse(problem.status() == 503 ? refusal.retryAfter(upstream.breaker().retryAfterSeconds()) : refusal);
    }

    /** Called now and then; ends what takes too long. */
    void checkTime(long now) {
        if (over) {
            return;
        }
        if (now - deadline > 0) {
            if (answering) {
                cut();
            } else if (hasBody && !bodyComplete) {
                refuse(Problem.of(GatewayProblem.REQUEST_TIMEOUT));
            } else {
                judge(false);
                refuse(Problem.of(GatewayProblem.UPSTREAM_TIMEOUT));
            }
        } else if (stalledSince != 0 && now - stalledSince > bounds.stallMillis() * 1_000_000) {
            cut();
        }
    }

    /** Refuses because of what the client's connection says, or leaves it at closing when an answer has begun. */
    private void clientFailed(Throwable failure) {
        if (failure instanceof Problem problem && !answering) {
            refuse(problem);
        } else {
            clientGone();
        }
    }

    private void clientGone() {
        if (!over) {
            over = true;
            abandon();
            finish();
        }
    }

    private void refuse(Problem problem) {
        if (over) {
            return;
        }
        over = true;
        abandon();
        outcome.refuse(problem);
        finish();
    }

    /** The answer has begun and cannot be completed: the client must see that it is not whole. */
    private void cut() {
        if (over) {
            return;
        }
        over = true;
        abandon();
        request.connection().close();
        finish();
    }

    private void abandon() {
        if (onward != null) {
            onward.reset();
        }
    }

    private void finish() {
        if (!judged) {
            judged = true;
            upstream.breaker().undecided();
        }
        upstream.leave();
        finished.accept(this);
        outcome.ended();
    }

    private void judge(boolean good) {
        if (judged) {
            return;
        }
        judged = true;
        if (good) {
            upstream.breaker().succeeded();
        } else {
            upstream.breaker().failed();
        }
    }

    private void deadlineIn(long millis) {
        deadline = System.nanoTime() + millis * 1_000_000;
    }
}
