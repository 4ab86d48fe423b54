package io.junheng.kit.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.testing.Collector;
import io.junheng.testing.Collector.Collected;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracingTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String KEPT = "00-" + TRACE + "-00f067aa0ba902b7-01";
    private static final String LEFT_OUT = "00-" + TRACE + "-00f067aa0ba902b7-00";

    private Collector collector;

    @BeforeEach
    void start() throws IOException {
        collector = Collector.start();
    }

    @AfterEach
    void stop() {
        collector.close();
    }

    private Tracing tracing(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("junheng.tracing.endpoint", collector.endpoint() + "/"));
        all.putAll(settings);
        return Tracing.of(
                new SmallRyeConfigBuilder()
                        .withMapping(TracingConfig.class)
                        .withDefaultValues(all)
                        .build()
                        .getConfigMapping(TracingConfig.class),
                "registry");
    }

    @Test
    void withoutACollectorNothingIsMadeAndTheTraceIsHandedOn() {
        // When
        Tracing tracing = tracing(Map.of("junheng.tracing.endpoint", ""));
        List<Span> spans = List.of(
                tracing.serve("GET", KEPT),
                tracing.send("send", KEPT),
                tracing.take("process", KEPT),
                tracing.work("job", KEPT));

        // Then
        assertThat(tracing.isOn()).isFalse();
        assertThat(spans).allSatisfy(span -> {
            assertThat(span.isRecorded()).isFalse();
            assertThat(span.traceparent()).isEqualTo(KEPT);
        });
        assertThat(tracing.serve("GET", null).traceparent()).isNull();
    }

    @Test
    void oneCausesTheOtherFromServiceToService() {
        // Given
        Tracing tracing = tracing(Map.of("junheng.tracing.headers", "Authorization=Basic%20a%2Bb==, x-tenant=t 1"));

        // When
        Span call = tracing.serve("GET", KEPT);
        Span send = tracing.send("send t", call.traceparent()).set("messaging.batch.message_count", 2);
        Span take = tracing.take("process t", send.traceparent()).set("nothing", null);
        assertThatThrownBy(() -> take.during(() -> {
                    throw new IllegalStateException("梨树县 of secret things");
                }))
                .isInstanceOf(IllegalStateException.class);
        send.close();
        call.named("GET /v1/schools").close();
        tracing.stop();

        // Then
        assertThat(collector.spans())
                .containsExactlyInAnyOrder(
                        new Collected(
                                "junheng-registry",
                                TRACE,
                                id(call),
                                "00f067aa0ba902b7",
                                "GET /v1/schools",
                                2,
                                Map.of(),
                                false),
                        new Collected(
                                "junheng-registry",
                                TRACE,
                                id(send),
                                id(call),
                                "send t",
                                4,
                                Map.of("messaging.batch.message_count", "2"),
                                false),
                        new Collected(
                                "junheng-registry",
                                TRACE,
                                id(take),
                                id(send),
                                "process t",
                                5,
                                Map.of("error.type", "java.lang.IllegalStateException"),
                                true));
        assertThat(collector.headers())
                .isNotEmpty()
                .allSatisfy(headers -> assertThat(headers)
                        .containsEntry("Authorization", List.of("Basic a+b=="))
                        .containsEntry("X-tenant", List.of("t 1")));
    }

    @Test
    void whoeverBeganATraceHasDecidedWhetherItIsKept() {
        // Given
        Tracing all = tracing(Map.of("junheng.tracing.ratio", "1"));
        Tracing none = tracing(Map.of("junheng.tracing.ratio", "0"));

        // Then
        assertThat(all.serve("GET", LEFT_OUT).isRecorded()).isFalse();
        assertThat(all.serve("GET", LEFT_OUT).traceparent())
                .startsWith("00-" + TRACE)
                .endsWith("-00");
        assertThat(all.send("send", LEFT_OUT).traceparent()).isEqualTo(LEFT_OUT);
        assertThat(none.serve("GET", KEPT).isRecorded()).isTrue();
        assertThat(all.serve("GET", null).isRecorded()).isTrue();
        assertThat(none.serve("GET", null).isRecorded()).isFalse();
        assertThat(none.serve("GET", null).traceparent()).endsWith("-00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-x",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + TRACE + "-00f067aa0ba902b?-01"
            })
    void whatIsNoTraceContextIsNone(String traceparent) {
        // Given
        Tracing tracing = tracing(Map.of());

        // Then
        assertThat(tracing.serve("GET", traceparent).traceparent()).doesNotContain(TRACE);
        assertThat(tracing.take("process", traceparent).isRecorded()).isFalse();
    }

    @Test
    void whatNobodyAskedForBeginsNoTrace() {
        Tracing tracing = tracing(Map.of());

        assertThat(tracing.work("job", null).isRecorded()).isFalse();
        assertThat(tracing.send("send", null).traceparent()).isNull();
    }

    private static String id(Span span) {
        return span.traceparent().substring(36, 52);
    }
}
