package io.junheng.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
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
            Usage: java -jar log-verifier.jar EXPORT --checkpoint FILE --key KEY [OPTION…]
                   java -jar log-verifier.jar BUNDLE.zip --key KEY [--since FILE] [--lang en|zh]
                   java -jar log-verifier.jar ARCHIVE --key KEY [--checkpoint FILE --proof FILE] [--lang en|zh]
                   java -jar log-verifier.jar --since FILE --proof FILE --checkpoint FILE --key KEY [OPTION…]

              EXPORT             the log as NDJSON, from GET /v1/audit/entries (Accept: application/x-ndjson)
              BUNDLE.zip         a search's answer with checkpoint and statement, from GET /v1/audit/bundles
              ARCHIVE            a directory with a range that was moved out of the database; with --checkpoint and
                                 --proof also against a later checkpoint
              --checkpoint FILE  the signed checkpoint, from GET /v1/audit/checkpoint, or a mail with one as it was saved
              --key KEY          the log's public key, or a file that holds it, from GET /v1/audit/key
              --statement FILE   what the log stated on a search, from GET /v1/audit/statements: whether it is true
              --since FILE       a checkpoint kept from an earlier day, or the mail it came with: the log must still begin
                                 with what it covers
              --proof FILE       that the log grew from the one to the other, from GET /v1/audit/proofs/consistency
              --witnesses FILE   public keys of witnesses, one on each line: each must have cosigned the checkpoint
              --lang en|zh       language of the sentence (default: the system's)

            Exit code: 0 intact, 1 not what was signed, 2 wrong command line, 3 a file cannot be read.
            """;
    private static final List<String> OPTIONS =
            List.of("--checkpoint", "--key", "--since", "--statement", "--proof", "--witnesses", "--lang");

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
        if (options.containsKey("EXPORT") && Files.isDirectory(Path.of(options.get("EXPORT")))) {
            return archive(options, out, err);
        }
        boolean bundle = options.getOrDefault("EXPORT", "").endsWith(".zip");
        String subject = options.containsKey("--proof") ? "--since" : "EXPORT";
        List<String> needed = bundle ? List.of("--key") : List.of(subject, "--checkpoint", "--key");
        boolean doubled =
                bundle && !List.of("EXPORT", "--key", "--since", "--lang").containsAll(options.keySet());
        if (!options.keySet().containsAll(needed) || doubled) {
            err.print(USAGE);
            return BAD_COMMAND;
        }
        return said(options, bundle ? Main::bundle : Main::export, out, err);
    }

    private static int archive(Map<String, String> options, PrintStream out, PrintStream err) {
        boolean whole = options.containsKey("--checkpoint") == options.containsKey("--proof");
        List<String> meant = List.of("EXPORT", "--key", "--checkpoint", "--proof", "--lang");
        if (!whole || !options.containsKey("--key") || !meant.containsAll(options.keySet())) {
            err.print(USAGE);
            return BAD_COMMAND;
        }
        return said(options, Main::archive, out, err);
    }

    private static Verdict archive(Map<String, String> options) throws IOException {
        Archive archive = Archive.of(Path.of(options.get("EXPORT")), key(options.get("--key")));
        return options.containsKey("--proof")
                ? archive.verify(checkpoint(options.get("--checkpoint")), proof(options.get("--proof")))
                : archive.verify();
    }

    /** Checks what the options name. */
    @FunctionalInterface
    private interface Checking {
        Verdict verdict(Map<String, String> options) throws IOException;
    }

    private static int said(Map<String, String> options, Checking checking, PrintStream out, PrintStream err) {
        try {
            Verdict verdict = checking.verdict(options);
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

    private static Verdict bundle(Map<String, String> options) throws IOException {
        String since = options.get("--since");
        return Bundle.of(Path.of(options.get("EXPORT")), key(options.get("--key")))
                .verify(since == null ? null : checkpoint(since));
    }

    private static Verdict export(Map<String, String> options) throws IOException {
        LogVerifier verifier = LogVerifier.of(key(options.get("--key")), checkpoint(options.get("--checkpoint")));
        if (options.containsKey("--since")) {
            verifier = verifier.since(checkpoint(options.get("--since")));
        }
        if (options.containsKey("--statement")) {
            verifier = verifier.stating(statement(options.get("--statement")));
        }
        if (options.containsKey("--proof")) {
            verifier = verifier.grownBy(proof(options.get("--proof")));
        }
        if (options.containsKey("--witnesses")) {
            verifier = verifier.witnessedBy(witnesses(options.get("--witnesses")));
        }
        String export = options.get("EXPORT");
        return export == null ? verifier.verifyHeads() : verifier.verify(Path.of(export));
    }

    private static List<byte[]> proof(String file) throws IOException {
        byte[] bytes = new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8)
                .strip()
                .getBytes(StandardCharsets.UTF_8);
        try {
            List<byte[]> hashes = new ArrayList<>();
            for (String hash : JsonObject.parse(bytes, 0, bytes.length).strings("hashes")) {
                hashes.add(Base64.getDecoder().decode(hash));
            }
            return hashes;
        } catch (MalformedJson | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " is not a consistency proof.", e);
        }
    }

    private static List<VerifierKey> witnesses(String file) throws IOException {
        List<VerifierKey> witnesses = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(file))) {
            if (!line.isBlank()) {
                witnesses.add(key(line));
            }
        }
        return witnesses;
    }

    private static Statement statement(String file) throws IOException {
        try {
            return Statement.parse(Files.readString(Path.of(file)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " is not a statement: " + e.getMessage() + ".", e);
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
            return Checkpoint.read(Files.readAllBytes(Path.of(file)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " is not a checkpoint: " + e.getMessage() + ".", e);
        }
    }
}
