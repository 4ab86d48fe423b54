package io.junheng.task.format;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of documents that are sent in as files (文件限制). */
@ConfigMapping(prefix = "junheng.task.document")
public interface DocumentFiles {

    /** The most bytes of one file. */
    @WithDefault("20971520")
    long largest();

    /** The longest that the reading of one file may take. */
    @WithDefault("60s")
    Duration longest();

    /** The most heap of the process that reads a PDF. */
    @WithDefault("256m")
    String heap();
}
