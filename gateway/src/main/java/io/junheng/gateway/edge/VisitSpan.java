package io.junheng.gateway.edge;

import io.junheng.gateway.answer.Trace;
import io.junheng.gateway.identity.Principal;
import io.junheng.gateway.route.Route;
import io.junheng.kit.trace.Span;
import io.vertx.core.http.HttpServerRequest;

/**
 * What the span of a request tells (请求跨度): method, the resource it is about, its path as the log repeats it, the service, status and the client. Never a query, a
 * credential or a header. What leads to no service has none: somebody asks the door's own health every few seconds.
 */
final class VisitSpan {

    private VisitSpan() {}

    static void end(Trace trace, HttpServerRequest request, Route route, Principal principal) {
        int status = request.response().getStatusCode();
        String method = request.method().name();
        String resource = "/v1/" + request.path().split("/", 4)[2];
        Span span = trace.span()
                .named(method + " " + resource)
                .set("http.request.method", method)
                .set("http.response.status_code", status)
                .set("http.route", resource)
                .set("url.path", Route.told(route, request.path()))
                .set("junheng.service", route.service().key())
                .set("junheng.request_id", trace.requestId());
        if (principal != null) {
            span.set("junheng.client", principal.client());
        }
        if (status >= 500) {
            span.failed(Integer.toString(status));
        }
        span.close();
    }
}
