package io.junheng.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the gateway costs (网关开销), with credentials, scopes, quotas, access log and metrics on, beside proxies that do nothing but pass on, all in one run before the same
 * backend: answers a second, processor time of the proxy for an answer, which noise hardly moves, and what 99 of 100 callers wait; then whether memory stays under a
 * mixed load.
 */
final class GatewayBenchmark implements Benchmark {

    private static final int PACE = 2_000;
    private static final int WARM_STEP_SECONDS = 1;

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public String question() {
        return "What does the gateway cost beside plain proxies?";
    }

    @Override
    public List<String> programs() {
        return List.of(Contenders.BACKEND, Wrk.PROGRAM);
    }

    @Override
    public void run(Bench bench) throws Exception {
        bench.suite();
        try (Contenders contenders = new Contenders(bench)) {
            warmUp(bench, contenders);
            forwarding(bench, contenders);
            waiting(bench, contenders);
            mixed(bench, contenders);
        }
    }

    /** So that no compiler is measured: as many answers as it takes, whatever else the machine does. */
    private static void warmUp(Bench bench, Contenders contenders) throws Exception {
        for (Contender each : contenders.all()) {
            long end = System.nanoTime() + bench.scale().warmUpSeconds() * 1_000_000_000L;
            long answers = 0;
            while (answers < bench.scale().warmUp() && System.nanoTime() < end) {
                answers += Wrk.of(each.address(), Contenders.PATH, contenders.key(), WARM_STEP_SECONDS)
                        .requests();
            }
            bench.sample(each.name() + ", answers to warm up", 1, answers, "answers");
        }
    }

    private static void forwarding(Bench bench, Contenders contenders) throws Exception {
        Map<String, List<Double>> rates = new TreeMap<>();
        Map<String, List<Double>> costs = new TreeMap<>();
        for (int run = 1; run <= bench.scale().repetitions(); run++) {
            for (Contender each : contenders.all()) {
                double before = each.processorSeconds();
                Wrk.Run result = Wrk.of(
                        each.address(),
                        Contenders.PATH,
                        contenders.key(),
                        bench.scale().seconds());
                double micros = (each.processorSeconds() - before) * 1e6 / result.requests();
                keep(rates, each, result.perSecond());
                bench.sample(each.name() + ", answers", run, result.perSecond(), "answers/s");
                if (each.isProxy()) {
                    keep(costs, each, micros);
                    bench.sample(each.name() + ", processor time of an answer", run, micros, "µs");
                }
            }
        }
        double gateway = median(rates.get(Contenders.GATEWAY));
        bench.boundedBy(new Limit("no proxy at all", median(rates.get(Contenders.DIRECT)), "answers/s"));
        goal(bench, rates, Contenders.DIRECT, "answers", gateway, "answers/s", "");
        goal(bench, rates, Contenders.HAPROXY, "answers", gateway, "answers/s", "");
        goal(bench, rates, Contenders.NGINX, "answers", gateway, "answers/s", "ratio ≥ 0.5");
        goal(bench, rates, Contenders.SPRING, "answers", gateway, "answers/s", "ratio ≥ 1.5");
        double cost = median(costs.get(Contenders.GATEWAY));
        goal(bench, costs, Contenders.HAPROXY, "processor time of an answer", cost, "µs", "≤ 40 µs");
        goal(bench, costs, Contenders.NGINX, "processor time of an answer", cost, "µs", "≤ 40 µs");
        goal(bench, costs, Contenders.SPRING, "processor time of an answer", cost, "µs", "≤ 40 µs");
    }

    private static void goal(
            Bench bench,
            Map<String, List<Double>> measured,
            String peer,
            String figure,
            double value,
            String unit,
            String goal) {
        if (measured.containsKey(peer)) {
            bench.figure(figure, value, unit, peer, median(measured.get(peer)), goal);
        }
    }

    private static void waiting(Bench bench, Contenders contenders) throws Exception {
        Map<String, List<Double>> waits = new TreeMap<>();
        for (int run = 1; run <= bench.scale().repetitions(); run++) {
            for (Contender each : contenders.all()) {
                double millis = new PacedLoad(each.address(), Contenders.PATH, contenders.key(), PACE)
                        .p99Millis(bench.scale().seconds());
                keep(waits, each, millis);
                bench.sample(each.name() + ", 99 of 100 wait at most, 2,000 a second", run, millis, "ms");
            }
        }
        double direct = median(waits.get(Contenders.DIRECT));
        double gateway = median(waits.get(Contenders.GATEWAY)) - direct;
        waits.remove(Contenders.DIRECT);
        waits.forEach((name, millis) -> {
            if (!name.equals(Contenders.GATEWAY)) {
                bench.figure(
                        "added to what 99 of 100 wait at most, 2,000 a second",
                        gateway,
                        "ms",
                        name,
                        median(millis) - direct,
                        "");
            }
        });
    }

    /**
     * Comes last: it sends wrong keys, after which the gateway believes this address nothing new for a while. Memory at the first of four quarters' ends beside that of
     * the last; that it does not rise in an hour is asked by {@code soak}.
     */
    private static void mixed(Bench bench, Contenders contenders) throws Exception {
        Contender gateway = contenders.gateway();
        double quarter = bench.scale().seconds() / 2.0;
        MixedLoad load = new MixedLoad(gateway.address(), contenders.key(), Duration.ofMillis(2));
        double first = 0;
        double last = 0;
        long answers = 0;
        for (int i = 1; i <= 4; i++) {
            answers += load.run(quarter);
            last = gateway.residentMebibytes();
            first = i == 1 ? last : first;
            bench.sample("memory under a mixed load", i, last, "MiB");
        }
        bench.figure(
                "memory after " + answers + " answers of a mixed load",
                last,
                "MiB",
                "after the first quarter of it",
                first,
                "near 1");
    }

    private static void keep(Map<String, List<Double>> series, Contender contender, double value) {
        series.computeIfAbsent(contender.name(), first -> new ArrayList<>()).add(value);
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
