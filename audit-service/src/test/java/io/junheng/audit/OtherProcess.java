package io.junheng.audit;

import io.junheng.audit.log.AuditConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What a further process on the same log is told: files of its own, and what a test says (另一进程的配置). */
public final class OtherProcess {

    private OtherProcess() {}

    /** The defaults but for {@code values}; the process keeps its files in {@code folder}. */
    public static AuditConfig config(Path folder, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(Map.of(
                "junheng.audit.key-file", folder.resolve("audit-log.key").toString(),
                "junheng.audit.head-file", folder.resolve("audit-log.head").toString(),
                "junheng.audit.anchor.directory", folder.resolve("anchors").toString(),
                "junheng.audit.archive.directory", folder.resolve("archive").toString(),
                "junheng.audit.witness.name", "junheng/audit/witness",
                "junheng.audit.witness.key-file",
                        folder.resolve("audit-witness.key").toString()));
        all.putAll(values);
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().withMapping(AuditConfig.class);
        all.forEach(builder::withDefaultValue);
        return builder.build().getConfigMapping(AuditConfig.class);
    }
}
