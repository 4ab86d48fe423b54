package io.junheng.benchmarks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.launcher.Service;
import io.junheng.launcher.pack.Gateway;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A county, a city, a province and the nation through everything (端到端), one after the other in one suite, and then returns that are locked one by one while their verdicts are
 * waited for.
 */
final class EndToEndBenchmark implements Benchmark {

    private static final List<Integer> RATES = List.of(1, 10, 100);

    @Override
    public String name() {
        return "end-to-end";
    }

    @Override
    public String question() {
        return "What does a school cost on its way from a file to verdicts, tasks and the log, in a county and in the nation, and how soon is a locked return judged?";
    }

    @Override
    public void run(Bench bench) throws Exception {
        bench.begunAnew();
        prepare(bench);
        Gateway reporter = client(bench, "benchmark-reporter", "integration");
        Gateway inspector = client(bench, "benchmark-inspector", "inspector");
        Queries queries = new Queries(bench);
        List<Curve.Point> costs = new ArrayList<>();
        List<Place> places = Place.of(bench.scale());
        for (Place place : places) {
            bench.say(place.level());
            Journey journey = new Journey(bench, reporter, inspector);
            double bytes = queries.databaseBytes();
            long schools = journey.take(place);
            double grown = queries.databaseBytes() - bytes;
            bench.boundedBy(MachineLimits.Kind.COPY);
            costs.add(told(bench, place, journey, schools, grown));
        }
        bench.curve("processor time of all processes for a school", "schools", "ms", costs);
        bench.figure(
                "cost of a school in the " + places.get(places.size() - 1).level(),
                costs.get(costs.size() - 1).y(),
                "ms",
                "in the " + places.get(0).level() + ", which also warms up",
                costs.get(0).y(),
                "not above 1: the curve stays flat");
        memory(bench);
        bench.boundedBy(MachineLimits.Kind.COMMIT);
        late(bench, reporter, inspector);
    }

    /** A journey in a suite of its own, for whoever needs what it leaves behind. */
    static Journey begin(Bench bench) throws IOException, InterruptedException {
        bench.begunAnew();
        prepare(bench);
        return new Journey(
                bench,
                client(bench, "benchmark-reporter", "integration"),
                client(bench, "benchmark-inspector", "inspector"));
    }

    private static void prepare(Bench bench) throws IOException, InterruptedException {
        bench.load("regions-china");
        bench.load("compulsory-education");
        bench.load("quality-balance");
    }

    private static Curve.Point told(Bench bench, Place place, Journey journey, long schools, double grown) {
        double processor = 0;
        double seconds = 0;
        for (Journey.Stage stage : journey.stages()) {
            String series = place.level() + ", " + stage.name();
            bench.sample(series + ", things", 1, stage.things(), "");
            bench.sample(series, 1, stage.things() / stage.seconds(), "things/s");
            bench.figure(series, stage.things() / stage.seconds(), "things/s", "");
            stage.processorSeconds()
                    .forEach((part, used) -> bench.sample(series + ", processor time of " + part, 1, used, "s"));
            processor += stage.processor();
            seconds += stage.seconds();
        }
        Journey.Stage slowest = journey.stages().stream()
                .max(Comparator.comparing(Journey.Stage::seconds))
                .orElseThrow();
        String name = "%s of %,d schools".formatted(place.level(), schools);
        bench.figure(name + ", all stages", seconds, "s", "");
        bench.figure(
                name + ", its slowest stage: " + slowest.name(), slowest.seconds(), "s", "all stages", seconds, "");
        bench.figure(name + ", database of a school", grown / schools / 1024, "KiB", "");
        return new Curve.Point(schools, processor / schools * 1_000);
    }

    private static void memory(Bench bench) throws IOException {
        for (Service service : Service.values()) {
            bench.figure(
                    "most memory of the " + service.key(),
                    bench.processes().peakMebibytes(service.key()),
                    "MiB",
                    "bounded by its heap, whatever goes through");
        }
    }

    private static void late(Bench bench, Gateway reporter, Gateway inspector) throws Exception {
        Journey journey = new Journey(bench, reporter, inspector);
        journey.report(Place.LATE, "VERIFIED");
        String region = Place.LATE.regions().get(0);
        journey.evaluate(region);
        LateReturns returns = new LateReturns(bench, inspector, region);
        List<Curve.Point> halves = new ArrayList<>();
        for (int rate : RATES) {
            LateReturns.Waits waits = returns.locked(rate, bench.scale().seconds());
            String name = "%d locked a second, %d of them".formatted(rate, waits.count());
            bench.figure(name + ", until the verdict shows at the gateway, p50", waits.p50(), "s", "< 1 s");
            bench.figure(name + ", p99", waits.p99(), "s", "");
            halves.add(new Curve.Point(rate, waits.p50()));
        }
        bench.curve("from a lock to its verdict, p50", "locks a second", "s", halves);
    }

    private static Gateway client(Bench bench, String name, String role) throws IOException, InterruptedException {
        ObjectNode client = JsonNodeFactory.instance.objectNode().put("name", name);
        client.putArray("roles").add(role);
        Gateway.Answer answer = bench.admin().post("/v1/clients", client);
        if (!answer.good()) {
            throw new IOException(answer.problem());
        }
        return new Gateway(bench.suite().gatewayUrl(), answer.body().path("key").asText());
    }
}
