package io.junheng.gateway.edge;

import io.junheng.gateway.access.AccessBook;
import io.junheng.gateway.access.Arrival;
import io.junheng.gateway.access.Reason;
import io.junheng.gateway.answer.Answers;
import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.gateway.answer.OwnPage;
import io.junheng.gateway.answer.Trace;
import io.junheng.gateway.identity.Admission;
import io.junheng.gateway.identity.Gatekeeper;
import io.junheng.gateway.identity.Principal;
import io.junheng.gateway.identity.QuotaMeter;
import io.junheng.gateway.identity.Scopes;
import io.junheng.gateway.route.Access;
import io.junheng.gateway.route.Route;
import io.junheng.gateway.route.RoutingTable;
import io.junheng.gateway.route.Target;
import io.junheng.gateway.stream.Streams;
import io.junheng.gateway.upstream.Bounds;
import io.junheng.gateway.upstream.Forwarder;
import io.junheng.gateway.upstream.Outcome;
import io.junheng.gateway.upstream.Upstream;
import io.junheng.gateway.upstream.Upstreams;
import io.junheng.gateway.usage.UsageBook;
import io.junheng.kit.problem.Problem;
import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What happens to a well-formed request, in this order (请求处理顺序): its host, its target, its method, the gateway's own pages, its route, its body's
 * announced size, its credential, and then the service.
 */
final class Edge {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final Set<HttpMethod> KNOWN_METHODS =
            Set.of(HttpMethod.OPTIONS, HttpMethod.TRACE, HttpMethod.CONNECT);
    private static final String PUBLIC_CACHING = "public, max-age=60";
    private static final long STALL_MILLIS = 30_000;
    private static final long WORTH_READING = 65_536;
    private static final long READING_MILLIS = 2_000;

    private final EdgeConfig config;
    private final Answers answers;
    private final OwnPages pages;
    private final Gatekeeper gatekeeper;
    private final QuotaMeter quotas;
    private final Upstreams upstreams;
    private final Forwarder forwarder;
    private final AccessBook book;
    private final AccessLog log;
    private final Streams streams;
    private final UsageBook usage;
    private final Hosts hosts;
    private final ClientAddress addresses;
    private final Context context;
    private final Thread loop = Thread.currentThread();

    Edge(
            EdgeConfig config,
            Answers answers,
            OwnPages pages,
            Gatekeeper gatekeeper,
            QuotaMeter quotas,
            Upstreams upstreams,
            Forwarder forwarder,
            AccessBook book,
            AccessLog log,
            Streams streams,
            UsageBook usage,
            Context context) {
        this.config = config;
        this.answers = answers;
        this.pages = pages;
        this.gatekeeper = gatekeeper;
        this.quotas = quotas;
        this.upstreams = upstreams;
        this.forwarder = forwarder;
        this.book = book;
        this.log = log;
        this.streams = streams;
        this.usage = usage;
        this.hosts = new Hosts(config.publicHosts().orElse(List.of()));
        this.addresses = new ClientAddress(config.trustedProxies().orElse(List.of()));
        this.context = context;
    }

    /** Answers a request that could not be read; the connection ends after it. */
    void refuseInvalid(HttpServerRequest request) {
        Visit visit = new Visit(request, Trace.of(request.headers()));
        Throwable cause = request.decoderResult().cause();
        visit.refuse(cause instanceof Problem problem ? problem : Problem.of(GatewayProblem.MALFORMED_REQUEST, "HTTP"));
        visit.ended();
    }

    void handle(HttpServerRequest request) {
        request.pause();
        Visit visit = new Visit(request, Trace.of(request.headers()));
        try {
            visit.begin();
        } catch (Problem problem) {
            visit.end(problem);
        } catch (RuntimeException failure) {
            visit.end(log.unexpected(failure, visit.trace));
        }
    }

    /** One request on its way through. */
    private final class Visit implements Outcome {

