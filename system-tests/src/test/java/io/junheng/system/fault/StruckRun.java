package io.junheng.system.fault;

import io.junheng.launcher.Ground;
import io.junheng.launcher.Suite;
import io.junheng.launcher.SuiteOptions;
import io.junheng.launcher.demo.MainJob;
import io.junheng.system.RunningSuite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The main job on a suite of its own, under load, while a plan's faults strike one after the other, each soon after the beginning of a step of the middle.
 *
 * @param finished whether everything the main job looked at was as it should be
 * @param struck what happened, in order
 * @param broken what did not hold at the end
 * @param unanswered writes beside the main job that were not acknowledged
 * @param told what was printed
 */
record StruckRun(boolean finished, List<Strike> struck, List<String> broken, int unanswered, String told) {

    /** Longer than it takes until a process that was killed is missed. */
    private static final long SETTLE_MILLIS = 1_500;

    /** Plays it on one process of each service. */
    static StruckRun of(FaultPlan plan) throws Exception {
        return of(plan, Duration.ZERO);
    }

    /** The same, and goes on writing and striking for so long after the main job. */
    static StruckRun of(FaultPlan plan, Duration further) throws Exception {
        return of(plan, options -> options, further);
    }

    /** Plays it on a suite with other options. */
    static StruckRun of(FaultPlan plan, UnaryOperator<SuiteOptions> change) throws Exception {
        return of(plan, change, Duration.ZERO);
    }

    private static StruckRun of(FaultPlan plan, UnaryOperator<SuiteOptions> change, Duration further) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        List<Strike> struck = new ArrayList<>();
        System.out.println(plan);
        try (Lines lines = new Lines();
                RunningSuite running = RunningSuite.start(options -> change.apply(options.withRoutes(lines)));
                Follower everything = Follower.of(client(running.suite()), "");
                Follower county = Follower.of(client(running.suite()), "&region=" + WriteLoad.COUNTY);
                WriteLoad load = new WriteLoad(client(running.suite()))) {
            Suite suite = running.suite();
            Striker striker = new Striker(suite, lines);
            boolean finished = new MainJob().run(Ground.of(RunningSuite.ROOT, suite), Optional.empty(), out, act -> {
                striker.await();
                if (MainJob.isOneOfTheMiddle(act)) {
                    load.begin();
                    Strike strike = plan.strikes().get(struck.size());
                    struck.add(strike);
                    striker.strike(strike, act);
                }
            });
            striker.await();
            goOn(striker, suite, plan, further);
            load.end();
            suite.awaitReady();
            List<String> broken =
                    new Invariants(RunningSuite.ROOT, suite, client(suite), load, everything, county).broken();
            out.println(load.told());
            out.println(everything.told());
            out.println(county.told());
            if (!finished || !broken.isEmpty()) {
                keepLogs(running.logs(), out);
            }
            return new StruckRun(finished, struck, broken, load.unanswered(), said.toString(StandardCharsets.UTF_8));
        }
    }

    /** One thing after the other strikes, each when everything works again. */
    private static void goOn(Striker striker, Suite suite, FaultPlan plan, Duration further) throws Exception {
        long end = System.nanoTime() + further.toNanos();
        Iterator<Strike> strikes = plan.beyond();
        while (System.nanoTime() < end) {
            Thread.sleep(SETTLE_MILLIS);
            suite.awaitReady();
            striker.strike(strikes.next(), "nothing but writes");
            striker.await();
        }
    }

    /** What the parts wrote is worth more than what the main job saw. */
    private static void keepLogs(Path logs, PrintStream out) throws IOException {
        Path kept = Files.createTempDirectory(
                Files.createDirectories(RunningSuite.ROOT.resolve("system-tests/target/struck-runs")), "logs-");
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                Files.copy(file, kept.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        out.println("the logs are in " + kept);
    }

    private static Client client(Suite suite) throws IOException {
        return new Client(suite.gatewayUrl(), suite.adminKey());
    }

    /** Does one thing at a time to the suite, a little later than it is asked to. */
    private static final class Striker {

        private final Suite suite;
        private final Lines lines;
        private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

        Striker(Suite suite, Lines lines) {
            this.suite = suite;
            this.lines = lines;
        }

        void strike(Strike strike, String act) {
            Executor later = CompletableFuture.delayedExecutor(strike.after().toMillis(), TimeUnit.MILLISECONDS);
            last = CompletableFuture.runAsync(
                    () -> {
                        System.out.println(strike + " during " + act);
                        try {
                            strike.on(suite, lines);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    later);
        }

        /** Waits until the last thing has been done. */
        void await() {
            last.join();
        }
    }
}
