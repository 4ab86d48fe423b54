package io.junheng.gateway.person;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The OpenID provider whose tokens are accepted (统一认证配置). Without an issuer there is none. */
@ConfigMapping(prefix = "junheng.oidc")
public interface OidcConfig {

    /** The issuer, exactly as its tokens name it; its keys are found by OpenID discovery below it. */
    Optional<URI> issuer();

    /** What a token's audience must contain. */
    @WithDefault("junheng")
    String audience();

    /** Where a token names the person's roles: claim names, one inside the other, separated by slashes. */
    @WithDefault("realm_access/roles")
    String rolesClaim();

    /** From the provider's roles to those of the suite; a role that is not named here maps to the suite's role of the same name. */
    Map<String, String> roles();

    /** Where a token names the region code of the person's scope; a person without one has no access. */
    @WithDefault("region")
    String regionClaim();

    /** The region claim's value that stands for the whole country. */
    @WithDefault("000000")
    String wholeCountry();

    /** Where a token names the person's department. */
    @WithDefault("department")
    String departmentClaim();

    /** Where a token names the person's school. */
    @WithDefault("school")
    String schoolClaim();

    /** Seconds by which the provider's clock may differ. */
    @WithDefault("30")
    int skew();

    /** Signature algorithms that are accepted. */
    @WithDefault("RS256,ES256")
    List<String> algorithms();
}