        private final HttpServerRequest request;
        private final Trace trace;
        private final long start = System.nanoTime();
        private Route route;
        private Principal principal;
        private Problem refusal;

        Visit(HttpServerRequest request, Trace trace) {
            this.request = request;
            this.trace = trace;
        }

        void begin() {
            Target target = target();
            checkMethod();
            OwnPage page = pages.find(target.path());
            if (page != null) {
                show(page, target.path());
                return;
            }
            route = RoutingTable.find(target.path()).orElseThrow(() -> Problem.of(GatewayProblem.NOT_FOUND));
            Bounds bounds = bounds(route.kind());
            checkBody(bounds);
            boolean open = route.kind() == Route.Kind.PUBLIC;
            if (open && request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
                throw Problem.of(GatewayProblem.METHOD_NOT_ALLOWED);
            }
            here(open ? gatekeeper.admitAnybody() : admit(), admitted -> {
                if (admitted.succeeded()) {
                    if (!isWithinQuota(admitted.result()) || !isWithinScopes(target.path())) {
                        return;
                    }
                    if (route.kind() == Route.Kind.STREAM) {
                        stream();
                        return;
                    }
                    Upstream upstream = upstreams.of(route.service());
                    forwarder.forward(
                            request,
                            upstream,
                            open ? kept(target) : target.pathAndQuery(),
                            identity(admitted.result()),
                            bounds,
                            this);
                } else {
                    end(problem(admitted.cause()));
                }
            });
        }

        private Target target() {
            Target target;
            try {
                target = Target.parse(request.uri());
            } catch (Target.Malformed malformed) {
                throw Problem.of(GatewayProblem.MALFORMED_TARGET, malformed.getMessage());
            }
            String host = request.getHeader("Host");
            boolean old = host == null && target.authority() == null;
            if (!old && !hosts.accepts(host, target.authority(), request.localAddress())) {
                throw Problem.of(GatewayProblem.FOREIGN_HOST);
            }
            return target;
        }

        private void checkMethod() {
            if (!METHODS.contains(request.method())) {
                throw Problem.of(
                        KNOWN_METHODS.contains(request.method())
                                ? GatewayProblem.METHOD_NOT_ALLOWED
                                : GatewayProblem.METHOD_NOT_IMPLEMENTED);
            }
        }

        private void checkBody(Bounds bounds) {
            String coding = request.getHeader("Content-Encoding");
            if (coding != null && !coding.equalsIgnoreCase("identity")) {
                throw Problem.of(GatewayProblem.ENCODED_BODY, coding);
            }
            String length = request.getHeader("Content-Length");
            if (length != null && Long.parseLong(length) > bounds.body()) {
                throw Problem.of(GatewayProblem.BODY_TOO_LARGE, bounds.body());
            }
            String expectation = request.getHeader("Expect");
            if (expectation != null && !expectation.equalsIgnoreCase("100-continue")) {
                throw Problem.of(GatewayProblem.EXPECTATION_FAILED);
            }
        }

        private Future<Admission> admit() {
            List<String> given = request.headers().getAll("Authorization");
            if (given.size() != 1 || !given.get(0).regionMatches(true, 0, "Bearer ", 0, 7)) {
                return Future.failedFuture(Problem.of(GatewayProblem.UNAUTHENTICATED));
            }
            return gatekeeper.admit(given.get(0).substring(7).trim(), addresses.of(request));
        }

        /** Whether the caller has requests left; when not, the visit has ended. */
        private boolean isWithinQuota(Admission admission) {
            principal = admission.principal();
            QuotaMeter.Verdict verdict = route.kind() == Route.Kind.PUBLIC
                    ? quotas.takeFor(addresses.of(request), principal.quota())
                    : quotas.take(principal);
            if (verdict.policy() != null) {
                request.response().putHeader("RateLimit-Policy", verdict.policy());
                request.response().putHeader("RateLimit", verdict.remaining());
            }
            if (verdict.retryAfterSeconds() > 0) {
                end(Problem.of(GatewayProblem.TOO_MANY_REQUESTS).retryAfter(verdict.retryAfterSeconds()));
                return false;
            }
            book.admitted(arrival());
            return true;
        }

