package io.junheng.kit.event;

import io.junheng.kit.trace.Span;
import io.junheng.kit.trace.Tracing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The spans of taking a batch in (消费跨度): one for each sending that its events name as what caused them. */
final class BatchSpans {

    private final List<Span> spans;
    private final String traceparent;

    private BatchSpans(List<Span> spans, String traceparent) {
        this.spans = spans;
        this.traceparent = traceparent;
    }

    /** @param group the consumer's */
    static BatchSpans of(Tracing tracing, String group, List<ReceivedEvent> events) {
        String first = events.get(0).attribute("traceparent");
        if (!tracing.isOn()) {
            return new BatchSpans(List.of(), first);
        }
        Map<String, List<ReceivedEvent>> causes = new LinkedHashMap<>();
        events.forEach(event -> causes.computeIfAbsent(event.attribute("traceparent"), none -> new ArrayList<>())
                .add(event));
        List<Span> spans = new ArrayList<>(causes.size());
        causes.forEach((cause, caused) -> spans.add(span(tracing, group, cause, caused)));
        return new BatchSpans(spans, spans.get(0).traceparent());
    }

    private static Span span(Tracing tracing, String group, String cause, List<ReceivedEvent> caused) {
        ReceivedEvent first = caused.get(0);
        return tracing.take("process " + first.topic(), cause)
                .set("messaging.system", "kafka")
                .set("messaging.operation.type", "process")
                .set("messaging.destination.name", first.topic())
                .set("messaging.consumer.group.name", group)
                .set("messaging.batch.message_count", caused.size())
                .set("junheng.request_id", first.attribute("ce_requestid"));
    }

    /** The trace context of what the batch causes: it is one transaction, told as caused by its first event. */
    String traceparent() {
        return traceparent;
    }

    void during(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            spans.forEach(span -> span.failed(e.getClass().getName()));
            throw e;
        } finally {
            spans.forEach(Span::close);
        }
    }
}
