package io.junheng.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.launcher.pack.Gateway;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A form of sixty numbers (六十项报表) that every school of the benchmarks' nation can file. */
final class WideForm {

    static final List<String> ELEMENTS = IntStream.rangeClosed(1, 60)
            .mapToObj("benchmarkElement%02d"::formatted)
            .toList();

    private static final String FORM = "benchmark-sixty";

    private WideForm() {}

    /** Writes every school's return of {@code year}, the same figures each year; returns how many rows. */
    static long write(Bench bench, Path file, int year) throws IOException {
        return Schools.files(bench).wideReturns(file, year, FORM, ELEMENTS);
    }

    /** Sees to it that the schools and the form are there. */
    static void present(Bench bench) throws Exception {
        Schools.present(bench);
        define(bench.admin());
    }

    private static void define(Gateway gateway) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        for (String key : ELEMENTS) {
            ObjectNode element = json.createObjectNode()
                    .put("key", key)
                    .put("name", "基准测试数据项")
                    .put("nameEn", "Benchmark element")
                    .put("type", "NUMBER");
            require(gateway.put("/v1/data-elements/" + key, element, Map.of("If-None-Match", "*")));
        }
        ObjectNode form = json.createObjectNode()
                .put("key", FORM)
                .put("name", "基准测试报表")
                .put("nameEn", "Benchmark form")
                .put("subject", "SCHOOL")
                .put("periodType", "SCHOOL_YEAR")
                .put("classList", false);
        ELEMENTS.forEach(form.putArray("elements")::add);
        form.putArray("required");
        form.putArray("rules");
        require(gateway.put("/v1/forms/" + FORM, form, Map.of("If-None-Match", "*")));
    }

    private static void require(Gateway.Answer answer) throws IOException {
        if (!answer.good() && answer.status() != 412) {
            throw new IOException("the form was refused: " + answer.problem());
        }
    }
}