        /** Where what is public is kept for those with a key. */
        private String kept(Target target) {
            return target.pathAndQuery().replaceFirst("/v1/public/", "/v1/");
        }

        /** So that whoever writes a client sees what it asked for and why it failed. */
        private void countUse(int status) {
            if (route == null || route.kind() == Route.Kind.PUBLIC || principal == null || principal.client() == null) {
                return;
            }
            String path = request.path();
            usage.count(principal.client(), Access.of(true, path).about().orElse("jobs"), status);
            if (status >= 400) {
                usage.failed(new UsageBook.Failure(
                        principal.client(),
                        trace.requestId(),
                        request.method().name(),
                        path,
                        status,
                        refusal == null ? null : refusal.type().name()));
            }
        }

        private void stream() {
            if (request.method() != HttpMethod.GET) {
                end(Problem.of(GatewayProblem.METHOD_NOT_ALLOWED));
                return;
            }
            streams.open(request, principal, forwarder.client(), context, this::admit, this);
        }

        /** Whether the credential may be used for this; when not, the visit has ended. */
        private boolean isWithinScopes(String path) {
            Scopes scopes = principal.scopes();
            if (scopes.isAll()) {
                return true;
            }
            boolean safe = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
            Access access = Access.of(safe, path);
            if (access.about().isEmpty() || access.everything() && scopes.allows("*", false)) {
                return true;
            }
            List<String> named = access.everything() ? parameters("resource") : List.of(access.resource());
            String resource = named.size() == 1 ? named.get(0) : "*";
            if (scopes.allows(resource, access.writes())) {
                return true;
            }
            end(Problem.of(GatewayProblem.BEYOND_SCOPES, resource + (access.writes() ? ":write" : ":read")));
            return false;
        }

        /** The values of a parameter of exactly this name, as the services read it. */
        private List<String> parameters(String name) {
            return request.params().entries().stream()
                    .filter(each -> each.getKey().equals(name))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        private MultiMap identity(Admission admission) {
            MultiMap headers = HeadersMultiMap.headers();
            headers.set("Authorization", "Bearer " + admission.internalToken());
            headers.set(Trace.REQUEST_ID, trace.requestId());
            headers.set(Trace.TRACEPARENT, trace.traceparent());
            return headers;
        }

        private void show(OwnPage page, String path) {
            if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
                throw Problem.of(GatewayProblem.METHOD_NOT_ALLOWED);
            }
            Future<?> allowed = page.roles().isEmpty()
                    ? Future.succeededFuture()
                    : admit().map(admission -> {
                        principal = admission.principal();
                        if (admission.principal().roles().stream().noneMatch(page.roles()::contains)) {
                            throw Problem.of(GatewayProblem.FORBIDDEN);
                        }
                        return admission;
                    });
            request.resume();
            here(allowed.compose(ok -> page.get(request, path)), found -> {
                if (found.succeeded()) {
                    if (principal != null) {
                        book.admitted(arrival());
                    }
                    send(found.result());
                } else {
                    end(problem(found.cause()));
                }
            });
        }

        private void send(OwnPage.Content content) {
            HttpServerResponse response = request.response();
            if (response.closed() || response.ended()) {
                ended();
                return;
            }
            response.setStatusCode(content.status());
            content.addTo(response.headers());
            if (content.status() != 304) {
                response.putHeader(
                        "Content-Length", Integer.toString(content.body().length()));
            }
            decorate(response);
            if (request.method() == HttpMethod.HEAD || content.status() == 304) {
                response.end();
            } else {
                response.end(content.body());
            }
            ended();
        }

