package io.junheng.gateway.exchange;

import io.junheng.gateway.secret.Vault;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.Optional;

/** The key that signs what leaves this system (交换签名密钥): made when it is first asked for, sealed in the database, the same in all replicas. */
@ApplicationScoped
class ExchangeKeys {

    private static final String PURPOSE = "exchange key";

    private final Database database;
    private final Vault vault;
    private final Clock clock;

    ExchangeKeys(Database database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** The key; {@code publicKey} is SPKI, {@code privateKey} PKCS #8. */
    record Key(String id, byte[] publicKey, byte[] privateKey) {}

    Key own() {
        return stored().orElseGet(() -> {
            make();
            return stored().orElseThrow();
        });
    }

    private Optional<Key> stored() {
        return database.one(
                "select key_id, public_key, sealed from exchange_key",
                row -> new Key(
                        row.getString(1), row.getBytes(2), vault.open(PURPOSE, row.getString(1), row.getBytes(3))));
    }

    /** Whoever comes first makes it. */
    private void make() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(Ed25519.NAME).generateKeyPair();
            byte[] publicKey = pair.getPublic().getEncoded();
            String id = Ed25519.keyId(publicKey);
            database.update(
                    "insert into exchange_key (key_id, public_key, sealed, created_at) values (?, ?, ?, ?) on conflict do nothing",
                    id,
                    publicKey,
                    vault.seal(PURPOSE, id, pair.getPrivate().getEncoded()),
                    clock.instant());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
