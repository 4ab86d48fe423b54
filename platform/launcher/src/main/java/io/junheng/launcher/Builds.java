package io.junheng.launcher;

import java.nio.file.Path;

/** From which build a process of a service is started, asked anew each time it is: whoever rolls out another version says so here. */
@FunctionalInterface
public interface Builds {

    /**
     * The checkout with the built service.
     *
     * @param process the name of the process: {@code registry}, {@code registry-2}
     */
    Path root(String process);
}
