package io.junheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.gateway.catalogue.CatalogueConfig;
import io.junheng.gateway.edge.EdgeConfig;
import io.junheng.gateway.person.OidcConfig;
import io.junheng.gateway.secret.SecretConfig;
import io.junheng.gateway.upstream.UpstreamConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The defaults of the README, as the gateway's own properties and mappings give them with and without the suite's environment. */
class ConfigurationTest {

    @Test
    void withoutAnyEnvironment() throws IOException {
        // When
        SmallRyeConfig config = config(Map.of());
        EdgeConfig edge = config.getConfigMapping(EdgeConfig.class);

        // Then
        assertThat(edge.host()).isEqualTo("127.0.0.1");
        assertThat(edge.port()).isEqualTo(8080);
        assertThat(edge.publicHosts()).isEmpty();
        assertThat(edge.trustedProxies()).isEmpty();
        assertThat(edge.limits().requestLine()).isEqualTo(8_192);
        assertThat(edge.limits().headerBytes()).isEqualTo(16_384);
        assertThat(edge.limits().headerFields()).isEqualTo(100);
        assertThat(edge.limits().body()).isEqualTo(1L << 20);
        assertThat(edge.limits().file()).isEqualTo(32L << 20);
        assertThat(edge.limits().importBody()).isEqualTo(2L << 30);
        assertThat(edge.limits().connections()).isEqualTo(10_000);
        assertThat(edge.times().head()).isEqualTo(10_000);
        assertThat(edge.times().idle()).isEqualTo(75_000);
        assertThat(edge.times().connect()).isEqualTo(2_000);
        assertThat(edge.times().answer()).isEqualTo(30_000);
        assertThat(edge.tls().certificate()).isEmpty();
        assertThat(edge.tls().port()).isEqualTo(8_443);
        assertThat(edge.tls().clientsOnly()).isFalse();
        assertThat(edge.tls().identity()).isFalse();
        assertThat(config.getConfigMapping(CatalogueConfig.class).memory()).isEqualTo(32L << 20);
        assertThat(config.getConfigMapping(UpstreamConfig.class).registry())
                .containsExactly(URI.create("http://127.0.0.1:8081"));
        assertThat(config.getConfigMapping(UpstreamConfig.class).audit())
                .containsExactly(URI.create("http://127.0.0.1:8084"));
        assertThat(config.getConfigMapping(UpstreamConfig.class).failures()).isEqualTo(5);
        assertThat(config.getConfigMapping(SecretConfig.class).folder()).isEqualTo(Path.of("data"));
        assertThat(config.getConfigMapping(SecretConfig.class).pepper()).isEmpty();
        assertThat(config.getConfigMapping(OidcConfig.class).issuer()).isEmpty();
        assertThat(config.getConfigMapping(OidcConfig.class).algorithms()).containsExactly("RS256", "ES256");
        assertThat(config.getValue("mp.jwt.verify.publickey.location", String.class))
                .isEqualTo("http://127.0.0.1:8080/.well-known/jwks.json");
    }

    @Test
    void withTheSuitesEnvironment() throws IOException {
        // When
        SmallRyeConfig config = config(Map.of(
                "JUNHENG_HTTP_PORT", "9000",
                "JUNHENG_HTTP_HOST", "0.0.0.0",
                "JUNHENG_TLS_CERTIFICATE", "/etc/tls/tls.crt",
                "JUNHENG_TLS_CLIENTS_ONLY", "true",
                "JUNHENG_PUBLIC_HOSTS", "api.example.cn,junheng.example.cn",
                "JUNHENG_TASK_URL", "http://task:8083",
                "JUNHENG_OIDC_ISSUER", "https://id.example.cn/realms/junheng",
                "JUNHENG_DATA_DIR", "/var/lib/junheng"));

        // Then
        assertThat(config.getConfigMapping(EdgeConfig.class).port()).isEqualTo(9_000);
        assertThat(config.getConfigMapping(EdgeConfig.class).host()).isEqualTo("0.0.0.0");
        assertThat(config.getConfigMapping(EdgeConfig.class).tls().certificate())
                .contains("/etc/tls/tls.crt");
        assertThat(config.getConfigMapping(EdgeConfig.class).tls().clientsOnly())
                .isTrue();
        assertThat(config.getConfigMapping(EdgeConfig.class).publicHosts().orElseThrow())
                .containsExactly("api.example.cn", "junheng.example.cn");
        assertThat(config.getConfigMapping(UpstreamConfig.class).task())
                .containsExactly(URI.create("http://task:8083"));
        assertThat(config.getConfigMapping(OidcConfig.class).issuer().orElseThrow())
                .hasToString("https://id.example.cn/realms/junheng");
        assertThat(config.getConfigMapping(SecretConfig.class).folder()).isEqualTo(Path.of("/var/lib/junheng"));
    }

    private static SmallRyeConfig config(Map<String, String> environment) throws IOException {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(
                        new PropertiesConfigSource(ConfigurationTest.class.getResource("/application.properties"), 250))
                .withSources(new PropertiesConfigSource(environment, "environment", 300))
                .withMapping(EdgeConfig.class)
                .withMapping(UpstreamConfig.class)
                .withMapping(CatalogueConfig.class)
                .withMapping(SecretConfig.class)
                .withMapping(OidcConfig.class)
                .withValidateUnknown(false)
                .build();
    }
}
