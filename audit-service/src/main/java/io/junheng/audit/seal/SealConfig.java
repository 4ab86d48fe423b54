package io.junheng.audit.seal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is sealed, and how long entries are kept. */
@ConfigMapping(prefix = "junheng.audit.seal")
public interface SealConfig {

    /** Where the master key lies, 32 bytes in base64; made with mode 600 when it is first needed. */
    Path keyFile();

    /** The master key itself, 32 bytes in base64, instead of the file. */
    Optional<String> key();

    /**
     * Kinds of aggregate, {@code service.aggregate} with {@code *} for any, whose payload is sealed under each aggregate's own key, also
     * where the event names no subject of data.
     */
    Optional<Set<String>> kinds();

    /** Classes of entries by name; an entry belongs to the first class, in the order of the names, that has its kind. */
    Map<String, RetentionClass> classes();

    /** How often it is looked for erasures to carry out, as {@code 10s}. */
    @WithDefault("10s")
    String look();

    /** How long entries are kept. */
    interface RetentionClass {

        /** Kinds of aggregate, {@code service.aggregate} with {@code *} for any. */
        Set<String> kinds();

        /** After this their payload is erased, month by month; without it they are kept for good. */
        Optional<Period> keep();

        /** How long its entries stay in the database before their range is moved to files; without it, as long as any other's. */
        Optional<Period> online();

        /** Before this nothing of the class is erased, also on request: the lawful minimum. */
        @WithDefault("P0D")
        Period minimum();
    }
}
