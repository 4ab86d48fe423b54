package io.junheng.task.dossier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of evidence (佐证限制). */
@ConfigMapping(prefix = "junheng.task.evidence")
public interface EvidenceConfig {

    /** The most bytes of one file. */
    @WithDefault("10485760")
    long largest();
}
