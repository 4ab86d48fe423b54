package io.junheng.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.audit.tree.Checkpoint;
import io.junheng.audit.tree.Frontier;
import io.junheng.audit.tree.VerifyingKey;
import io.junheng.launcher.infrastructure.Databases;
import io.junheng.launcher.infrastructure.SharedInfrastructure;
import io.junheng.testing.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes that keep one log: one is killed before each step of appending, queueing, integrating, signing and keeping the head in turn,
 * the other at the moment that happens to be. {@code -Dappend.every=1} kills before every single step; by default each run strikes every sixth,
 * another sixth of them each time, which {@code -Dappend.first=} chooses.
 */
class AppendKillTest {

    private static final int EVERY = Integer.getInteger("append.every", 6);
    private static final int FIRST = Integer.getInteger("append.first", 1 + (int) (System.nanoTime() / 1_000 % EVERY));

    private final String name = "append_" + UUID.randomUUID().toString().replace("-", "");
    private final String password = UUID.randomUUID().toString();
    private final Deque<Process> waiting = new ArrayDeque<>();
    private final List<String> signed = new ArrayList<>();

    @TempDir
    Path directory;

    private SharedInfrastructure infrastructure;
    private Database database;

    @BeforeEach
    void provide() throws IOException, SQLException {
        infrastructure = SharedInfrastructure.join(Path.of(System.getProperty("junheng.root")));
        try (Connection administrator = infrastructure.connect()) {
            Databases.provision(administrator, name, password);
        }
        Flyway.configure()
                .dataSource(infrastructure.jdbcUrl(name), name, password)
                .locations("classpath:db/kit", "classpath:db/migration")
                .load()
                .migrate();
        database = Database.at(infrastructure.jdbcUrl(name), name, password);
        database.execute("create table told (event_id uuid primary key)");
    }

    @AfterEach
    void remove() throws SQLException, InterruptedException {
        for (Process life : waiting) {
            life.destroyForcibly().waitFor();
        }
        try (Connection administrator = infrastructure.connect()) {
            Databases.drop(administrator, name);
        }
    }

    @Test
    void logHasNoGapNoForkAndNoDuplicateWhateverIsKilledBeforeWhichStep() throws Exception {
        // Given
        int steps = countSteps();
        waiting.add(start());
        waiting.add(start());

        // When
        for (int step = FIRST; step <= steps; step += EVERY) {
            Process stepped = ordered(step);
            Process other = ordered(AppendLife.ON);
            read(stepped);
            assertThat(stepped.waitFor()).isEqualTo(AppendLife.HALTED);
            other.toHandle().destroyForcibly();
            read(other);
        }
        Process last = ordered(AppendLife.FINISH);
        read(last);
        assertThat(last.waitFor()).isZero();

        // Then
        assertThat(database.number("select count(*) from audit_intake")).isZero();
        assertThat(database.rows("select event_id from audit_entry order by event_id"))
                .as("what was taken, once each, and nothing else, first step %d", FIRST)
                .isEqualTo(database.rows("select event_id from told order by event_id"))
                .hasSizeGreaterThan(steps / EVERY);
        assertThat(database.number("select max(idx) + 1 - count(*) from audit_entry"))
                .isZero();
        assertEveryCheckpointIsOfOneLog();
    }

    /** Every checkpoint that is stored, and every one that a process told of before it was killed, is over the entries as they are now. */
    private void assertEveryCheckpointIsOfOneLog() {
        VerifyingKey key = VerifyingKey.parse((String) database.value("select verifier_key from log_identity"));
        Map<Long, String> notes = new HashMap<>();
        database.rows("select size, note from log_checkpoint")
                .forEach(row -> notes.put((Long) row.get("size"), (String) row.get("note")));
        Frontier tree = Frontier.empty();
        for (Map<String, Object> row : database.rows("select leaf_hash from audit_entry order by idx")) {
            tree.append((byte[]) row.get("leaf_hash"));
            String note = notes.get(tree.size());
            if (note != null) {
                assertThat(new Checkpoint(key.name(), tree.size(), tree.root()).isNote(note, key))
                        .as("checkpoint of %d", tree.size())
                        .isTrue();
            }
        }
        assertThat(notes).containsKey(tree.size());
        assertThat(notes.values()).containsAll(signed);
    }

    private int countSteps() throws IOException, InterruptedException {
        Process first = start();
        order(first, AppendLife.COUNT);
        int steps = 0;
        for (String line : read(first)) {
            if (line.startsWith("steps ")) {
                steps = Integer.parseInt(line.substring(6));
            }
        }
        assertThat(first.waitFor()).isZero();
        assertThat(steps).isGreaterThan(30);
        return steps;
    }

    private Process ordered(int step) throws IOException {
        waiting.add(start());
        Process life = waiting.remove();
        order(life, step);
        return life;
    }

    private static void order(Process life, int step) throws IOException {
        Writer orders = life.outputWriter(StandardCharsets.UTF_8);
        orders.write(step + "\n");
        orders.flush();
    }

    private List<String> read(Process life) throws IOException {
        try (BufferedReader said = life.inputReader(StandardCharsets.UTF_8)) {
            List<String> lines = said.lines().toList();
            lines.stream()
                    .filter(line -> line.startsWith("signed ") && line.endsWith("|"))
                    .map(line -> line.substring(7).replace("|", "\n"))
                    .forEach(signed::add);
            return lines;
        }
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        AppendLife.class.getName(),
                        infrastructure.jdbcUrl(name),
                        name,
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("AUDIT_PASSWORD", password);
        return builder.start();
    }
}
