package io.junheng.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.launcher.process.Orphans;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteTest {

    private static final List<String> PARTS =
            List.of("postgres", "kafka", "registry", "indicator", "task", "audit", "gateway");

    @TempDir
    static Path directory;

    private static final List<String> PROGRESS = new CopyOnWriteArrayList<>();
    private static Path root;
    private static Suite suite;

    @BeforeAll
    static void start() throws Exception {
        root = FakeCheckout.in(directory.resolve("root"));
        suite = Suite.start(options("data").withJavaOptions(List.of("-Xmx64m")).withProgress(PROGRESS::add));
    }

    @AfterAll
    static void stop() throws Exception {
        suite.close();
        assertThat(Orphans.of(suite.data())).isEmpty();
        assertThat(suite.data().resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void everyPartIsToldToBeReadyWithItsTime() {
        assertThat(PARTS)
                .allSatisfy(part -> assertThat(PROGRESS)
                        .anySatisfy(line -> assertThat(line).matches(part + " +ready in [0-9.]+ s")));
        assertThat(PROGRESS).anySatisfy(line -> assertThat(line).matches("everything is ready after [0-9.]+ s"));
    }

    @Test
    void eachServiceIsGivenItsOwnDatabaseAndTheGatewayTheAddressesOfAll() throws Exception {
        // When
        Map<String, String> registry = environment("registry");
        Map<String, String> gateway = environment("gateway");

        // Then
        assertThat(registry)
                .containsEntry("JUNHENG_DB_USER", "registry")
                .containsEntry("JUNHENG_HTTP_HOST", "127.0.0.1")
                .containsEntry("JUNHENG_KEYS_URL", suite.gatewayUrl() + "/.well-known/jwks.json")
                .doesNotContainKey("JUNHENG_INTERNAL_PORT");
        assertThat(gateway)
                .containsEntry("JUNHENG_DATA_DIR", suite.data().toString())
                .containsEntry("JUNHENG_REGISTRY_URL", "http://127.0.0.1:" + registry.get("JUNHENG_HTTP_PORT"))
                .containsKeys("JUNHENG_INDICATOR_URL", "JUNHENG_TASK_URL", "JUNHENG_AUDIT_URL");
        try (Connection connection = connect(registry);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT current_database(), current_user")) {
            rows.next();
            assertThat(rows.getString(1) + " " + rows.getString(2)).isEqualTo("registry registry");
        }
    }

    @Test
    void noServiceCanReadTheDatabaseOfAnother() throws Exception {
        for (Service reader : Service.values()) {
            Map<String, String> own = suite.environment(reader);
            for (Service owner : Service.values()) {
                String url = suite.environment(owner).get("JUNHENG_DB_URL");
                if (reader != owner) {
                    assertThatThrownBy(() -> DriverManager.getConnection(
                                    url, own.get("JUNHENG_DB_USER"), own.get("JUNHENG_DB_PASSWORD")))
                            .hasMessageContaining("permission denied for database \"" + owner.key() + "\"");
                }
            }
        }
    }

    @Test
    void optionsForJavaComeLastAndSoPrevail() throws Exception {
        // When
        List<String> command = List.of(ProcessHandle.of(process("registry"))
                .flatMap(registry -> registry.info().arguments())
                .orElseThrow());

        // Then
        assertThat(command).containsSubsequence("-Xmx320m", "-Xmx64m", "-jar");
    }

    @Test
    void theAdminKeyIsReadFromTheDataDirectory() throws Exception {
        assertThat(suite.adminKey()).isEqualTo("the-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry", "gateway", "postgres", "kafka"})
    void aKilledPartComesBack(String part) throws Exception {
        // Given
        long before = process(part);

        // When
        suite.kill(part);

        // Then
        assertThat(ProcessHandle.of(before).map(ProcessHandle::isAlive)).isNotEqualTo(Optional.of(true));
        suite.awaitReady();
        assertThat(process(part)).isNotEqualTo(before);
        assertThat(PROGRESS)
                .anySatisfy(line ->
                        assertThat(line).matches(part + " +was ended by signal 9, starting again in [0-9.]+ s"));
    }

    @Test
    void whatPostgresHasCommittedSurvivesItsBeingKilled() throws Exception {
        // Given
        Map<String, String> task = environment("task");
        try (Connection connection = connect(task);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (id int)");
            statement.execute("INSERT INTO kept VALUES (42)");
        }

        // When
        suite.kill("postgres");
        suite.awaitReady();

        // Then
        try (Connection connection = connect(task);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM kept")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
    }

    @Test
    void topicsSurviveTheBrokersBeingKilled() throws Exception {
        // Given
        Map<String, Object> client =
                Map.of("bootstrap.servers", environment("task").get("JUNHENG_KAFKA"));
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
        }

        // When
        suite.kill("kafka");
        suite.awaitReady();

        // Then
        try (Admin admin = Admin.create(client)) {
            assertThat(admin.listTopics().names().get()).contains("kept");
        }
    }

    @Test
    void aStoppedPartStaysStoppedUntilItIsStarted() throws Exception {
        // When
        suite.stop("audit");

        // Then
        assertThat(status()).containsPattern("audit +not ready");
        suite.start("audit");
        suite.awaitReady();
        assertThat(status()).containsPattern("audit +ready");
    }

    @Test
    void statusTellsEveryPartFromAnotherTerminal() throws Exception {
        suite.awaitReady();

        assertThat(PARTS)
                .allSatisfy(part -> assertThat(status()).containsPattern(part + " +ready +port \\d+ +process \\d+"));
    }

    @Test
    void aSecondSuiteOnTheSameDataIsRefused() {
        assertThatThrownBy(() -> Suite.start(options("data")))
                .isInstanceOf(Complaint.class)
                .hasMessage(
                        "Junheng already runs on %s (process %d); ./junheng status shows it, ./junheng stop stops it."
                                .formatted(suite.data(), ProcessHandle.current().pid()));
    }

    @Test
    void dataInUseIsNotDeleted() {
        assertThatThrownBy(() -> Suite.start(options("data").withFresh(true))).isInstanceOf(Complaint.class);
        assertThat(suite.data().resolve("postgres")).isDirectory();
    }

    @Test
    void aTakenPortIsNamedWithItsHolder() throws Exception {
        int port = suite.gatewayUrl().getPort();

        assertThatThrownBy(() -> Suite.start(options("elsewhere").withPort(port)))
                .isInstanceOf(Complaint.class)
                .hasMessageStartingWith(
                        "Port %d, meant for the gateway, is taken by process %d (".formatted(port, process("gateway")))
                .hasMessageEndingWith("; stop that or choose other ports with --port.");
    }

    @Test
    void aServiceThatDoesNotStartIsNamedWithTheReasonInItsLog() {
        assertThatThrownBy(() -> Suite.start(options("broken").withEnvironment(Map.of("FAKE_BROKEN", "yes"))))
                .isInstanceOf(Complaint.class)
                .hasMessageMatching(
                        "The \\w+ does not start: it ended with status 3. See .*/logs/\\w+.log, which ends: ERROR cannot find the answer");
        assertThat(Orphans.of(directory.resolve("broken"))).isEmpty();
    }

    @Test
    void aMissingJarIsNamed() throws Exception {
        Path unbuilt = Files.createDirectory(directory.resolve("unbuilt"));

        assertThatThrownBy(() -> Suite.start(SuiteOptions.of(unbuilt, directory.resolve("none"))))
                .isInstanceOf(Complaint.class)
                .hasMessageStartingWith("The registry has not been built");
    }

    @Test
    void aKilledLauncherLeavesNothingThatKeepsTheNextFromStartingOnItsData() throws Exception {
        // Given
        Process launcher = launch("up", "--data", directory.resolve("orphaned").toString(), "--port", "18480");
        Path data = directory.resolve("orphaned");
        awaitLine(launcher, "Ctrl-C stops everything.");
        Path real = data.toRealPath();
        String passwords = Files.readString(real.resolve("postgres/passwords"));

        // When
        launcher.destroyForcibly().waitFor();
        List<ProcessHandle> orphans = Orphans.of(real);
        List<String> progress = new CopyOnWriteArrayList<>();
        try (Suite next = Suite.start(options("orphaned").withPort(18480).withProgress(progress::add))) {
            // Then
            assertThat(next.gatewayUrl()).isEqualTo(URI.create("http://127.0.0.1:18480"));
            assertThat(orphans).hasSize(6).noneMatch(ProcessHandle::isAlive);
            assertThat(progress).contains("stopped 7 processes that an earlier run left behind");
            assertThat(Files.readString(real.resolve("postgres/passwords"))).isEqualTo(passwords);
        }
    }

    @Test
    void anInterruptStopsEverythingInOrder() throws Exception {
        // Given
        Path data = directory.resolve("interrupted");
        Process launcher = launch("up", "--data", data.toString(), "--port", "18580");
        awaitLine(launcher, "Ctrl-C stops everything.");

        // When
        new ProcessBuilder("sh", "-c", "kill -INT " + launcher.pid()).start().waitFor();

        // Then
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertStoppedInOrder(launcher, data);
    }

    private static void assertStoppedInOrder(Process launcher, Path data) throws Exception {
        List<String> stopped = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.endsWith("stopped"))
                .map(line -> line.split("\\s+")[1])
                .toList();
        assertThat(stopped).hasSize(7).startsWith("gateway").endsWith("kafka", "postgres");
        assertThat(Orphans.of(data.toRealPath())).isEmpty();
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    /** It sends what the system sends, SIGTERM. */
    @Test
    void stopEndsASuiteOfAnotherTerminal() throws Exception {
        // Given
        Path data = directory.resolve("stopped");
        Process launcher = launch("up", "--data", data.toString(), "--port", "18680");
        awaitLine(launcher, "Ctrl-C stops everything.");

        // When
        Process stop = launch("stop", "--data", data.toString());

        // Then
        assertThat(stop.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(stop.exitValue()).isZero();
        assertThat(launcher.isAlive()).isFalse();
        assertStoppedInOrder(launcher, data);
        Process status = launch("status", "--data", data.toString());
        assertThat(new String(status.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("Nothing runs on ");
        assertThat(status.waitFor()).isOne();
    }

    private static SuiteOptions options(String data) {
        return SuiteOptions.of(root, directory.resolve(data)).withPort(0);
    }

    private static String status() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Status(new PrintStream(out, true, StandardCharsets.UTF_8)).print(suite.data());
        return out.toString(StandardCharsets.UTF_8);
    }

    private static long process(String part) throws Exception {
        return DataDirectory.find(suite.data())
                .orElseThrow()
                .state()
                .orElseThrow()
                .processes()
                .get(part);
    }

    private static Map<String, String> environment(String service) throws Exception {
        suite.awaitReady();
        int port = DataDirectory.find(suite.data())
                .orElseThrow()
                .state()
                .orElseThrow()
                .ports()
                .get(service);
        String body = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        return body.lines().map(line -> line.split("=", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static Connection connect(Map<String, String> environment) throws Exception {
        return DriverManager.getConnection(
                environment.get("JUNHENG_DB_URL"),
                environment.get("JUNHENG_DB_USER"),
                environment.get("JUNHENG_DB_PASSWORD"));
    }

    private static Process launch(String... words) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Djunheng.root=" + root,
                        Main.class.getName())
                .redirectErrorStream(true);
        builder.command().addAll(List.of(words));
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return builder.start();
    }

    /** Reads byte by byte so that what follows the line stays in the stream. */
    private static void awaitLine(Process process, String end) throws Exception {
        StringBuilder line = new StringBuilder();
        StringBuilder all = new StringBuilder();
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!line.toString().equals(end)) {
            int next = process.getInputStream().read();
            assertThat(next).as("output was: " + all).isNotNegative();
            assertThat(System.nanoTime()).as("output was: " + all).isLessThan(deadline);
            all.append((char) next);
            if (next == '\n') {
                line.setLength(0);
            } else {
                line.append((char) next);
            }
        }
    }
}
