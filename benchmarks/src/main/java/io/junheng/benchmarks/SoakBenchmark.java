package io.junheng.benchmarks;

import io.junheng.launcher.Service;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An hour of what screens, writers and confused programs ask (长时间混合负载), at a pace that a small office has: whether any process keeps more memory the longer it runs. {@code --full}
 * is the hour; less shows only that it runs.
 */
final class SoakBenchmark implements Benchmark {

    private static final int QUARTERS = 4;
    private static final int CLIENTS = 4;
    private static final Duration PAUSE = Duration.ofMillis(40);
    private static final Place CITY = Place.of(Scale.SHORT).get(1);
    private static final double FULL_SECONDS = 3_600;
    private static final double SHORT_SECONDS = 60;

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public String question() {
        return "Does any process keep more memory the longer it is asked all kinds of things?";
    }

    @Override
    public boolean onlyWhenNamed() {
        return true;
    }

    @Override
    public void run(Bench bench) throws Exception {
        EndToEndBenchmark.begin(bench).take(CITY);
        Crowd screens = new Crowd(bench, new DashboardMix(bench, CITY.regions().get(0)), PAUSE);
        MixedLoad confused =
                new MixedLoad(bench.suite().gatewayUrl(), Contenders.reader(bench.admin(), "benchmark"), PAUSE);
        double quarter = (bench.scale() == Scale.FULL ? FULL_SECONDS : SHORT_SECONDS) / QUARTERS;
        Map<String, Double> first = new LinkedHashMap<>();
        Map<String, Double> last = new LinkedHashMap<>();
        double good = 0;
        long failed = 0;
        for (int i = 1; i <= QUARTERS; i++) {
            Crowd.Outcome outcome = screens.of(CLIENTS, (int) (quarter * 2 / 3));
            long others = confused.run(quarter / 3);
            bench.sample("answers to confused programs", i, others, "answers");
            good += outcome.perSecond() / QUARTERS;
            failed += outcome.failed();
            for (Service service : Service.values()) {
                double memory = bench.processes().residentMebibytes(service.key());
                bench.sample("memory of the " + service.key(), i, memory, "MiB");
                first.putIfAbsent(service.key(), memory);
                last.put(service.key(), memory);
            }
        }
        bench.figure("good answers a second to screens, at a pace", good, "answers/s", "");
        bench.figure("answers with another bad status, and broken connections", failed, "", "0");
        last.forEach((service, memory) -> bench.figure(
                "memory of the " + service + " at the end",
                memory,
                "MiB",
                "after the first quarter",
                first.get(service),
                "near 1"));
    }
}
