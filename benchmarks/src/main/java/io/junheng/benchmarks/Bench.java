package io.junheng.benchmarks;

import io.junheng.benchmarks.nation.Nation;
import io.junheng.launcher.Service;
import io.junheng.launcher.Suite;
import io.junheng.launcher.SuiteOptions;
import io.junheng.launcher.pack.Gateway;
import io.junheng.launcher.pack.PackLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a benchmark works with: the running suite, started when first asked for, and the place for its figures. */
final class Bench implements AutoCloseable {

    private static final long SEED = 2023;

    private final Path root;
    private final Path data;
    private final Scale scale;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Sample> samples = new ArrayList<>();
    private final List<Curve> curves = new ArrayList<>();
    private final Set<String> present = new HashSet<>();
    private final MachineLimits limits = new MachineLimits(this);
    private Limit limit = Limit.NONE;
    private Suite suite;
    private String running = "";

    Bench(Path root, Path data, Scale scale) {
        this.root = root;
        this.data = data;
        this.scale = scale;
    }

    /** Runs one benchmark. */
    void measure(Benchmark benchmark) throws Exception {
        running = benchmark.name();
        limit = Limit.NONE;
        say(benchmark.question());
        long began = System.nanoTime();
        benchmark.run(this);
        sample("the benchmark itself", 1, (System.nanoTime() - began) / 1e9, "s");
    }

    Scale scale() {
        return scale;
    }

    /** The project's folder. */
    Path root() {
        return root;
    }

    /** A folder for files, gone with the suite's data. */
    Path scratch() throws IOException {
        return Files.createDirectories(data.resolve("scratch"));
    }

    /** The nation that all benchmarks take their schools from. */
    Nation nation() throws IOException {
        return Nation.on(root.resolve("reference-data/regions-china/regions.csv"), SEED);
    }

    /** The suite on data of its own, compiled and given memory as for a long run: the launcher's own options favour a quick start. Ladders are looked at more often, to wait less. */
    Suite suite() throws IOException {
        if (suite == null) {
            suite = Suite.start(SuiteOptions.of(root, data.resolve("suite"))
                    .withFresh(true)
                    .withPort(0)
                    .withJavaOptions(javaOptions())
                    .withProgress(this::say));
        }
        return suite;
    }

    /** Ends the suite and forgets its data: the next to ask for one has it to itself. */
    void begunAnew() throws IOException {
        close();
        suite = null;
        present.clear();
        Folders.delete(data);
        Files.createDirectories(data);
    }

    private List<String> javaOptions() {
        return Stream.concat(
                        Stream.of(scale.compilation(), "-Xms192m", "-Djunheng.task.ladder.look=5s"),
                        moreJavaOptions().stream())
                .toList();
    }

    /** What {@code JUNHENG_JAVA_OPTIONS} adds for the suite's own processes, such as a flight recorder. */
    static List<String> moreJavaOptions() {
        String more = System.getenv().getOrDefault("JUNHENG_JAVA_OPTIONS", "");
        return more.isBlank() ? List.of() : List.of(more.strip().split("\\s+"));
    }

    Gateway admin() throws IOException {
        return new Gateway(suite().gatewayUrl(), suite().adminKey());
    }

    Processes processes() throws IOException {
        return new Processes(suite().data());
    }

    /** Loads a reference pack once. */
    void load(String pack) throws IOException, InterruptedException {
        if (isFirst("pack " + pack)) {
            new PackLoader(root.resolve("reference-data"), admin(), this::say).load(pack);
        }
    }

    /** Whether nobody has asked for {@code what} in this suite before, so that it is not there yet. */
    boolean isFirst(String what) {
        return present.add(what);
    }

    /** A connection to a service's own database, for what is measured beside the service and for looking into it. */
    Connection database(Service service) throws IOException, SQLException {
        Map<String, String> environment = suite().environment(service);
        return DriverManager.getConnection(
                environment.get("JUNHENG_DB_URL"),
                environment.get("JUNHENG_DB_USER"),
                environment.get("JUNHENG_DB_PASSWORD"));
    }

    /** Keeps a raw measurement. */
    void sample(String series, int run, double value, String unit) {
        samples.add(new Sample(running, series, run, value, unit));
        say("  %s #%d: %.4g %s".formatted(series, run, value, unit));
    }

    /** Tells a figure that stands alone. */
    void figure(String name, double value, String unit, String goal) {
        figures.add(Figure.alone(running, name, value, unit, goal, bound(unit)));
    }

    /** Tells a figure beside that of a peer in the same unit. */
    void figure(String name, double value, String unit, String peer, double peerValue, String goal) {
        figures.add(Figure.against(running, name, value, unit, peer, peerValue, goal, bound(unit)));
    }

    /** Says what bounds the figures of this benchmark that are told from here on; those in units of another kind are told without. */
    void boundedBy(MachineLimits.Kind kind) throws Exception {
        boundedBy(limits.of(kind));
    }

    /** The same of a limit that the benchmark measured itself. */
    void boundedBy(Limit measured) {
        limit = measured;
    }

    private Limit bound(String unit) {
        return limit.bounds(unit) ? limit : Limit.NONE;
    }

    /** Keeps figures that are to be seen as a line. */
    void curve(String title, String x, String y, List<Curve.Point> points) {
        curves.add(new Curve(running, title, x, y, points));
    }

    List<Curve> curves() {
        return List.copyOf(curves);
    }

    List<Figure> figures() {
        return List.copyOf(figures);
    }

    List<Sample> samples() {
        return List.copyOf(samples);
    }

    void say(String line) {
        System.out.println(line);
    }

    @Override
    public void close() throws IOException {
        if (suite != null) {
            suite.close();
        }
    }
}
