package io.junheng.kit.trace;

import io.junheng.kit.config.KitConfig;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;

/**
 * Makes the spans of this service (链路追踪). Without a collector it is off: no span is made, nothing is sent and no thread runs. What is served begins a trace when its
 * caller has none, by the configured part; whatever it causes is recorded when that was.
 */
@ApplicationScoped
public class Tracing {

    private static final int LENGTH = 55;
    private static final int FLAGS = 53;

    private final SdkTracerProvider provider;
    private final Tracer tracer;

    @Inject
    Tracing(TracingConfig config, KitConfig kit) {
        this(provider(config, kit.service()));
    }

    private Tracing(SdkTracerProvider provider) {
        this.provider = provider;
        this.tracer = provider == null ? null : provider.get("io.junheng");
    }

    /** That of a service which is not told by its own configuration. */
    public static Tracing of(TracingConfig config, String service) {
        return new Tracing(provider(config, service));
    }

    private static SdkTracerProvider provider(TracingConfig config, String service) {
        return config.endpoint()
                .map(endpoint -> OtlpExport.provider(service, endpoint, config))
                .orElse(null);
    }

    /** One that is off. */
    public static Tracing off() {
        return new Tracing((SdkTracerProvider) null);
    }

    /** Whether spans are made at all. */
    public boolean isOn() {
        return tracer != null;
    }

    /** The span of a call that is answered; {@code traceparent} is the caller's, or null. */
    public Span serve(String name, String traceparent) {
        return tracer == null ? Span.unrecorded(traceparent) : begin(name, SpanKind.SERVER, context(traceparent));
    }

    /** The span of sending a message. */
    public Span send(String name, String traceparent) {
        return within(name, SpanKind.PRODUCER, traceparent);
    }

    /** The span of taking a message in. */
    public Span take(String name, String traceparent) {
        return within(name, SpanKind.CONSUMER, traceparent);
    }

    /** The span of work that somebody asked for and does not wait for. */
    public Span work(String name, String traceparent) {
        return within(name, SpanKind.INTERNAL, traceparent);
    }

    /** Sends what is left, within two seconds. */
    @PreDestroy
    public void stop() {
        if (provider != null) {
            provider.shutdown().join(2, TimeUnit.SECONDS);
        }
    }

    /** Only within a trace that is recorded: what nobody asked for begins none. */
    private Span within(String name, SpanKind kind, String traceparent) {
        if (tracer == null) {
            return Span.unrecorded(traceparent);
        }
        SpanContext parent = context(traceparent);
        return parent.isValid() && parent.isSampled() ? begin(name, kind, parent) : Span.unrecorded(traceparent);
    }

    private Span begin(String name, SpanKind kind, SpanContext parent) {
        return Span.of(tracer.spanBuilder(name)
                .setSpanKind(kind)
                .setParent(Context.root().with(io.opentelemetry.api.trace.Span.wrap(parent)))
                .startSpan());
    }

    /** An invalid one when the text is no trace context. */
    private static SpanContext context(String traceparent) {
        if (traceparent == null || traceparent.length() != LENGTH) {
            return SpanContext.getInvalid();
        }
        return SpanContext.createFromRemoteParent(
                traceparent.substring(3, 35),
                traceparent.substring(36, 52),
                (Character.digit(traceparent.charAt(FLAGS + 1), 16) & 1) == 1
                        ? TraceFlags.getSampled()
                        : TraceFlags.getDefault(),
                TraceState.getDefault());
    }
}
