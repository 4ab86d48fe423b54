package io.junheng.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What was typed after {@code ./junheng}.
 *
 * @param operand the pack of {@code load}, the service of {@code dev}, the directory of {@code backup} and {@code restore}
 */
record Arguments(
        String command,
        Optional<String> operand,
        Path data,
        boolean fresh,
        OptionalInt port,
        int replicas,
        Optional<Path> document) {

    static final String USAGE = """
        usage: ./junheng COMMAND [OPTION]...

          demo           start the suite, run the main job on the demo data and show what came out
          up             start the suite and stay; Ctrl-C stops it
          status         show what runs
          stop           stop the running suite
          load PACK      send a pack of reference-data/ through the public API
          backup DIR     copy everything the suite keeps into a new directory; it may run, and stands still for a moment
          restore DIR    lay such a copy down as the data of a suite that is not there yet
          dev SERVICE    run one service in Quarkus dev mode against the rest

          --data DIR       where the data is kept (./data)
          --fresh          delete the data first (demo, up, dev)
          --port PORT      the gateway's port (8080); the others follow it (demo, up, dev)
          --replicas N     processes of the registry, the indicator and the task service, 1 to 4 (demo, up)
          --document FILE  the policy text the demo reads in place of its own (demo)

        JUNHENG_JAVA_OPTIONS in the environment is added to the services' Java options.
        """;

    private static final Set<String> WITH_OPERAND = Set.of("load", "dev", "backup", "restore");
    private static final Set<String> DIRECTORIES = Set.of("backup", "restore");
    private static final Set<String> STARTING = Set.of("demo", "up", "dev");
    private static final Set<String> COMMANDS =
            Set.of("demo", "up", "status", "stop", "load", "backup", "restore", "dev", "help");

    /**
     * Reads a command line.
     *
     * @param root the checkout, below which the data is kept unless another place is named
     * @throws Complaint when it cannot be understood
     */
    static Arguments parse(List<String> words, Path root) {
        Deque<String> rest = new ArrayDeque<>(words);
        String command = rest.isEmpty() ? "help" : rest.pop();
        if (!COMMANDS.contains(command)) {
            throw new Complaint("There is no command \"" + command + "\"; ./junheng help lists them.");
        }
        Optional<String> operand = Optional.empty();
        Path data = root.resolve("data");
        boolean fresh = false;
        OptionalInt port = OptionalInt.empty();
        int replicas = 1;
        Optional<Path> document = Optional.empty();
        while (!rest.isEmpty()) {
            String word = rest.pop();
            switch (word) {
                case "--data" -> data = Path.of(value(word, rest));
                case "--fresh" -> fresh = allowed(word, command, STARTING);
                case "--port" -> {
                    allowed(word, command, STARTING);
                    port = OptionalInt.of(number(value(word, rest)));
                }
                case "--replicas" -> {
                    allowed(word, command, Set.of("demo", "up"));
                    replicas = replicas(value(word, rest));
                }
                case "--document" -> {
                    allowed(word, command, Set.of("demo"));
                    document = Optional.of(Path.of(value(word, rest)));
                }
                default -> {
                    if (word.startsWith("-") || operand.isPresent() || !WITH_OPERAND.contains(command)) {
                        throw new Complaint(command + " does not understand \"" + word + "\"; see ./junheng help.");
                    }
                    operand = Optional.of(word);
                }
            }
        }
        if (WITH_OPERAND.contains(command) && operand.isEmpty()) {
            throw new Complaint(command + " needs a " + (DIRECTORIES.contains(command) ? "directory" : "name")
                    + "; see ./junheng help.");
        }
        return new Arguments(command, operand, data, fresh, port, replicas, document);
    }

    private static boolean allowed(String option, String command, Set<String> commands) {
        if (!commands.contains(command)) {
            throw new Complaint(option + " has no meaning for " + command + "; see ./junheng help.");
        }
        return true;
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new Complaint(option + " needs a value; see ./junheng help.");
        }
        return rest.pop();
    }

    private static int replicas(String text) {
        if (!text.matches("[1-4]")) {
            throw new Complaint("\"" + text + "\" is not a number of replicas; 1 to 4 can run.");
        }
        return Integer.parseInt(text);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Complaint("\"" + text + "\" is not a port number.");
        }
    }
}
