package io.junheng.indicator.collection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.junheng.contracts.indicator.CollectionSchemeSet;
import io.junheng.contracts.indicator.CollectionSchemeState;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The schemes of collecting (汇集方案), kept for the whole country. */
@ApplicationScoped
class CollectionSchemes {

    private final Database database;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final Caller caller;

    CollectionSchemes(Database database, ObjectMapper json, Outbox outbox, Caller caller) {
        this.database = database;
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.outbox = outbox;
        this.caller = caller;
    }

    /** A scheme as it is kept. */
    record Stored(CollectionScheme content, String hash, long version) {

        CollectionSchemeState state() {
            return new CollectionSchemeState(content.key(), content.name(), hash, version);
        }
    }

    /** What a PUT led to. */
    record Put(Stored scheme, boolean created) {}

    Optional<Stored> find(String key) {
        return database.one(
                "select content, content_hash, version from collection_scheme where key = ?",
                row -> new Stored(read(row.getString(1)), row.getString(2), row.getLong(3)),
                key);
    }

    /** Enters or replaces a scheme; collections that are open keep to what it said when they were opened. */
    @Transactional
    Put put(String key, CollectionScheme scheme, String ifMatch, String ifNoneMatch) {
        if (!caller.regionPath().equals("/")) {
            throw Problem.of(CollectionProblem.WHOLE_COUNTRY_ONLY);
        }
        sound(key, scheme);
        database.list(
                "select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) as locked",
                row -> 0,
                "collection scheme " + key);
        Optional<Stored> known = find(key);
        String text = text(scheme);
        if (known.isEmpty()) {
            Preconditions.present(ifMatch);
        } else {
            Preconditions.absent(ifNoneMatch);
            Preconditions.match(ifMatch, known.get().version());
            if (known.get().hash().equals(hash(text))) {
                return new Put(known.get(), false);
            }
        }
        Stored stored =
                new Stored(scheme, hash(text), known.map(Stored::version).orElse(0L) + 1);
        database.update(
                "insert into collection_scheme (key, name, content, content_hash, version) values (?, ?, ?, ?, ?) on"
                        + " conflict (key) do update set name = excluded.name, content = excluded.content, content_hash ="
                        + " excluded.content_hash, version = excluded.version",
                key,
                scheme.name(),
                text,
                stored.hash(),
                stored.version());
        outbox.append(
                List.of(new CollectionSchemeSet(known.map(Stored::state).orElse(null), stored.state())),
                scheme.basis());
        return new Put(stored, known.isEmpty());
    }

    private static void sound(String key, CollectionScheme scheme) {
        Problems problems = new Problems()
                .require(key.equals(scheme.key()), "/key", CollectionProblem.PATH_DIFFERS, key)
                .require(
                        scheme.dueDays() == null || scheme.anchor() != null,
                        "/anchor",
                        CollectionProblem.ANCHOR_NEEDED);
        Set<String> owners = new HashSet<>();
        for (int i = 0; i < scheme.owners().size(); i++) {
            CollectionScheme.Owner owner = scheme.owners().get(i);
            problems.require(owners.add(owner.key()), "/owners/" + i + "/key", CollectionProblem.TWICE, owner.key());
            Set<String> items = new HashSet<>();
            for (int j = 0; j < owner.items().size(); j++) {
                String item = owner.items().get(j).key();
                problems.require(
                        items.add(item), "/owners/" + i + "/items/" + j + "/key", CollectionProblem.TWICE, item);
            }
        }
        problems.throwIfAny();
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(CollectionScheme scheme) {
        try {
            return json.writeValueAsString(scheme);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private CollectionScheme read(String text) {
        try {
            return json.readValue(text, CollectionScheme.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored scheme is unreadable", e);
        }
    }
}
