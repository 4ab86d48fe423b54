package io.junheng.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.launcher.Ground;
import io.junheng.launcher.Suite;
import io.junheng.launcher.demo.MainJob;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * In the middle of every step of the main job but the first and the last a process is killed; the end is that of the undisturbed run. In one round each process is
 * killed at least once; {@code -Djunheng.kill.rounds=7} shifts the order seven times, so that each is killed in each step. {@code -Djunheng.kill.seed=N} plays another
 * order and other moments; the seed is printed.
 */
class KillTest {

    private static final List<String> VICTIMS =
            List.of("registry", "indicator", "task", "audit", "gateway", "postgres", "kafka");
    private static final long SEED = Long.getLong("junheng.kill.seed", 20260101L);
    private static final int LATEST_MILLIS = 900;

    static IntStream rounds() {
        return IntStream.range(0, Integer.getInteger("junheng.kill.rounds", 1));
    }

    @ParameterizedTest(name = "round {0}")
    @MethodSource("rounds")
    void whateverIsKilledTheEndIsTheSame(int round) throws Exception {
        // Given
        Random moments = new Random(SEED + round);
        List<String> order = new ArrayList<>(VICTIMS);
        Collections.shuffle(order, new Random(SEED));
        Collections.rotate(order, round);
        List<String> killed = new ArrayList<>();
        ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        boolean good;

        // When
        try (RunningSuite running = RunningSuite.start()) {
            Suite suite = running.suite();
            PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
            good = new MainJob().run(Ground.of(RunningSuite.ROOT, suite), Optional.empty(), out, act -> {
                if (MainJob.isOneOfTheMiddle(act)) {
                    String victim = order.get(killed.size() % order.size());
                    killed.add(victim);
                    killer.schedule(
                            () -> {
                                System.out.println("kill -9 " + victim + " during " + act);
                                suite.kill(victim);
                            },
                            moments.nextInt(LATEST_MILLIS),
                            TimeUnit.MILLISECONDS);
                }
            });
        } finally {
            killer.shutdownNow();
        }

        // Then
        String printed = said.toString(StandardCharsets.UTF_8);
        System.out.println(printed);
        assertThat(killed).containsAll(VICTIMS);
        assertThat(good).as("seed %d, round %d%n%s", SEED, round, printed).isTrue();
    }
}
