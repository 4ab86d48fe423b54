package io.junheng.audit.seal;

import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The keys that seal payloads (封存密钥), one for each owner. */
@ApplicationScoped
public class SealKeys {

    /** An unwrapped key. */
    record Key(String id, byte[] secret) {}

    private final Database database;
    private final MasterKey master;
    private final Ids ids;
    private final Clock clock;

    SealKeys(Database database, MasterKey master, Ids ids, Clock clock) {
        this.database = database;
        this.master = master;
        this.ids = ids;
        this.clock = clock;
    }

    /** The keys of these owners, made where there are none; they are not destroyed before the running transaction ends. */
    Map<String, Key> of(Collection<String> owners) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        TreeSet<String> sorted = new TreeSet<>(owners);
        database.batch(
                "insert into seal_key (id, owner, wrapped, created_at) values (?, ?, ?, ?) on conflict (owner) do nothing",
                sorted.stream().map(this::row).toList());
        Map<String, Key> keys = new HashMap<>();
        database.list(
                "select owner, id, wrapped from seal_key where owner = any (?) order by owner for share",
                row -> keys.put(
                        row.getString(1), new Key(row.getString(2), unwrapped(row.getString(2), row.getBytes(3)))),
                sorted);
        return keys;
    }

    /** The secrets of those of these keys that have not been destroyed. */
    Map<String, byte[]> secrets(Collection<String> keyIds) {
        Map<String, byte[]> secrets = new HashMap<>();
        if (!keyIds.isEmpty()) {
            database.list(
                    "select id, wrapped from seal_key where id = any (?) and wrapped is not null",
                    row -> secrets.put(row.getString(1), unwrapped(row.getString(1), row.getBytes(2))),
                    keyIds);
        }
        return secrets;
    }

    /** The key of an owner, if there is one that has not been destroyed. */
    public Optional<String> idOf(String owner) {
        return database.one("select id from seal_key where owner = ?", row -> row.getString(1), owner);
    }

    /** Of these keys, those that were destroyed on record. */
    public List<String> destroyed(Collection<String> keyIds) {
        return database.list(
                "select id from seal_key where id = any (?) and destroyed_at is not null",
                row -> row.getString(1),
                keyIds);
    }

    /** Owners whose name begins like this, and whose key has not been destroyed, with its id. */
    public Map<String, String> owned(String prefix) {
        Map<String, String> owned = new HashMap<>();
        database.list(
                "select owner, id from seal_key where starts_with(owner, ?)",
                row -> owned.put(row.getString(1), row.getString(2)),
                prefix);
        return owned;
    }

    /** Destroys keys for good. */
    public void destroy(Collection<String> keyIds, Instant when) {
        database.update(
                "update seal_key set wrapped = null, owner = null, destroyed_at = ? where id = any (?) and wrapped is not null",
                when,
                keyIds);
    }

    private Object[] row(String owner) {
        String id = ids.next("key");
        return new Object[] {id, owner, master.wrap(id, Seal.newKey()), clock.instant()};
    }

    private byte[] unwrapped(String id, byte[] wrapped) {
        return master.unwrap(id, wrapped)
                .orElseThrow(() -> new IllegalStateException(
                        "The key " + id + " was wrapped with another master key, or changed."));
    }
}
