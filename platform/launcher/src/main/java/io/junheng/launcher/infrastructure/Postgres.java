package io.junheng.launcher.infrastructure;

import com.sun.management.OperatingSystemMXBean;
import io.junheng.launcher.process.Child;
import io.junheng.launcher.process.ProcessIdentity;
import io.junheng.launcher.process.Program;
import io.junheng.launcher.process.Program.StopSignal;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * One PostgreSQL server over a directory of its own, listening on the loopback interface only, with a password for
 * every role. Text sorts by code point in every database, so keyset order is the same on every machine.
 */
public final class Postgres {

    private static final String SUPERUSER = "postgres";
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final Path directory;
    private final int port;
    private final boolean durable;
    private final Path log;
    private final Passwords passwords;
    private PostgresBinaries binaries;

    private Postgres(Path directory, int port, boolean durable, Path log) throws IOException {
        this.directory = directory.toAbsolutePath().normalize();
        this.port = port;
        this.durable = durable;
        this.log = log;
        Files.createDirectories(this.directory);
        this.passwords = Passwords.in(this.directory.resolve("passwords"));
    }

    /** A server that loses nothing it has acknowledged, whatever is killed or unplugged. */
    public static Postgres durable(Path directory, int port, Path log) throws IOException {
        return new Postgres(directory, port, true, log);
    }

    /** A server for tests: fast, and not meant to survive the machine. */
    public static Postgres disposable(Path directory, int port, Path log) throws IOException {
        return new Postgres(directory, port, false, log);
    }

    /**
     * Makes the server startable: unpacks its programs, creates its cluster, and stops an orphan that still holds the
     * same directory. Can be repeated after a kill at any moment.
     *
     * @return true when an orphan was stopped
     */
    public boolean prepare() throws IOException {
        requireOrdinaryUser();
        binaries = PostgresBinaries.unpack(directory);
        boolean orphan = stopOrphan(directory);
        if (!Files.exists(cluster())) {
            Path unfinished = directory.resolve("cluster.unfinished");
            Directories.delete(unfinished);
            createCluster(unfinished);
            Files.move(unfinished, cluster(), StandardCopyOption.ATOMIC_MOVE);
        }
        return orphan;
    }

    /** The server's command; {@link #prepare()} comes first. */
    public Program program() {
        List<String> command = new ArrayList<>(asOrdinaryUser());
        command.addAll(List.of(program("postgres"), "-D", cluster().toString()));
        settings().forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        return new Program("postgres", command, Map.of("LC_ALL", "C", "TZ", "UTC"), log, StopSignal.INT);
    }

