package io.junheng.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.launcher.Service;
import io.junheng.launcher.pack.Gateway;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An evaluation of a nation (全国评估) beside hand-written SQL over an ideal table; one changed return among it; and analytics over its counties. Schools and
 * returns are put straight into the indicator service's tables, since what is measured begins where they are known.
 */
final class EvaluationBenchmark implements Benchmark {

    private static final double DHIS2_ANALYTICS_MILLIS = 210;
    private static final int POLL_MILLIS = 20;
    private static final int TIMES = 15;

    /** So many counties, of a year without returns, are evaluated before anything is measured: a service that runs has done so. */
    private static final int WARM_UP = 10;

    /** The first time, and once more when nothing has changed: each is followed by minutes of findings. */
    private static final int TWICE = 2;

    @Override
    public String name() {
        return "evaluations";
    }

    @Override
    public String question() {
        return "What do all verdicts and variations of a nation cost beside plain SQL, and how soon is one changed return seen?";
    }

    @Override
    public void run(Bench bench) throws Exception {
        bench.load("quality-balance");
        bench.load("basic-balance");
        EvaluatedNation nation = new EvaluatedNation(bench);
        nation.enter();
        for (int n = 0; n < WARM_UP; n++) {
            evaluated(bench, "quality-balance", EvaluatedNation.county(n), EvaluatedNation.YEAR - 5);
        }
        bench.processes().awaitIdle();
        double first = 0;
        double evaluated = Double.MAX_VALUE;
        for (int run = 1; run <= Math.min(TWICE, bench.scale().repetitions()); run++) {
            long began = System.nanoTime();
            double seconds = evaluated(bench, "quality-balance", EvaluatedNation.REGION, EvaluatedNation.YEAR);
            bench.sample("all criteria and verdicts", run, seconds, "s");
            bench.sample("all findings brought in line", run, (System.nanoTime() - began) / 1e9 - seconds, "s");
            first = run == 1 ? seconds : first;
            evaluated = Math.min(evaluated, seconds);
        }
        double ideal = nation.idealSeconds(false);
        double alike = nation.idealSeconds(true);
        bench.boundedBy(new Limit("hand-written SQL over an ideal table", ideal, "s"));
        bench.figure(
                "%,d schools in %,d counties, seven indicators, class sizes, all verdicts and variations"
                        .formatted(nation.schools(), nation.counties()),
                evaluated,
                "s",
                "hand-written SQL over an ideal table, verdicts and variations only",
                ideal,
                "ratio ≤ 2");
        bench.figure(
                "the same evaluation",
                evaluated,
                "s",
                "the same SQL with primary keys, class sizes, and a hash of each county's rows",
                alike,
                "");
        bench.figure(
                "the first evaluation, of which the database knows nothing yet",
                first,
                "s",
                "the quickest of all",
                evaluated,
                "ratio near 1");
        double changed = changedSeconds(bench, nation);
        bench.boundedBy(MachineLimits.Kind.COMMIT);
        bench.figure(
                "one changed return, from its event to its school's new verdict at the gateway", changed, "s", "< 1 s");
        evaluated(bench, "basic-balance", EvaluatedNation.REGION, EvaluatedNation.YEAR);
        bench.boundedBy(MachineLimits.Kind.ROW);
        analytics(bench, nation);
    }

    /** The seconds between the start and the end of a run, as the evaluation itself tells them. */
    private static double evaluated(Bench bench, String framework, String region, int year) throws Exception {
        ObjectNode order = JsonNodeFactory.instance.objectNode();
        order.put("framework", framework).put("version", 1);
        order.put("regionCode", region).put("year", year);
        Gateway gateway = bench.admin();
        Gateway.Answer accepted = gateway.post("/v1/evaluations", order);
        if (!accepted.good()) {
            throw new IOException("the evaluation was refused: " + accepted.problem());
        }
        JsonNode job = gateway.follow(accepted.body().path("id").asText(), state -> {});
        String evaluation = job.path("result").path("evaluation").asText();
        try (Connection connection = bench.database(Service.INDICATOR)) {
            return EvaluatedNation.number(
                    connection,
                    "select extract(epoch from finished_at - created_at) from evaluation where id = '" + evaluation
                            + "'");
        }
    }

