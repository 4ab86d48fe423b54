package io.junheng.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The main job of the suite, run through the gateway on the demo data. Found as a {@link java.util.ServiceLoader}
 * provider.
 */
public interface Demonstration {

    /**
     * Runs the job and prints each step as it happens.
     *
     * @param document policy text to read in place of the demo's own
     * @return whether every step came out as it should
     */
    boolean run(Ground ground, Optional<Path> document, PrintStream out) throws Exception;
}
