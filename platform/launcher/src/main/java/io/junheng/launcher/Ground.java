package io.junheng.launcher;

import io.junheng.launcher.infrastructure.Postgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * The running suite that a demonstration plays on.
 *
 * @param root the checkout, with {@code reference-data/} below
 * @param gateway address of the gateway
 * @param adminKey API key with the admin role
 * @param audit the audit service's database, for showing what an edit in it comes to
 */
public record Ground(Path root, URI gateway, String adminKey, DatabaseLogin audit) {

    /** A suite of this process. */
    public static Ground of(Path root, Suite suite) throws IOException {
        Map<String, String> environment = suite.environment(Service.AUDIT);
        return new Ground(
                root,
                suite.gatewayUrl(),
                suite.adminKey(),
                new DatabaseLogin(
                        environment.get("JUNHENG_DB_URL"),
                        environment.get("JUNHENG_DB_USER"),
                        environment.get("JUNHENG_DB_PASSWORD")));
    }

    /** The suite that another process runs on the data directory. */
    static Ground of(Path root, DataDirectory data) throws IOException {
        PortPlan ports = data.state().orElseThrow().plan();
        String key = Service.AUDIT.key();
        Postgres postgres = Postgres.durable(
                data.path().resolve("postgres"), ports.of(PortPlan.POSTGRES), data.log(PortPlan.POSTGRES));
        return new Ground(
                root,
                URI.create(ports.url(Service.GATEWAY)),
                data.adminKey(),
                new DatabaseLogin(postgres.jdbcUrl(key), key, postgres.password(key)));
    }
}
