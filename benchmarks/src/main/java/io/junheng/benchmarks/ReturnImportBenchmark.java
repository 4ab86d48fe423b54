package io.junheng.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.benchmarks.nation.NationFiles;
import io.junheng.launcher.pack.Gateway;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Returns of sixty numbers each, from a file to rows, checks and events, beside COPY of the same file. */
final class ReturnImportBenchmark implements Benchmark {

    private static final String FORM = "benchmark-sixty";
    private static final int YEAR = 2023;
    private static final List<String> ELEMENTS = IntStream.rangeClosed(1, 60)
            .mapToObj("benchmarkElement%02d"::formatted)
            .toList();
    private static final String COLUMNS = "school_code text, year integer, form text, "
            + ELEMENTS.stream().map(key -> key + " numeric").collect(Collectors.joining(", "))
            + ", primary key (school_code, year, form)";

    @Override
    public String name() {
        return "import-returns";
    }

    @Override
    public String question() {
        return "How fast are returns of sixty elements imported, checked and with their events, beside PostgreSQL's COPY of the same rows?";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Schools.present(bench);
        define(bench.admin());
        Path file = bench.scratch().resolve("returns.csv");
        long rows = new NationFiles(bench.nation(), bench.scale().fraction()).wideReturns(file, YEAR, FORM, ELEMENTS);
        Copy.Speed copy = new Copy(bench, "bench_return", COLUMNS).of(file);
        ImportSpeed.tell(bench, "school-returns", file, rows, copy);
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
