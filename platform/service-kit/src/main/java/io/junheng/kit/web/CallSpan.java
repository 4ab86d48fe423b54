package io.junheng.kit.web;

import io.junheng.kit.trace.Span;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** What the span of a call tells (请求跨度): method, the operation's address with its places unfilled, status; never a query, a header or a body. */
final class CallSpan {

    private CallSpan() {}

    static void end(Span span, ResteasyReactiveContainerRequestContext request, int status) {
        if (span.isRecorded()) {
            String method = request.getMethod();
            String route = route(request.getServerRequestContext().getResteasyReactiveResourceInfo());
            span.named(route.isEmpty() ? method : method + " " + route)
                    .set("http.request.method", method)
                    .set("http.response.status_code", status)
                    .set("http.route", route.isEmpty() ? null : route);
            if (status >= 500) {
                span.failed(Integer.toString(status));
            }
        }
        span.close();
    }

    /** @param called null when no operation was found */
    private static String route(ResourceInfo called) {
        if (called == null) {
            return "";
        }
        return Stream.of(
                        called.getResourceClass().getAnnotation(Path.class),
                        called.getResourceMethod().getAnnotation(Path.class))
                .filter(path -> path != null)
                .map(path -> path.value().replaceAll("^/+|/+$", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }
}
