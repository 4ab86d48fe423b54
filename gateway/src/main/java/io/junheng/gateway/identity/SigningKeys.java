package io.junheng.gateway.identity;

import io.junheng.gateway.secret.Vault;
import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the signing keys in the database, makes and retires them in time, and shows all replicas the same ring. */
@Singleton
public class SigningKeys {

    private static final String SEAL = "signing keys";
    private static final int RSA_BITS = 2_048;

    private final Database database;
    private final Vault vault;
    private final Clock clock;
    private final Ids ids;
    private final Duration lifetime;
    private volatile KeyRing ring = new KeyRing(List.of());

    SigningKeys(
            Database database,
            Vault vault,
            Clock clock,
            Ids ids,
            @ConfigProperty(name = "junheng.signing-key.lifetime", defaultValue = "P30D") Duration lifetime) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
        this.ids = ids;
        this.lifetime = lifetime;
    }

    KeyRing ring() {
        return ring;
    }

    @Transactional
    void start(@Observes @Priority(10) StartupEvent start) {
        database.one("select pg_advisory_xact_lock(hashtextextended('signing-key', 0))", row -> true);
        checkSecret();
        tend();
    }

    /** Reads the ring anew, and makes or removes a key when it is time. */
    @Scheduled(every = "30s", delayed = "30s")
    @Transactional
    void tend() {
        KeyRing stored = read();
        Instant now = clock.instant();
        if (stored.successorDue(now, lifetime).isPresent() || !stored.spent(now).isEmpty()) {
            database.one("select pg_advisory_xact_lock(hashtextextended('signing-key', 0))", row -> true);
            read().successorDue(now, lifetime).ifPresent(this::make);
            read().spent(now).forEach(key -> database.update("delete from signing_key where kid = ?", key.kid()));
            stored = read();
        }
        ring = stored;
    }

    /** Makes a key that takes over at {@code signsFrom}; the caller holds the lock. */
    private void make(Instant signsFrom) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            KeyPair pair = generator.generateKeyPair();
            String kid = ids.next("key");
            database.update(
                    "insert into signing_key (kid, public_key, private_key, created_at, signs_from) values (?, ?, ?, ?, ?)",
                    kid,
                    pair.getPublic().getEncoded(),
                    vault.seal(SEAL, kid, pair.getPrivate().getEncoded()),
                    clock.instant(),
                    signsFrom);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyRing read() {
        return new KeyRing(
                database.list("select kid, public_key, private_key, signs_from from signing_key", this::key));
    }

    private SigningKey key(ResultSet row) throws SQLException {
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            String kid = row.getString(1);
            return new SigningKey(
                    kid,
                    (RSAPublicKey) rsa.generatePublic(new X509EncodedKeySpec(row.getBytes(2))),
                    rsa.generatePrivate(new PKCS8EncodedKeySpec(vault.open(SEAL, kid, row.getBytes(3)))),
                    row.getObject(4, OffsetDateTime.class).toInstant());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void checkSecret() {
        byte[] own = vault.hash("fingerprint", new byte[0]);
        database.update("insert into server_secret (fingerprint) values (?) on conflict do nothing", own);
        byte[] stored = database.one("select fingerprint from server_secret", row -> row.getBytes(1))
                .orElseThrow();
        if (!MessageDigest.isEqual(own, stored)) {
            throw new IllegalStateException(
                    "The server-side secret is not the one this database was set up with; give the gateway the original key-pepper file or JUNHENG_KEY_PEPPER.");
        }
    }
}
