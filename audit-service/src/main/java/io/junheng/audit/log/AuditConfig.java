package io.junheng.audit.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
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

    /** The private key that signed until now, as PEM, when it is to be handed over from; else the file beside the key's with {@code .previous}. */
    Optional<String> previousKey();

    /** Where the newest checkpoint is kept outside the database, so that a database set back to an older state is noticed. */
    Path headFile();

    /** Most entries that are integrated and signed for at once. */
    @WithDefault("1000")
    int batch();

    /** The kinds of aggregate whose states list the roles they hold. */
    @WithDefault("client")
    Set<String> roleHolders();

    Changes changes();

    Anchor anchor();

    Archive archive();

    /** Witnesses that are asked to cosign this log's checkpoints, by a name of their own. */
    Map<String, Witness> witnesses();

    /** Whose checkpoints this log cosigns as a witness. */
    Witnessing witness();

    SelfCheck selfCheck();

    /** Anchoring the newest checkpoint to a directory. */
    interface Anchor {

        /** Where the files go. */
        Path directory();

        /** How often. */
        @WithDefault("PT24H")
        Duration every();

        /** How often it is looked whether anything is due, as {@code 10s}; also for witnesses. */
        @WithDefault("10s")
        String look();

        Mailbox mail();
    }

    /** Anchoring the newest checkpoint to a mailbox; without a host it goes to none. */
    interface Mailbox {

        /** The SMTP server. */
        Optional<String> host();

        /** Its port. */
        @WithDefault("25")
        int port();

        /** The sender's address. */
        @WithDefault("junheng@localhost")
        String from();

        /** To whom it goes; at least one address when there is a host. */
        Optional<List<String>> to();

        /** Who logs in; without it nobody does. */
        Optional<String> user();

        /** The password of {@link #user()}. */
        Optional<String> password();

        /** A file with the password, read each time, instead of the password. */
        Optional<Path> passwordFile();

        /** Whether the connection has to be encrypted (STARTTLS). */
        @WithDefault("false")
        boolean startTls();

        /** How long the server may take for each step. */
        @WithDefault("PT10S")
        Duration timeout();

        /** How often. */
        @WithDefault("PT24H")
        Duration every();
    }

    /** A witness. */
    interface Witness {

        /** What stands before {@code /add-checkpoint}, for another Junheng {@code https://…/v1/audit/witness}. */
        String url();

        /** Its public key, {@code name+id+base64}. */
        String key();

        /** Sent as {@code Authorization: Bearer}, where the witness wants one. */
        Optional<String> apiKey();

        /** How often it is asked while the log grows. */
        @WithDefault("PT1M")
        Duration every();
    }

    /** Being a witness for others. */
    interface Witnessing {

        /** Public keys of the logs that are cosigned; none by default. */
        Optional<List<String>> logs();

        /** Name under which this witness cosigns. */
        String name();

        /** Where its private key lies; made when it is first needed. */
        Path keyFile();
    }

    /** Going over the stored log in the background. */
    interface SelfCheck {

        /** Entries hashed again in a second. */
        @WithDefault("2000")
        int rate();

        /** How long after the beginning of one round the next begins. */
        @WithDefault("PT24H")
        Duration every();

        /** How often the next portion is taken, as {@code 1s}; {@code off} for never. */
        @WithDefault("1s")
        String tick();
    }

    /** Moving old entries from the database to files. */
    interface Archive {

        /** Where the files go, a directory for each range. */
        Path directory();

        /** Entries of a range, the least that is moved at once; a multiple of 256. Counts for ranges that begin after it was set. */
        @WithDefault("1048576")
        long range();

        /**
         * How long entries stay in the database; a range is moved when its newest entry is as old. Without it none is moved, and no class of
         * entries is moved before its lawful minimum has passed.
         */
        Optional<Period> after();

        /** How often it is looked whether a range is due, as {@code 1h}; {@code off} for never. */
        @WithDefault("1h")
        String look();
    }

    /** The change feed. */
    interface Changes {

        /** How far back a cursor of the change feed may lie; without it, as far as the log goes. */
        Optional<Duration> retention();
    }
}
