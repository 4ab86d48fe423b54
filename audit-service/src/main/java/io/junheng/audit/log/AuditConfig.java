package io.junheng.audit.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How the log is kept. */
@ConfigMapping(prefix = "junheng.audit")
public interface AuditConfig {

    /** Name of the log, the first line of its checkpoints: a schema-less URL without spaces or plus signs. Fixed when the log begins. */
    @WithDefault("junheng/audit")
    String origin();

    /** Where the log's private key lies; made with mode 600 when the log begins. */
    Path keyFile();

    /** The private key itself as PEM, instead of the file, for installations that keep secrets in the environment. */
    Optional<String> key();

    /** Where the newest checkpoint is kept outside the database, so that a database set back to an older state is noticed. */
    Path headFile();

    /** Most entries that are integrated and signed for at once. */
    @WithDefault("1000")
    int batch();

    /** The kinds of aggregate whose states list the roles they hold. */
    @WithDefault("client")
    Set<String> roleHolders();

    Changes changes();

    /** The change feed. */
    interface Changes {

        /** How far back a cursor of the change feed may lie; without it, as far as the log goes. */
        Optional<Duration> retention();
    }
}
