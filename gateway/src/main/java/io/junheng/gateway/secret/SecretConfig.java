package io.junheng.gateway.secret;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where the gateway keeps what nobody else may read. */
@ConfigMapping(prefix = "junheng.secret")
public interface SecretConfig {

    /** Folder of {@code key-pepper} and, after the first start, {@code admin.key}. */
    @WithDefault("data")
    Path folder();

    /** The server-side secret in base64, in the place of the file {@code key-pepper}; the same for all replicas. */
    Optional<String> pepper();
}
