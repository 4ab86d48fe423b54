package io.junheng.kit.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.trace.Tracing;
import io.junheng.kit.trace.TracingConfig;
import io.junheng.testing.Collector;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class BatchSpansTest {

    private static final String ONE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String OTHER = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static ReceivedEvent event(String traceparent) {
        Headers headers = new RecordHeaders();
        if (traceparent != null) {
            headers.add("traceparent", traceparent.getBytes(StandardCharsets.UTF_8));
        }
        return new ReceivedEvent(new ObjectMapper(), "junheng.registry.region.v1", "220322", headers, "{}");
    }

    @Test
    void oneForEachSendingThatTheEventsOfABatchName() throws IOException {
        try (Collector collector = Collector.start()) {
            // Given
            Tracing tracing = Tracing.of(
                    new SmallRyeConfigBuilder()
                            .withMapping(TracingConfig.class)
                            .withDefaultValue("junheng.tracing.endpoint", collector.endpoint())
                            .build()
                            .getConfigMapping(TracingConfig.class),
                    "task");
            BatchSpans spans = BatchSpans.of(
                    tracing, "junheng.task.regions", List.of(event(ONE), event(OTHER), event(ONE), event(null)));

            // When
            spans.during(() -> {});
            tracing.stop();

            // Then
            assertThat(spans.traceparent()).startsWith(ONE.substring(0, 35)).isNotEqualTo(ONE);
            assertThat(collector.spans())
                    .extracting(span -> span.traceId() + " " + span.parentId() + " " + span.name() + " "
                            + span.attributes().get("messaging.batch.message_count"))
                    .containsExactlyInAnyOrder(
                            "4bf92f3577b34da6a3ce929d0e0e4736 00f067aa0ba902b7 process junheng.registry.region.v1 2",
                            "0af7651916cd43dd8448eb211c80319c b7ad6b7169203331 process junheng.registry.region.v1 1");
            assertThat(collector.spans())
                    .allSatisfy(span -> assertThat(span.attributes())
                            .containsEntry("messaging.consumer.group.name", "junheng.task.regions")
                            .doesNotContainValue("220322"));
        }
    }

    @Test
    void whatABatchCausesIsTracedToItsFirstEventWhenSpansAreNotMadeToo() {
        BatchSpans spans = BatchSpans.of(Tracing.off(), "g", List.of(event(ONE), event(OTHER)));

        assertThat(spans.traceparent()).isEqualTo(ONE);
    }
}
