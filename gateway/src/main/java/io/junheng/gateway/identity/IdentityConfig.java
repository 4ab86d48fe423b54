package io.junheng.gateway.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How credentials are checked (身份核验配置). */
@ConfigMapping(prefix = "junheng.identity")
public interface IdentityConfig {

    /** Wrong credentials one address may send within a minute before nothing new is believed of it. */
    @WithDefault("100")
    int guesses();

    /** Requests one address may send to public lists within a minute. */
    @WithDefault("120")
    int publicPerMinute();
}
