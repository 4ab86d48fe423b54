package io.junheng.task.rectification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How rectifications are opened (整改设置). */
@ConfigMapping(prefix = "junheng.task.rectification")
public interface RectificationConfig {

    /** Days from the opening of a finding to the due date of its rectification (整改期限), where no rule says otherwise. */
    @WithDefault("90")
    int days();
}
