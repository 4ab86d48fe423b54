package io.junheng.gateway.edge;

import io.junheng.gateway.access.Arrival;
import io.junheng.gateway.access.Reason;
import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.gateway.answer.OwnPage;
import io.junheng.gateway.answer.Trace;
import io.junheng.gateway.catalogue.Copy;
import io.junheng.gateway.expand.Expansion;
import io.junheng.gateway.expand.ForeignCodes;
import io.junheng.gateway.identity.Admission;
import io.junheng.gateway.identity.Credential;
import io.junheng.gateway.identity.Principal;
import io.junheng.gateway.identity.QuotaMeter;
import io.junheng.gateway.route.Access;
import io.junheng.gateway.route.Route;
import io.junheng.gateway.route.RoutingTable;
import io.junheng.gateway.route.Target;
import io.junheng.gateway.upstream.Bounds;
import io.junheng.gateway.upstream.Identity;
import io.junheng.gateway.upstream.Outcome;
import io.junheng.gateway.upstream.Reader;
import io.junheng.gateway.usage.UsageBook;
import io.junheng.gateway.wire.AnswerHeads;
import io.junheng.gateway.wire.OwnFields;
import io.junheng.kit.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.List;
import java.util.Objects;

/**
 * A well-formed request on its way through (一次访问), in this order: its host, its target, its method, the gateway's own pages, its route, its body's announced
 * size, its credential, its quota, what the credential may be used for, what is kept of catalogues, and then the service.
 */
final class Visit implements Outcome {

    private static final String PUBLIC_CACHING = "public, max-age=60";

    private final Edge edge;
    private final Means means;
    private final HttpServerRequest request;
    private final Trace trace;
    private final OwnFields own;
    private final long start = System.nanoTime();
    private String address;
    private Route route;
    private Principal principal;
    private Problem refusal;
    private Copy copy;
    private String changing;

    Visit(Edge edge, HttpServerRequest request, Trace trace) {
        this.edge = edge;
        this.means = edge.means();
        this.request = request;
        this.trace = trace;
        this.own = new OwnFields(trace.requestId(), trace.traceparent());
        AnswerHeads.of(((ConnectionBase) request.connection()).channel()).expect(own);
    }

    void begin() {
        Target target = edge.checks().target(request);
        HeadChecks.method(request);
        OwnPage page = means.pages().find(target.path());
        if (page != null) {
            show(page, target.path());
            return;
        }
        route = RoutingTable.find(target.path()).orElseThrow(() -> Problem.of(GatewayProblem.NOT_FOUND));
        Bounds bounds = edge.bounds().of(route.kind());
        HeadChecks.body(request, bounds);
        if (isOpen()) {
            HeadChecks.requireSafe(request);
        }
        edge.loop().here(isOpen() ? means.gatekeeper().admitAnybody() : admit(), admitted -> {
            if (admitted.failed()) {
                end(problem(admitted.cause()));
            } else if (isWithinQuota(admitted.result()) && isGranted(target.path())) {
                pass(target, admitted.result(), bounds);
            }
        });
    }

    private void pass(Target target, Admission admission, Bounds bounds) {
        if (route.kind() == Route.Kind.STREAM) {
            stream();
            return;
        }
        boolean read = HeadChecks.isSafe(request) && !isOpen();
        if (read && ForeignCodes.isAsked(target)) {
            translate(target, admission, bounds);
            return;
        }
        if (read && Expansion.isAsked(target)) {
            expand(target, admission);
            return;
        }
        if (!HeadChecks.isSafe(request)) {
            changing = target.path();
            means.catalogue().change(changing);
        } else if (!isOpen()) {
            OwnPage.Content kept = means.catalogue().find(request, target, principal);
            if (kept != null) {
                request.resume();
                send(kept);
                return;
            }
            copy = request.method() == HttpMethod.GET ? means.catalogue().copy(request, target, principal) : null;
        }
        edge.loop()
                .forwarder()
                .forward(
                        request,
                        means.upstreams().of(route.service()),
                        isOpen() ? kept(target) : target.pathAndQuery(),
                        identity(admission),
                        bounds,
                        this);
    }

    /** Goes on with this suite's codes in the place of a partner's. */
    private void translate(Target target, Admission admission, Bounds bounds) {
        edge.loop().here(ForeignCodes.translated(reader(admission), target, principal.scopes()), translated -> {
            if (translated.succeeded()) {
                pass(translated.result(), admission, bounds);
            } else {
                end(problem(translated.cause()));
            }
        });
    }

    private Reader reader(Admission admission) {
        MultiMap headers = HeadersMultiMap.headers().set("Accept", "application/json");
        identity(admission).addTo(headers);
        String language = request.getHeader("Accept-Language");
        if (language != null) {
            headers.set("Accept-Language", language);
        }
        return edge.loop()
                .forwarder()
                .reader(means.upstreams(), headers, edge.bounds().of(route.kind()));
    }

