package io.junheng.system.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Which fault strikes which process in which step of a run; everything follows from the seed.
 *
 * @param strikes one for each step
 */
record FaultPlan(long seed, List<Strike> strikes) {

    static final List<String> PARTS = List.of("registry", "indicator", "task", "audit", "gateway", "postgres", "kafka");

    private static final List<String> REPLICATED = List.of("registry", "indicator", "task");

    /** As many as the main job has steps in its middle. */
    static final int STEPS = 13;

    private static final int LATEST_MILLIS = 900;
    private static final int SHORTEST_PAUSE_MILLIS = 500;
    private static final int LONGEST_PAUSE_MILLIS = 6_000;

    /**
     * A run in which every process is killed once and six others of the table do; {@code round} shifts the order by as many steps, so that in thirteen
     * rounds each strikes in every step.
     */
    static FaultPlan sample(long seed, int round) {
        Random random = new Random(seed);
        List<Strike> strikes = new ArrayList<>();
        PARTS.forEach(part -> strikes.add(strike(part, Fault.KILL, random)));
        List<Strike> others = new ArrayList<>();
        for (Fault fault : Fault.ANYWHERE) {
            if (fault != Fault.KILL) {
                fault.parts().forEach(part -> others.add(strike(part, fault, random)));
            }
        }
        Collections.shuffle(others, random);
        strikes.addAll(others.subList(0, STEPS - strikes.size()));
        Collections.shuffle(strikes, random);
        Collections.rotate(strikes, round);
        return new FaultPlan(seed, strikes);
    }

    /** Runs that together hold the whole table; what is left of the last is filled with the first cells again. */
    static List<FaultPlan> table(long seed) {
        Random random = new Random(seed);
        List<Strike> cells = new ArrayList<>(Fault.ANYWHERE.stream()
                .flatMap(fault -> fault.parts().stream().map(part -> strike(part, fault, random)))
                .toList());
        Collections.shuffle(cells, random);
        List<FaultPlan> runs = new ArrayList<>();
        for (int from = 0; from < cells.size(); from += STEPS) {
            List<Strike> run = new ArrayList<>();
            for (int i = from; i < from + STEPS; i++) {
                run.add(cells.get(i % cells.size()));
            }
            runs.add(new FaultPlan(seed, run));
        }
        return runs;
    }

    /** Of two processes of each service, one after the other is restarted, as when a new version is rolled out; the seventh step onwards kills each. */
    static FaultPlan rolling(long seed) {
        Random random = new Random(seed);
        List<String> processes = REPLICATED.stream()
                .flatMap(service -> Stream.of(service, service + "-2"))
                .toList();
        List<Strike> strikes = new ArrayList<>();
        processes.forEach(process -> strikes.add(strike(process, Fault.RESTART, random)));
        processes.forEach(process -> strikes.add(strike(process, Fault.KILL, random)));
        strikes.add(strike("registry-2", Fault.PAUSE, random));
        return new FaultPlan(seed, strikes);
    }

    /**
     * Each process of the former build gives way to one of this build, of two the second while the first is already new; in between, an old one is killed and starts again on
     * what the new one has made of the database.
     */
    static FaultPlan upgrade(long seed) {
        Random random = new Random(seed);
        List<Strike> strikes = new ArrayList<>();
        for (String service : REPLICATED) {
            strikes.add(strike(service, Fault.UPGRADE, random));
            strikes.add(strike(service + "-2", Fault.KILL, random));
            strikes.add(strike(service + "-2", Fault.UPGRADE, random));
        }
        strikes.add(strike("audit", Fault.UPGRADE, random));
        strikes.add(strike("gateway", Fault.UPGRADE, random));
        strikes.add(strike("audit", Fault.KILL, random));
        strikes.add(strike("gateway", Fault.KILL, random));
        return new FaultPlan(seed, strikes);
    }

    /** A run in which one fault strikes in every step. */
    static FaultPlan of(Fault fault, long seed) {
        Random random = new Random(seed);
        List<Strike> strikes = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            strikes.add(strike(fault.parts().get(step % fault.parts().size()), fault, random));
        }
        return new FaultPlan(seed, strikes);
    }

    /** What strikes after the steps, one thing after the other without end. */
    Iterator<Strike> beyond() {
        Random random = new Random(seed + 1);
        return Stream.generate(() -> Fault.ANYWHERE.get(random.nextInt(Fault.ANYWHERE.size())))
                .map(fault ->
                        strike(fault.parts().get(random.nextInt(fault.parts().size())), fault, random))
                .iterator();
    }

    private static Strike strike(String part, Fault fault, Random random) {
        return new Strike(
                part,
                fault,
                Duration.ofMillis(random.nextInt(LATEST_MILLIS)),
                Duration.ofMillis(random.nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS)));
    }

    @Override
    public String toString() {
        return "seed " + seed + ": " + strikes;
    }
}
