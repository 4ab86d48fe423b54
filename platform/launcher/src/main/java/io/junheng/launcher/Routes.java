package io.junheng.launcher;

/** How the parts of a suite reach each other. Whoever wants to stand between them says through which port. */
@FunctionalInterface
public interface Routes {

    /** Each part is reached at its own port. */
    Routes DIRECT = (part, port) -> port;

    /**
     * The port of the loopback interface at which the others reach a part.
     *
     * @param part its name: {@code postgres}, {@code kafka}, or that of a process of a service
     * @param port where it listens
     */
    int to(String part, int port);
}