    /** Answers with what the objects asked for refer to. */
    private void expand(Target target, Admission admission) {
        request.resume();
        edge.loop().here(Expansion.answer(reader(admission), target, principal.scopes()), found -> {
            if (found.succeeded()) {
                send(found.result());
            } else {
                end(problem(found.cause()));
            }
        });
    }

    /** Whether anybody may ask for it. */
    private boolean isOpen() {
        return route.isOpen();
    }

    private Future<Admission> admit() {
        List<String> given = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        String certified = given.isEmpty() ? edge.certifiedClient(request) : null;
        if (certified != null) {
            return means.gatekeeper().admitCertified(certified, address());
        }
        Credential credential = given.size() == 1 ? LastCredential.of(request, given.get(0)) : null;
        return credential == null
                ? Future.failedFuture(Problem.of(GatewayProblem.UNAUTHENTICATED))
                : means.gatekeeper().admit(credential, address());
    }

    private String address() {
        if (address == null) {
            address = edge.addresses().of(request);
        }
        return address;
    }

    /** Whether the caller has requests left; when not, the visit has ended. */
    private boolean isWithinQuota(Admission admission) {
        principal = admission.principal();
        QuotaMeter.Verdict verdict = isOpen()
                ? means.quotas().takeFor(address(), principal.quota())
                : means.quotas().take(principal);
        if (verdict.policy() != null) {
            own.quota(verdict.policy(), verdict.remaining());
        }
        if (verdict.retryAfterSeconds() > 0) {
            end(Problem.of(GatewayProblem.TOO_MANY_REQUESTS).retryAfter(verdict.retryAfterSeconds()));
            return false;
        }
        means.book().admitted(arrival());
        return true;
    }

    /** Whether the credential may be used for this; when not, the visit has ended. */
    private boolean isGranted(String path) {
        String missing = Grant.missing(principal.scopes(), request, path);
        if (missing == null) {
            return true;
        }
        end(Problem.of(GatewayProblem.BEYOND_SCOPES, missing));
        return false;
    }

    /** Where what is public is kept for those with a key. */
    private static String kept(Target target) {
        return target.pathAndQuery().replaceFirst("/v1/public/", "/v1/");
    }

    /** So that whoever writes a client sees what it asked for and why it failed. */
    private void countUse(int status) {
        if (route == null || isOpen() || principal == null || principal.client() == null) {
            return;
        }
        String path = request.path();
        means.usage().count(principal.client(), Access.of(true, path).about().orElse("jobs"), status);
        if (status >= 400) {
            means.usage()
                    .failed(new UsageBook.Failure(
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
        Loop loop = edge.loop();
        means.streams().open(request, principal, loop.forwarder().client(), loop.context(), this::admit, this);
    }

    private Identity identity(Admission admission) {
        return new Identity(admission.authorization(), trace);
    }

    private void show(OwnPage page, String path) {
        HeadChecks.requireSafe(request);
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
        edge.loop().here(allowed.compose(ok -> page.get(request, path)), found -> {
            if (found.succeeded()) {
                if (principal != null) {
                    means.book().admitted(arrival());
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
            response.putHeader("Content-Length", Integer.toString(content.body().length()));
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
        if (copy != null) {
            copy.begin(response);
        }
        Compression.decide(response.headers());
    }

    @Override
    public void passed(Buffer bytes) {
        if (copy != null) {
            copy.add(bytes);
        }
    }

    @Override
    public void completed() {
        if (copy != null) {
            copy.complete();
        }
    }

    private Arrival arrival() {
        String told = Route.told(route, Objects.requireNonNullElse(request.path(), ""));
        return new Arrival(principal, address(), request.method().name(), told, trace);
    }

    @Override
    public void refuse(Problem problem) {
        refusal = problem;
        UnreadBody unread = UnreadBody.of(request);
        if (unread != null) {
            unread.announce();
        }
        if (request.response().headWritten()) {
            request.connection().close();
            return;
        }
        means.answers().refuse(request, trace, problem);
        if (unread != null) {
            unread.settle(edge.loop().context().owner());
        }
    }

    void end(Problem problem) {
        refuse(problem);
        ended();
    }

    private Problem problem(Throwable failure) {
        return failure instanceof Problem problem ? problem : means.log().unexpected(failure, trace);
    }

    @Override
    public void ended() {
        int status = request.response().getStatusCode();
        if (changing != null) {
            means.catalogue().change(changing);
        }
        means.log().write(edge.loop().lines(), request, trace, route, principal, System.nanoTime() - start);
        countUse(status);
        if (route != null && trace.span().isRecorded()) {
            VisitSpan.end(trace, request, route, principal);
        }
        if (Reason.isRefusal(status)) {
            means.book().refused(arrival(), reason(status));
        }
    }

    private Reason reason(int status) {
        return refusal == null
                ? new Reason(Reason.code(status), status, route.service().key())
                : new Reason(refusal.type().name(), status, "gateway");
    }
}
