package io.junheng.task.dossier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Limits of evidence (佐证限制). */
@ConfigMapping(prefix = "junheng.task.evidence")
public interface EvidenceConfig {

    /** The most bytes of one file. */
    @WithDefault("10485760")
    long largest();

    /** Where files are kept: below a directory that all instances share, or in the service's database. What was kept at the other place stays readable. */
    @WithDefault("FILES")
    Place store();

    /** The directory. */
    @WithDefault("data/evidence")
    Path directory();

    /** Where files are kept (存储位置). */
    enum Place {
        FILES,
        DATABASE
    }
}
