package io.junheng.launcher.demo;

import io.junheng.launcher.Demonstration;
import io.junheng.launcher.Ground;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The closed loop on the demo data in nine acts, and what comes after it; found by the launcher as its {@link Demonstration}. */
public final class MainJob implements Demonstration {

    private static final List<Act> ACTS = List.of(
            new RegionsAct(),
            new SchoolsAct(),
            new ReturnsAct(),
            new EvaluationAct(),
            new FindingsAct(),
            new PlanAct(),
            new RectificationAct(),
            new RecordAct(),
            new ScopeAct(),
            new MergerAct(),
            new LedgerAct(),
            new NextYearAct(),
            new NextLedgerAct(),
            new NextCountyAct(),
            new TamperAct());

    /** Whether the title is of an act that others precede and others follow. */
    public static boolean isOneOfTheMiddle(String title) {
        return ACTS.subList(1, ACTS.size() - 1).stream()
                .anyMatch(act -> act.title().equals(title));
    }

    @Override
    public boolean run(Ground ground, Optional<Path> document, PrintStream out)
            throws IOException, InterruptedException {
        return run(ground, document, out, act -> {});
    }

    /**
     * As {@link #run(Ground, Optional, PrintStream)}; {@code onAct} is told the title of each act before it begins.
     *
     * @return whether everything that was looked at was as it should be
     */
    public boolean run(Ground ground, Optional<Path> document, PrintStream out, Consumer<String> onAct)
            throws IOException, InterruptedException {
        Stage stage = new Stage(ground, document, out);
        boolean finished = true;
        for (Act act : ACTS) {
            onAct.accept(act.title());
            stage.begin(act.title());
            try {
                act.play(stage);
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                stage.say("FAILED " + e.getMessage());
                finished = false;
                break;
            }
        }
        new Summary(stage, out).print(finished);
        return finished && stage.good();
    }
}
