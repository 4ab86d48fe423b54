package io.junheng.audit.log;

import io.junheng.kit.sql.Database;
import io.junheng.kit.sql.PlainDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;

/** The parts that keep a log, over one connection and without an application; its key and its head lie in a directory. */
final class PlainLog {

    final Database database;
    final IntakeQueue queue;
    final StoredTiles tiles;
    final Appending log;
    final Sequencer sequencer;
    final LogIdentity identity;
    final KeptHead kept;

    PlainLog(Connection connection, Path directory) {
        this(connection, directory, Ranges::new);
    }

    PlainLog(Connection connection, Path directory, BiFunction<Database, AuditConfig, Ranges> ranges) {
        this.database = PlainDatabase.over(SteppedConnection.source(connection));
        AuditConfig config = config(directory);
        Clock clock = Clock.systemUTC();
        Checkpoints checkpoints = new Checkpoints(database);
        this.tiles = new StoredTiles(database);
        this.kept = new KeptHead(config);
        this.identity = new LogIdentity(config, database, checkpoints, null, clock);
        CheckedHead checked = new CheckedHead(database, checkpoints, tiles, identity, kept);
        this.queue = new IntakeQueue(database);
        this.log = new Appending(
                database,
                checked,
                checkpoints,
                tiles,
                new EntryRows(database),
                ranges.apply(database, config),
                identity,
                clock);
        this.sequencer = new Sequencer(queue, log, checked, identity, kept, config);
    }

    private static AuditConfig config(Path directory) {
        AuditConfig.Archive archive =
                SteppedConnection.proxy(AuditConfig.Archive.class, (self, method, arguments) -> 256L);
        return SteppedConnection.proxy(AuditConfig.class, (self, method, arguments) -> switch (method.getName()) {
            case "origin" -> "killed.example/audit";
            case "keyFile" -> directory.resolve("log.key");
            case "headFile" -> directory.resolve("log.head");
            case "batch" -> 1000;
            case "archive" -> archive;
            default -> Optional.empty();
        });
    }
}
