package io.junheng.launcher.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What to run: a command, its environment, where its output goes, and the signal that asks it to stop.
 *
 * @param name the word the user reads in messages and in the log's file name
 * @param command the executable and its arguments
 * @param environment variables added to those of this process
 * @param log file the output is appended to; its directory must exist
 * @param stop signal that makes the program finish its work and leave
 */
public record Program(String name, List<String> command, Map<String, String> environment, Path log, StopSignal stop) {

    /** Signals by which programs are asked to leave; PostgreSQL reads SIGTERM as "wait until every client has gone". */
    public enum StopSignal {
        TERM,
        INT
    }

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** A Java program on this launcher's own class path, which travels in the environment to keep the command short. */
    public static Program java(String name, List<String> options, Class<?> main, List<String> arguments, Path log) {
        List<String> command = new ArrayList<>();
        command.add(javaExecutable());
        command.addAll(options);
        command.add(main.getName());
        command.addAll(arguments);
        return new Program(
                name, command, Map.of("CLASSPATH", System.getProperty("java.class.path")), log, StopSignal.TERM);
    }

    /** The Java launcher of the runtime this process runs on. */
    public static String javaExecutable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
