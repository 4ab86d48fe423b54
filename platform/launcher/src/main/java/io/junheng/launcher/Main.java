package io.junheng.launcher;

import io.junheng.launcher.infrastructure.UnsupportedPlatformException;
import io.junheng.launcher.pack.Gateway;
import io.junheng.launcher.pack.PackLoader;
import io.junheng.launcher.pack.RejectedException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The commands behind {@code ./junheng}; the script sees to it that the services are built. */
public final class Main {

    private static final int DONE = 0;
    private static final int NOT_AS_IT_SHOULD = 1;
    private static final int MISUNDERSTOOD = 2;
    private static final double MEBIBYTE = 1 << 20;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Logger KAFKA_CLIENT = Logger.getLogger("org.apache.kafka");

    /** Stands in the data directory of a demo: the next demo there begins anew. */
    private static final String DEMO_MARK = "demo";

    private final PrintStream out;
    private final Path root;

    private Main(PrintStream out, Path root) {
        this.out = out;
        this.root = root;
    }

    /**
     * Runs a command. The exit status is 0 when it did what it says, 1 when not, 2 when it was not understood.
     *
     * @param words the command and its options; the system property {@code junheng.root} names the checkout
     */
    public static void main(String... words) {
        KAFKA_CLIENT.setLevel(Level.OFF);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(words, out, err));
    }

    private static int run(String[] words, PrintStream out, PrintStream err) {
        Path root =
                Path.of(System.getProperty("junheng.root", "")).toAbsolutePath().normalize();
        Arguments arguments;
        try {
            arguments = Arguments.parse(List.of(words), root);
        } catch (Complaint e) {
            err.println(e.getMessage());
            return MISUNDERSTOOD;
        }
        try {
            return new Main(out, root).run(arguments);
        } catch (Complaint | UnsupportedPlatformException | RejectedException e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println(sentence(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            e.printStackTrace(err);
        }
        return NOT_AS_IT_SHOULD;
    }

    private int run(Arguments arguments) throws Exception {
        return switch (arguments.command()) {
            case "up" -> up(arguments);
            case "demo" -> demo(arguments);
            case "dev" -> new DevelopmentMode(root, out::println).run(options(arguments), service(arguments));
            case "status" -> new Status(out).print(arguments.data()) ? DONE : NOT_AS_IT_SHOULD;
            case "stop" -> stop(arguments);
            case "load" -> load(arguments);
            case "backup" -> backup(arguments);
            case "restore" -> restore(arguments);
            default -> help();
        };
    }

    private int up(Arguments arguments) throws IOException, InterruptedException {
        boolean first =
                arguments.fresh() || DataDirectory.find(arguments.data()).isEmpty();
        try (Suite suite = Suite.start(options(arguments))) {
            out.println();
            out.println("gateway    " + suite.gatewayUrl());
            out.println("reference  " + suite.gatewayUrl() + "/docs");
            out.println("admin key  " + (first ? suite.adminKey() + ", left in " : "in ")
                    + suite.data().resolve("admin.key"));
            out.println("Ctrl-C stops everything.");
            new CountDownLatch(1).await();
        }
        return DONE;
    }

    private int demo(Arguments arguments) throws Exception {
        Demonstration demonstration = ServiceLoader.load(Demonstration.class)
                .findFirst()
                .orElseThrow(() -> new Complaint("This build has no demo."));
        Optional<DataDirectory> running = arguments.fresh() ? Optional.empty() : running(arguments);
        Path mark = arguments.data().resolve(DEMO_MARK);
        boolean again = Files.exists(mark);
        if (running.isPresent()) {
            if (again) {
                throw new Complaint(
                        "A demo has run on this suite already; ./junheng stop, and the next one begins anew.");
            }
            Files.createFile(mark);
            return demonstrate(demonstration, arguments, Ground.of(root, running.get()));
        }
        if (!again && !arguments.fresh() && DataDirectory.find(arguments.data()).isPresent()) {
            throw new Complaint(arguments.data().toAbsolutePath()
                    + " holds data that is not the demo's; give the demo another --data DIR, or --fresh to"
                    + " begin anew.");
        }
        if (again) {
            out.println("The demo begins anew on " + arguments.data().toAbsolutePath() + ".");
        }
        try (Suite suite = Suite.start(options(arguments).withFresh(again || arguments.fresh()))) {
            Files.createFile(mark);
            int status = demonstrate(demonstration, arguments, Ground.of(root, suite));
            if (status == DONE && System.console() != null) {
                out.println("The suite keeps running; Ctrl-C stops it.");
                new CountDownLatch(1).await();
            }
            return status;
        }
    }

    private int demonstrate(Demonstration demonstration, Arguments arguments, Ground ground) throws Exception {
        Optional<Path> document = arguments.document().map(Path::toAbsolutePath);
        return demonstration.run(ground, document, out) ? DONE : NOT_AS_IT_SHOULD;
    }

    private int stop(Arguments arguments) throws IOException {
        boolean stopped = Status.stop(arguments.data());
        out.println(stopped ? "stopped" : "Nothing runs on " + arguments.data().toAbsolutePath() + ".");
        return DONE;
    }

    private int load(Arguments arguments) throws IOException, InterruptedException {
        DataDirectory data = running(arguments)
                .orElseThrow(() -> new Complaint(
                        "Nothing runs on " + arguments.data().toAbsolutePath() + "; ./junheng up starts it."));
        Gateway gateway = new Gateway(gatewayOf(data), data.adminKey());
        new PackLoader(root.resolve("reference-data"), gateway, out::println)
                .load(arguments.operand().orElseThrow());
        return DONE;
    }

    private int backup(Arguments arguments) throws IOException {
        Backup.Made made =
                Backup.of(arguments.data(), Path.of(arguments.operand().orElseThrow()));
        out.printf(
                Locale.ROOT,
                "backed up %d files, %.1f MiB; everything stood still for %.1f s%n",
                made.backup().files(),
                made.backup().bytes() / MEBIBYTE,
                made.halt().toMillis() / 1000.0);
        return DONE;
    }

    private int restore(Arguments arguments) throws IOException {
        Backup backup = Backup.restore(Path.of(arguments.operand().orElseThrow()), arguments.data());
        out.printf(
                "restored %d files as of %s to %s; ./junheng up starts it%n",
                backup.files(), backup.madeAt(), arguments.data().toAbsolutePath());
        return DONE;
    }

    private int help() {
        out.print(Arguments.USAGE);
        return DONE;
    }

    private SuiteOptions options(Arguments arguments) {
        return SuiteOptions.of(root, arguments.data())
                .withFresh(arguments.fresh())
                .withPort(arguments.port().orElse(SuiteOptions.DEFAULT_PORT))
                .withReplicas(arguments.replicas())
                .withJavaOptions(words(System.getenv("JUNHENG_JAVA_OPTIONS")))
                .withProgress(line -> out.println(CLOCK.format(LocalTime.now()) + "  " + line));
    }

    /** The data directory, when a suite runs on it. */
    private static Optional<DataDirectory> running(Arguments arguments) throws IOException {
        Optional<DataDirectory> data = DataDirectory.find(arguments.data());
        return Status.running(arguments.data()).isPresent() ? data : Optional.empty();
    }

    private static URI gatewayOf(DataDirectory data) throws IOException {
        return URI.create(data.state().orElseThrow().plan().url(Service.GATEWAY));
    }

    private static List<String> words(String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static Service service(Arguments arguments) {
        return Service.named(arguments.operand().orElseThrow());
    }

    private static String sentence(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("No space left on device") ? "The disk is full: " + message : message;
    }
}
