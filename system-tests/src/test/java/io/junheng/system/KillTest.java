package io.junheng.system;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/**
 * Every process is killed once, each in the middle of another step of the main job; the end is that of the undisturbed run. {@code -Djunheng.kill.seed=N} plays
 * another order and other moments; the seed is printed.
 */
class KillTest {

    private static final List<String> VICTIMS =
            List.of("registry", "indicator", "task", "audit", "gateway", "postgres", "kafka");
    private static final int LATEST_MILLIS = 900;

    @Test
    void whateverIsKilledTheEndIsTheSame() throws Exception {
        // Given
        long seed = Long.getLong("junheng.kill.seed", 20260101L);
        System.out.println("kill seed " + seed);
        Random random = new Random(seed);
        List<String> order = new ArrayList<>(VICTIMS);
        Collections.shuffle(order, random);
        ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        boolean good;

        // When
        try (RunningSuite running = RunningSuite.start()) {
            Suite suite = running.suite();
            PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
            List<String> left = new ArrayList<>(order);
            good = new MainJob()
                    .run(RunningSuite.ROOT, suite.gatewayUrl(), suite.adminKey(), Optional.empty(), out, act -> {
                        boolean disturbed = !act.startsWith("1") && !act.startsWith("9");
                        if (disturbed && !left.isEmpty()) {
                            String victim = left.remove(0);
                            killer.schedule(
                                    () -> {
                                        System.out.println("kill -9 " + victim + " during " + act);
                                        suite.kill(victim);
                                    },
                                    random.nextInt(LATEST_MILLIS),
                                    TimeUnit.MILLISECONDS);
                        }
                    });
            assertThat(left).isEmpty();
        } finally {
            killer.shutdownNow();
        }

        // Then
        String printed = said.toString(StandardCharsets.UTF_8);
        System.out.println(printed);
        assertThat(good).as("seed %d%n%s", seed, printed).isTrue();
    }
}