    private static double changedSeconds(Bench bench, EvaluatedNation nation) throws Exception {
        List<Double> times = new ArrayList<>();
        try (LockedReturns returns = new LockedReturns(bench.suite().environment(Service.INDICATOR))) {
            for (int run = 1; run <= bench.scale().repetitions(); run++) {
                String before = newest(bench);
                long sent = System.currentTimeMillis();
                long began = System.nanoTime();
                returns.send(nation.changedReturn(run));
                while (newest(bench).equals(before)) {
                    Thread.sleep(POLL_MILLIS);
                }
                JsonNode result = bench.admin()
                        .get("/v1/evaluations/" + newest(bench) + "/results?filter=code:eq:" + nation.changedSchool()
                                + "&filter=criterion:eq:L1")
                        .body();
                double seconds = (System.nanoTime() - began) / 1e9;
                if (result.path("items").isEmpty()) {
                    throw new IOException("the changed school has no verdict: " + result);
                }
                bench.sample("one changed return", run, seconds, "s");
                stages(bench, run, sent);
                times.add(seconds);
            }
        }
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** When the changed return was taken, its evaluation begun and ended, as the indicator service's tables tell it. */
    private static void stages(Bench bench, int run, long sent) throws Exception {
        try (Connection connection = bench.database(Service.INDICATOR)) {
            double before = sent / 1e3;
            for (String stage : List.of(
                    "event sent until taken: select extract(epoch from max(received_at)) from inbox where consumer = 'locked-returns'",
                    "taken until evaluation begun: select extract(epoch from max(created_at)) from evaluation where cause = 'RETURN_LOCKED'",
                    "begun until visible: select extract(epoch from max(finished_at)) from evaluation where cause = 'RETURN_LOCKED'")) {
                String[] parts = stage.split(": ", 2);
                double at = EvaluatedNation.number(connection, parts[1]);
                bench.sample("one changed return, " + parts[0], run, at - before, "s");
                before = at;
            }
        }
    }

    private static String newest(Bench bench) throws IOException, InterruptedException {
        return bench.admin()
                .get("/v1/evaluations?filter=regionCode:eq:" + EvaluatedNation.REGION
                        + "&filter=framework:eq:quality-balance&filter=status:eq:FINISHED&order=-finishedAt&pageSize=1")
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    private static void analytics(Bench bench, EvaluatedNation nation) throws Exception {
        nation.repeatYears();
        List<String> indicators = nation.indicators();
        int thirty = Math.min(30, indicators.size());
        double large = medianMillis(
                bench,
                "%d indicators × %,d counties × 5 years".formatted(thirty, nation.counties()),
                query(indicators.subList(0, thirty), EvaluatedNation.REGION + ";children", "2019..2023"),
                3);
        bench.figure(
                "analytics, %d indicators × %,d counties × 5 years".formatted(thirty, nation.counties()),
                large / 1000,
                "s",
                "< 1 s");
        int some = Math.min(300, nation.counties());
        String regions =
                IntStream.range(0, some).mapToObj(EvaluatedNation::county).collect(Collectors.joining(","));
        double small = medianMillis(
                bench,
                "10 indicators × %d counties".formatted(some),
                query(indicators.subList(0, 10), regions, "2023"),
                TIMES);
        bench.figure(
                "analytics, 10 indicators × %d counties".formatted(some),
                small,
                "ms",
                "DHIS2 2.42 (measured earlier: 210 ms)",
                DHIS2_ANALYTICS_MILLIS,
                "ratio ≤ 0.1");
    }

    private static String query(List<String> indicators, String regions, String years) {
        return "/v1/analytics?indicators=" + URLEncoder.encode(String.join(",", indicators), StandardCharsets.UTF_8)
                + "&regions=" + URLEncoder.encode(regions, StandardCharsets.UTF_8) + "&years=" + years;
    }

    private static double medianMillis(Bench bench, String series, String path, int times) throws Exception {
        double[] millis = new double[times];
        try (KeptConnection connection =
                new KeptConnection(bench.suite().gatewayUrl(), bench.suite().adminKey())) {
            for (int i = -1; i < times; i++) {
                long began = System.nanoTime();
                int status = connection.get(path);
                if (status != 200) {
                    throw new IOException(series + " was answered with " + status);
                }
                if (i >= 0) {
                    millis[i] = (System.nanoTime() - began) / 1e6;
                    bench.sample(series, i + 1, millis[i], "ms");
                }
            }
        }
        Arrays.sort(millis);
        return millis[times / 2];
    }
}
