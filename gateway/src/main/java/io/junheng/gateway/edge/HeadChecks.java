package io.junheng.gateway.edge;

import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.gateway.route.Target;
import io.junheng.gateway.upstream.Bounds;
import io.junheng.kit.problem.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;

/** What a request's header alone decides (请求头检查): each check throws the {@link Problem} it finds. */
final class HeadChecks {

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final Set<HttpMethod> KNOWN_METHODS =
            Set.of(HttpMethod.OPTIONS, HttpMethod.TRACE, HttpMethod.CONNECT);

    private final Hosts hosts;

    HeadChecks(Hosts hosts) {
        this.hosts = hosts;
    }

    /** Whether the method only reads. */
    static boolean isSafe(HttpServerRequest request) {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }

    static void requireSafe(HttpServerRequest request) {
        if (!isSafe(request)) {
            throw Problem.of(GatewayProblem.METHOD_NOT_ALLOWED);
        }
    }

    /** The target, of a host that is meant. */
    Target target(HttpServerRequest request) {
        Target target;
        try {
            target = Target.parse(request.uri());
        } catch (Target.Malformed malformed) {
            throw Problem.of(GatewayProblem.MALFORMED_TARGET, malformed.getMessage());
        }
        String host = request.getHeader(HttpHeaders.HOST);
        boolean old = host == null && target.authority() == null;
        if (!old && !hosts.accepts(host, target.authority(), request.localAddress())) {
            throw Problem.of(GatewayProblem.FOREIGN_HOST);
        }
        return target;
    }

    static void method(HttpServerRequest request) {
        if (!METHODS.contains(request.method())) {
            throw Problem.of(
                    KNOWN_METHODS.contains(request.method())
                            ? GatewayProblem.METHOD_NOT_ALLOWED
                            : GatewayProblem.METHOD_NOT_IMPLEMENTED);
        }
    }

    static void body(HttpServerRequest request, Bounds bounds) {
        String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("identity")) {
            throw Problem.of(GatewayProblem.ENCODED_BODY, coding);
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > bounds.body()) {
            throw Problem.of(GatewayProblem.BODY_TOO_LARGE, bounds.body());
        }
        String expectation = request.getHeader(HttpHeaders.EXPECT);
        if (expectation != null && !expectation.equalsIgnoreCase("100-continue")) {
            throw Problem.of(GatewayProblem.EXPECTATION_FAILED);
        }
    }
}
