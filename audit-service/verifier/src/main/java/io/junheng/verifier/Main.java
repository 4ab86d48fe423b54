package io.junheng.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The command: reads files, prints one sentence, and answers with an exit code. */
final class Main {

    static final int INTACT = 0;
    static final int NOT_WHAT_WAS_SIGNED = 1;
    static final int BAD_COMMAND = 2;
    static final int UNREADABLE = 3;

    private static final String USAGE = """
            Usage: java -jar log-verifier.jar EXPORT --checkpoint FILE --key KEY [--since FILE] [--lang en|zh]

              EXPORT             the log as NDJSON, from GET /v1/audit/entries (Accept: application/x-ndjson)
              --checkpoint FILE  the signed checkpoint, from GET /v1/audit/checkpoint
              --key KEY          the log's public key, or a file that holds it, from GET /v1/audit/key
              --since FILE       a checkpoint kept from an earlier day: the log must still begin with what it covers
              --lang en|zh       language of the sentence (default: the system's)

            Exit code: 0 intact, 1 not what was signed, 2 wrong command line, 3 a file cannot be read.
            """;
    private static final List<String> OPTIONS = List.of("--checkpoint", "--key", "--since", "--lang");

    private Main() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        Map<String, String> options = new HashMap<>();
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String argument = rest.poll();
            boolean option = argument.startsWith("--");
            String value = option ? rest.poll() : argument;
            boolean known = !option || OPTIONS.contains(argument);
            if (!known || value == null || options.put(option ? argument : "EXPORT", value) != null) {
                err.print(USAGE);
                return BAD_COMMAND;
            }
        }
        if (!options.keySet().containsAll(List.of("EXPORT", "--checkpoint", "--key"))) {
            err.print(USAGE);
            return BAD_COMMAND;
        }
        return verify(options, out, err);
    }

    private static int verify(Map<String, String> options, PrintStream out, PrintStream err) {
        try {
            LogVerifier verifier = LogVerifier.of(key(options.get("--key")), checkpoint(options.get("--checkpoint")));
            if (options.containsKey("--since")) {
                verifier = verifier.since(checkpoint(options.get("--since")));
            }
            Verdict verdict = verifier.verify(Path.of(options.get("EXPORT")));
            out.println(verdict.sentence(locale(options)));
            return verdict.intact() ? INTACT : NOT_WHAT_WAS_SIGNED;
        } catch (IOException e) {
            err.println("Cannot read " + e.getMessage() + ".");
            return UNREADABLE;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return BAD_COMMAND;
        }
    }

    private static Locale locale(Map<String, String> options) {
        String language = options.get("--lang");
        return language == null ? Locale.getDefault() : Locale.forLanguageTag(language);
    }

    private static VerifierKey key(String keyOrFile) throws IOException {
        try {
            return VerifierKey.parse(keyOrFile.contains("+") ? keyOrFile : Files.readString(Path.of(keyOrFile)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The key cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private static Checkpoint checkpoint(String file) throws IOException {
        try {
            return Checkpoint.parse(Files.readString(Path.of(file)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " is not a checkpoint: " + e.getMessage() + ".", e);
        }
    }
}
