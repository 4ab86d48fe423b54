package io.junheng.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists at their beginning and at page 10,000, and of a county among the nation (翻页与子树), one client, through the gateway. */
final class ListBenchmark implements Benchmark {

    private static final int DEEP = 10_000;
    private static final int LARGEST = 1_000;

    /** How often each page is asked for in each of the scale's repetitions, and before all of them. */
    private static final int TIMES = 200;

    private static final int WARM_UP = 100;

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public String question() {
        return "Does a page cost the same at page 1 and at page 10,000, and a county the same among any number of schools?";
    }

    @Override
    public void run(Bench bench) throws Exception {
        Schools.present(bench);
        bench.boundedBy(MachineLimits.Kind.ROW);
        long schools = bench.admin()
                .get("/v1/schools?pageSize=1&totalCount=true")
                .body()
                .path("totalCount")
                .asLong();
        int size = (int) Math.max(1, Math.min(50, schools / DEEP));
        for (String order : List.of("code", "name")) {
            String list = "/v1/schools?order=" + order;
            String first = list + "&pageSize=" + size;
            String deep = first + "&pageToken=" + tokenAfter(bench, list, (long) (DEEP - 1) * size);
            List<Double> medians = medians(bench, List.of(first, deep));
            bench.figure(
                    "page 10,000 of schools by %s, %d a page".formatted(order, size),
                    medians.get(1),
                    "ms",
                    "page 1",
                    medians.get(0),
                    "ratio near 1");
        }
        subtree(bench);
    }

    private static void subtree(Bench bench) throws Exception {
        String county = bench.admin()
                .get("/v1/schools?pageSize=1&fields=regionPath")
                .body()
                .path("items")
                .path(0)
                .path("regionPath")
                .asText()
                .replaceAll("^((?:/[0-9]+){3}/).*", "$1");
        List<Double> medians = medians(
                bench,
                List.of("/v1/schools?pageSize=50", "/v1/schools?pageSize=50&filter=regionPath:like:" + county + "*"));
        bench.figure(
                "fifty schools below one county",
                medians.get(1),
                "ms",
                "fifty schools of the country",
                medians.get(0),
                "ratio near 1");
        List<Double> regions = medians(
                bench, List.of("/v1/regions?pageSize=50", "/v1/regions?pageSize=50&filter=path:like:" + county + "*"));
        bench.figure(
                "fifty regions below one county",
                regions.get(1),
                "ms",
                "fifty regions of the country",
                regions.get(0),
                "ratio near 1");
    }

    /** The token of the page that begins after {@code rows} rows. */
    private static String tokenAfter(Bench bench, String list, long rows) throws IOException, InterruptedException {
        String token = "";
        for (long left = rows; left > 0; left -= Math.min(LARGEST, left)) {
            JsonNode page = bench.admin()
                    .get(list + "&pageSize=" + Math.min(LARGEST, left) + (token.isEmpty() ? "" : "&pageToken=" + token))
                    .body();
            token = page.path("next").asText();
            if (token.isEmpty()) {
                throw new IOException("the list ends before row " + rows + ": " + list);
            }
        }
        return token;
    }

    /** The median milliseconds of each of {@code paths}, asked in turn, so that all meet the same machine. */
    private static List<Double> medians(Bench bench, List<String> paths) throws IOException {
        int warmUp = WARM_UP * bench.scale().repetitions();
        int measured = TIMES * bench.scale().repetitions();
        List<List<Double>> times = new ArrayList<>();
        paths.forEach(path -> times.add(new ArrayList<>()));
        try (KeptConnection connection =
                new KeptConnection(bench.suite().gatewayUrl(), bench.suite().adminKey())) {
            for (int time = 0; time < warmUp + measured; time++) {
                for (int i = 0; i < paths.size(); i++) {
                    long began = System.nanoTime();
                    int status = connection.get(paths.get(i));
                    if (status != 200) {
                        throw new IOException(paths.get(i) + " was answered with " + status);
                    }
                    if (time >= warmUp) {
                        times.get(i).add((System.nanoTime() - began) / 1e6);
                    }
                }
            }
        }
        List<Double> medians = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            Collections.sort(times.get(i));
            medians.add(times.get(i).get(measured / 2));
            bench.sample(paths.get(i).replaceAll("pageToken=.*", "pageToken=…"), 1, medians.get(i), "ms");
        }
        return medians;
    }
}
