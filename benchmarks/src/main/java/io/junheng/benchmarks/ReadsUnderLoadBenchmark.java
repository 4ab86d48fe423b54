package io.junheng.benchmarks;

import io.junheng.launcher.Service;
import io.junheng.launcher.pack.Gateway;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The dashboard mix at rising concurrency with writes going on, to the knee and past it, and back (过载与恢复). */
final class ReadsUnderLoadBenchmark implements Benchmark {

    private static final List<Integer> CLIENTS = List.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 512);
    private static final List<Integer> CLIENTS_FOR_A_LOOK = List.of(1, 8, 64, 512);

    /** Those who are measured before and after. */
    private static final int FEW = 8;

    private static final int WINDOWS = 20;
    private static final double RECOVERED = 0.9;
    private static final Place CITY = Place.of(Scale.SHORT).get(1);

    @Override
    public String name() {
        return "reads-under-load";
    }

    @Override
    public String question() {
        return "How many screens can be looked at while others write, and what happens when it is too many?";
    }

    @Override
    public void run(Bench bench) throws Exception {
        if (!isThere(bench)) {
            EndToEndBenchmark.begin(bench).take(CITY);
        }
        bench.boundedBy(MachineLimits.Kind.ANSWERS);
        DashboardMix mix = new DashboardMix(bench, CITY.regions().get(0));
        for (String read : mix.reads()) {
            Gateway.Answer answer = bench.admin().get(read);
            if (!answer.good()) {
                throw new IOException(read + ": " + answer.problem());
            }
        }
        Crowd crowd = new Crowd(bench, mix);
        int seconds = Math.max(3, bench.scale().seconds() / 2);
        crowd.of(FEW, seconds);
        List<Crowd.Outcome> outcomes = new ArrayList<>();
        for (int clients : bench.scale() == Scale.SHORT ? CLIENTS_FOR_A_LOOK : CLIENTS) {
            Crowd.Outcome outcome = crowd.of(clients, seconds);
            sample(bench, clients + " clients", outcome);
            outcomes.add(outcome);
        }
        Crowd.Outcome knee = outcomes.stream()
                .max(Comparator.comparing(Crowd.Outcome::perSecond))
                .orElseThrow();
        Crowd.Outcome most = outcomes.get(outcomes.size() - 1);
        Crowd.Outcome few = outcomes.stream()
                .filter(each -> each.clients() == FEW)
                .findFirst()
                .orElseThrow();
        long over = System.nanoTime();
        Crowd.Outcome first = null;
        double recovered = Double.POSITIVE_INFINITY;
        for (int window = 1; window <= WINDOWS && recovered == Double.POSITIVE_INFINITY; window++) {
            Crowd.Outcome again = crowd.of(few.clients(), seconds);
            sample(bench, few.clients() + " clients, window " + window + " after", again);
            first = first == null ? again : first;
            if (again.perSecond() >= RECOVERED * few.perSecond()) {
                recovered = (System.nanoTime() - over) / 1e9;
            }
        }
        tell(bench, knee, most, few, first, outcomes);
        bench.figure(
                "until %d clients get nine tenths of what they got before".formatted(few.clients()),
                recovered,
                "s",
                "it recovers by itself");
    }

    /** Whether another benchmark has left the city's verdicts behind. */
    private static boolean isThere(Bench bench) throws IOException, SQLException {
        return new Queries(bench)
                        .number(
                                Service.INDICATOR,
                                "select count(*) from evaluation where status = 'FINISHED' and region_code = '"
                                        + CITY.regions().get(0) + "'")
                > 0;
    }

    private static void tell(
            Bench bench,
            Crowd.Outcome knee,
            Crowd.Outcome most,
            Crowd.Outcome few,
            Crowd.Outcome again,
            List<Crowd.Outcome> outcomes) {
        bench.figure(
                "the knee: good answers a second of " + knee.clients() + " clients, one of ten a write",
                knee.perSecond(),
                "answers/s",
                "");
        bench.figure("the knee, p50", knee.p50(), "ms", "");
        bench.figure("the knee, p99", knee.p99(), "ms", "");
        bench.figure(
                "past it: good answers a second of " + most.clients() + " clients",
                most.perSecond(),
                "answers/s",
                "the knee",
                knee.perSecond(),
                "ratio near 1: it does not collapse");
        bench.figure("past it, p99 of good answers", most.p99(), "ms", "");
        bench.figure("past it, turned away with 429 or 503", most.shed() * 100, "%", "");
        bench.figure(
                "answers with another bad status, and broken connections",
                outcomes.stream().mapToLong(Crowd.Outcome::failed).sum(),
                "",
                "0");
        bench.figure(
                few.clients() + " clients right after", again.perSecond(), "answers/s", "before", few.perSecond(), "");
        bench.figure(few.clients() + " clients right after, p99", again.p99(), "ms", "before", few.p99(), "");
        bench.curve(
                "good answers a second",
                "clients",
                "answers/s",
                outcomes.stream()
                        .map(each -> new Curve.Point(each.clients(), each.perSecond()))
                        .toList());
        bench.curve(
                "p99 of good answers",
                "clients",
                "ms",
                outcomes.stream()
                        .map(each -> new Curve.Point(each.clients(), each.p99()))
                        .toList());
    }

    private static void sample(Bench bench, String series, Crowd.Outcome outcome) {
        bench.sample(series, 1, outcome.perSecond(), "answers/s");
        bench.sample(series + ", p50", 1, outcome.p50(), "ms");
        bench.sample(series + ", p99", 1, outcome.p99(), "ms");
        bench.sample(series + ", turned away", 1, outcome.shed() * 100, "%");
        bench.sample(series + ", failed", 1, outcome.failed(), "");
    }
}