    /** Whether the server answers a query. */
    public boolean ready() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return statement.execute("SELECT 1");
        } catch (SQLException | IOException e) {
            return false;
        }
    }

    /** A superuser's connection to the maintenance database. */
    public Connection connect() throws SQLException, IOException {
        return connect(hostAndPort(), superuserPassword());
    }

    static Connection connect(String hostAndPort, String superuserPassword) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", superuserPassword);
        login.setProperty("connectTimeout", "2");
        login.setProperty("loginTimeout", "3");
        return DriverManager.getConnection("jdbc:postgresql://" + hostAndPort + "/postgres", login);
    }

    /**
     * Gives each name a role and a database of the same name that it owns; nobody else can connect to it. Repeating
     * it changes nothing.
     */
    public void provision(List<String> names) throws SQLException, IOException {
        try (Connection connection = connect()) {
            for (String name : names) {
                Databases.provision(connection, name, passwords.of(name));
            }
        }
    }

    /** The password of a provisioned role. */
    public String password(String role) throws IOException {
        return passwords.of(role);
    }

    public String superuserPassword() throws IOException {
        return passwords.of(SUPERUSER);
    }

    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    /** The address of a database of a server that is reached at a port of the loopback interface. */
    public static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String hostAndPort() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    private Path cluster() {
        return cluster(directory);
    }

    private static Path cluster(Path directory) {
        return directory.toAbsolutePath().normalize().resolve("cluster");
    }

    private String program(String name) {
        return binaries.program(name).toString();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "port", Integer.toString(port),
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "max_connections", "250",
                "shared_buffers", sharedMebibytes(physicalMebibytes()) + "MB",
                // Processes that read for others take the processors from these where there are few.
                "io_method", "sync",
                "work_mem", "8MB",
                "maintenance_work_mem", "64MB",
                "max_wal_size", "2GB",
                "jit", "off"));
        if (System.getProperty("os.name").startsWith("Linux")) {
            // After a kill: one call for the file system instead of one for each of some thousand files.
            settings.put("recovery_init_sync_method", "syncfs");
        }
        if (!durable) {
            settings.putAll(Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
        }
        return settings;
    }

    /** MiB of shared buffers on a machine of so many MiB: a sixteenth, at least 256 and at most 1,024. */
    static long sharedMebibytes(long physical) {
        return Math.max(256, Math.min(1_024, physical / 16));
    }

    private static long physicalMebibytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
    }

    private void createCluster(Path target) throws IOException {
        Path passwordFile = Files.createTempFile(directory, "initdb", "");
        try {
            Files.writeString(passwordFile, superuserPassword());
            List<String> command = new ArrayList<>(asOrdinaryUser());
            command.addAll(List.of(
                    program("initdb"),
                    "--pgdata=" + target,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
            if (!durable) {
                command.add("--no-sync");
            }
            run(command);
        } finally {
            Files.delete(passwordFile);
        }
    }

    private void run(List<String> command) throws IOException {
        if (runsWith(command) != 0) {
            throw new IOException("PostgreSQL could not create its data directory; " + log + " tells why");
        }
    }

    /**
     * PostgreSQL refuses to run as root. In a user namespace of its own the process owns the same files and has none of
     * root's powers.
     */
    private static List<String> asOrdinaryUser() {
        return isRoot() ? List.of("unshare", "-U") : List.of();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private void requireOrdinaryUser() throws IOException {
        List<String> command = new ArrayList<>(asOrdinaryUser());
        command.add("true");
        if (isRoot() && runsWith(command) != 0) {
            throw new UnsupportedPlatformException(
                    "PostgreSQL does not run as root, and this system lets nobody shed root's powers by unshare -U; run Junheng as an ordinary user.");
        }
    }

    private int runsWith(List<String> command) throws IOException {
        return Child.start(new Program("initdb", command, Map.of("LC_ALL", "C"), log, StopSignal.TERM))
                .exited()
                .join();
    }

    /** Stops a server that a killed launcher left running over a directory; true when there was one. */
    public static boolean stopOrphan(Path directory) throws IOException {
        Path cluster = cluster(directory);
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return false;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> holder = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        boolean alive = holder.map(ProcessHandle::isAlive).orElse(false);
        if (alive && isPostmaster(holder.get(), cluster, lines)) {
            Child.stop(holder.get(), StopSignal.INT, STOP_PATIENCE);
            return true;
        }
        if (alive) {
            Files.delete(pidFile);
        }
        return false;
    }

    /** A stranger may have been given the pid after a reboot; ours is PostgreSQL over this very directory. */
    private static boolean isPostmaster(ProcessHandle process, Path cluster, List<String> pidFile) {
        ProcessIdentity identity = ProcessIdentity.of(process);
        boolean overThisDirectory = process.info()
                .arguments()
                .map(arguments -> Arrays.asList(arguments).contains(cluster.toString()))
                .orElseGet(() -> pidFile.size() > 2
                        && Duration.between(
                                                Instant.ofEpochSecond(Long.parseLong(
                                                        pidFile.get(2).strip())),
                                                identity.started())
                                        .abs()
                                        .toSeconds()
                                < 5);
        return identity.executable().endsWith("/postgres") && overThisDirectory;
    }
}
