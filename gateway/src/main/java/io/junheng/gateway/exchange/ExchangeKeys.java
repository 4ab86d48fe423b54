package io.junheng.gateway.exchange;

import io.junheng.contracts.gateway.ExchangeKeyState;
import io.junheng.gateway.secret.Vault;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;

/**
 * The keys that sign what leaves this system (交换签名密钥): the first is made when it is first asked for, a successor when somebody rotates it. They are sealed in the
 * database, the same in all replicas.
 */
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

    /**
     * A key; {@code publicKey} is SPKI, {@code privateKey} PKCS #8.
     *
     * @param until when it stops signing; null for the newest
     */
    record Key(String id, byte[] publicKey, byte[] privateKey, long generation, Instant until) {

        /** The public half in base64. */
        String text() {
            return Base64.getEncoder().encodeToString(publicKey);
        }

        ExchangeKeyState state() {
            return new ExchangeKeyState(id, text(), generation);
        }
    }

    /** The keys that sign now, the newest first. Needs a transaction. */
    List<Key> signing() {
        List<Key> stored = stored();
        if (stored.isEmpty()) {
            make();
            stored = stored();
        }
        return stored;
    }

    /** Makes the next key; the one before it signs until {@code predecessorEnds}, and those before that no more. Needs a transaction. */
    Key rotate(Instant predecessorEnds) {
        database.update("delete from exchange_key where valid_until is not null");
        database.update("update exchange_key set valid_until = ?", predecessorEnds);
        make();
        return stored().get(0);
    }

    /** Nobody else rotates it until the transaction ends. */
    void hold() {
        database.list("select key_id from exchange_key for update", row -> row.getString(1));
    }

    private List<Key> stored() {
        return database.list(
                """
                select key_id, public_key, sealed, generation, valid_until from exchange_key
                where valid_until is null or valid_until > ? order by generation desc
                """,
                row -> new Key(
                        row.getString(1),
                        row.getBytes(2),
                        vault.open(PURPOSE, row.getString(1), row.getBytes(3)),
                        row.getLong(4),
                        row.getObject(5) == null
                                ? null
                                : row.getObject(5, OffsetDateTime.class).toInstant()),
                clock.instant());
    }

    /** Whoever comes first makes it. */
    private void make() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(Ed25519.NAME).generateKeyPair();
            byte[] publicKey = pair.getPublic().getEncoded();
            String id = Ed25519.keyId(publicKey);
            database.update(
                    """
                    insert into exchange_key (key_id, public_key, sealed, created_at, generation)
                    select ?, ?, ?, ?, coalesce(max(generation), 0) + 1 from exchange_key
                    on conflict do nothing
                    """,
                    id,
                    publicKey,
                    vault.seal(PURPOSE, id, pair.getPrivate().getEncoded()),
                    clock.instant());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
