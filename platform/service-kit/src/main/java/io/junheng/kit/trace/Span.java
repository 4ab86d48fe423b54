package io.junheng.kit.trace;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;

/**
 * A piece of work as part of a trace (跨度), told to the collector when it is closed. One that is not recorded keeps nothing and only hands on the trace it was given.
 */
public final class Span implements AutoCloseable {

    /** Something that is done. */
    @FunctionalInterface
    public interface Work<E extends Exception> {
        void run() throws E;
    }

    /** Belongs to no trace. */
    public static final Span NONE = new Span(null, null);

    private final io.opentelemetry.api.trace.Span recorded;
    private final String traceparent;

    private Span(io.opentelemetry.api.trace.Span recorded, String traceparent) {
        this.recorded = recorded;
        this.traceparent = traceparent;
    }

    /** Hands on {@code traceparent}, which may be null. */
    static Span unrecorded(String traceparent) {
        return traceparent == null ? NONE : new Span(null, traceparent);
    }

    static Span of(io.opentelemetry.api.trace.Span begun) {
        SpanContext context = begun.getSpanContext();
        String traceparent = "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                + context.getTraceFlags().asHex();
        return new Span(begun.isRecording() ? begun : null, traceparent);
    }

    /** The W3C trace context for whatever this work causes; null when there is none. */
    public String traceparent() {
        return traceparent;
    }

    /** Whether anything that is set here will be told. */
    public boolean isRecorded() {
        return recorded != null;
    }

    public Span named(String name) {
        if (recorded != null) {
            recorded.updateName(name);
        }
        return this;
    }

    /** Sets an attribute; one without a value is left out. Neither credentials nor what a caller entered belong here. */
    public Span set(String key, String value) {
        if (recorded != null && value != null) {
            recorded.setAttribute(key, value);
        }
        return this;
    }

    public Span set(String key, long value) {
        if (recorded != null) {
            recorded.setAttribute(key, value);
        }
        return this;
    }

    /** Says that the work was in vain, and the kind of reason; never an exception's message, which may repeat data. */
    public Span failed(String kind) {
        if (recorded != null) {
            recorded.setStatus(StatusCode.ERROR).setAttribute("error.type", kind);
        }
        return this;
    }

    /** Does the work and closes; says so when it fails, and what it throws goes on. */
    public <E extends Exception> void during(Work<E> work) throws E {
        try {
            work.run();
        } catch (Throwable e) {
            failed(e.getClass().getName());
            throw e;
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        if (recorded != null) {
            recorded.end();
        }
    }
}