        @Override
        public void decorate(HttpServerResponse response) {
            if (route != null && route.kind() == Route.Kind.PUBLIC) {
                String link = response.headers().get("Link");
                if (link != null) {
                    response.putHeader("Link", link.replace("</v1/", "</v1/public/"));
                }
                if (response.getStatusCode() == 200) {
                    response.putHeader("Cache-Control", PUBLIC_CACHING);
                    response.putHeader("Access-Control-Allow-Origin", "*");
                }
            }
            Answers.secure(response.headers(), trace);
            Compression.decide(response.headers());
        }

        private Arrival arrival() {
            return new Arrival(
                    principal,
                    addresses.of(request),
                    request.method().name(),
                    Objects.requireNonNullElse(request.path(), ""),
                    trace);
        }

        @Override
        public void refuse(Problem problem) {
            refusal = problem;
            boolean small = hasSmallBody();
            boolean unread = !request.isEnded() && hasBody();
            if (unread && !small) {
                request.response().putHeader("Connection", "close");
            }
            if (request.response().headWritten()) {
                request.connection().close();
                return;
            }
            answers.refuse(request, trace, problem);
            if (unread) {
                readOn(small ? READING_MILLIS : 0);
            }
        }

        /** Reads what is left of a body that nobody wants, for a while, so that the connection can serve another request; then closes it. */
        private void readOn(long millis) {
            if (millis == 0) {
                request.connection().close();
                return;
            }
            long timer = context.owner()
                    .setTimer(millis, late -> request.connection().close());
            request.handler(discarded -> {});
            request.endHandler(end -> context.owner().cancelTimer(timer));
            request.resume();
        }

        private boolean hasBody() {
            String length = request.getHeader("Content-Length");
            return length == null ? request.headers().contains("Transfer-Encoding") : Long.parseLong(length) > 0;
        }

        private boolean hasSmallBody() {
            String length = request.getHeader("Content-Length");
            return length != null && Long.parseLong(length) <= WORTH_READING && request.getHeader("Expect") == null;
        }

        void end(Problem problem) {
            refuse(problem);
            ended();
        }

        private Problem problem(Throwable failure) {
            return failure instanceof Problem problem ? problem : log.unexpected(failure, trace);
        }

        @Override
        public void ended() {
            log.write(request, trace, route, principal, System.nanoTime() - start);
            countUse(request.response().getStatusCode());
            if (Reason.isRefusal(request.response().getStatusCode())) {
                book.refused(arrival(), reason(request.response().getStatusCode()));
            }
        }

        private Reason reason(int status) {
            return refusal == null
                    ? new Reason(Reason.code(status), status, route.service().key())
                    : new Reason(refusal.type().name(), status, "gateway");
        }
    }

    /** Goes on with the result on this door's own event loop, on whatever thread it came about. */
    private <T> void here(Future<T> future, Handler<AsyncResult<T>> next) {
        future.onComplete(result -> {
            if (Thread.currentThread() == loop) {
                next.handle(result);
            } else {
                context.runOnContext(go -> next.handle(result));
            }
        });
    }

    private Bounds bounds(Route.Kind kind) {
        EdgeConfig.Times times = config.times();
        return switch (kind) {
            case ORDINARY ->
                new Bounds(config.limits().body(), times.body(), times.answer(), times.transfer(), STALL_MILLIS);
            case FILE ->
                new Bounds(config.limits().file(), times.file(), times.answer(), times.transfer(), STALL_MILLIS);
            case UPLOAD ->
                new Bounds(
                        config.limits().importBody(),
                        times.importBody(),
                        times.importAnswer(),
                        times.transfer(),
                        STALL_MILLIS);
            case WAITING, STREAM, PUBLIC ->
                new Bounds(config.limits().body(), times.body(), times.waitingAnswer(), times.transfer(), STALL_MILLIS);
        };
    }
}
