package io.junheng.kit.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The way to a collector (导出): in batches every second, from a queue that drops what does not fit rather than hold up a request. */
final class OtlpExport {

    private static final String TRACES = "/v1/traces";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration DELAY = Duration.ofSeconds(1);

    private OtlpExport() {}

    static SdkTracerProvider provider(String service, String endpoint, TracingConfig config) {
        return SdkTracerProvider.builder()
                .setResource(Resource.getDefault().toBuilder()
                        .put(AttributeKey.stringKey("service.name"), "junheng-" + service)
                        .put(AttributeKey.stringKey("service.namespace"), "junheng")
                        .build())
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(config.ratio())))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter(endpoint, config))
                        .setScheduleDelay(DELAY)
                        .setExporterTimeout(PATIENCE)
                        .build())
                .build();
    }

    private static OtlpHttpSpanExporter exporter(String endpoint, TracingConfig config) {
        OtlpHttpSpanExporterBuilder exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint.replaceFirst("/+$", "") + TRACES)
                .setTimeout(PATIENCE);
        for (String field : config.headers().orElse("").split(",")) {
            int end = field.indexOf('=');
            if (end > 0) {
                exporter.addHeader(field.substring(0, end).strip(), decoded(field.substring(end + 1)));
            }
        }
        return exporter.build();
    }

    /** The value, which the environment variable of the standard carries percent-encoded. */
    private static String decoded(String value) {
        return URLDecoder.decode(value.strip().replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
