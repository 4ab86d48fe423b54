package io.junheng.kit.web;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.time.Ids;
import io.junheng.kit.trace.Span;
import io.junheng.kit.trace.Tracing;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Gives every request an id, taken over when it is well formed, and answers with it; and its span, when spans are made. */
@Provider
@PreMatching
@Priority(1)
public class RequestTrace implements ContainerRequestFilter, ContainerResponseFilter {

    public static final String REQUEST_ID = "X-Request-Id";
    private static final String SPAN = "junheng.span";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final Caller caller;
    private final Ids ids;
    private final Tracing tracing;

    RequestTrace(Caller caller, Ids ids, Tracing tracing) {
        this.caller = caller;
        this.ids = ids;
        this.tracing = tracing;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String id = matching(request.getHeaderString(REQUEST_ID), WELL_FORMED);
        if (id == null) {
            id = ids.next("req");
        }
        String traceparent = matching(request.getHeaderString("traceparent"), TRACEPARENT);
        if (tracing.isOn()) {
            Span span = tracing.serve(request.getMethod(), traceparent).set("junheng.request_id", id);
            request.setProperty(SPAN, span);
            traceparent = span.traceparent();
        }
        caller.trace(id, traceparent);
        request.setProperty(REQUEST_ID, id);
        MDC.put("requestId", id);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object id = request.getProperty(REQUEST_ID);
        if (id != null) {
            response.getHeaders().putSingle(REQUEST_ID, id);
        }
        MDC.remove("requestId");
        if (request.getProperty(SPAN) instanceof Span span) {
            CallSpan.end(span, (ResteasyReactiveContainerRequestContext) request, response.getStatus());
        }
    }

    private static String matching(String value, Pattern pattern) {
        return value != null && pattern.matcher(value).matches() ? value : null;
    }
}
