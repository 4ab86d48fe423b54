package io.junheng.indicator.collection;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.indicator.CollectionSchemeSet;
import io.junheng.contracts.indicator.CollectionSchemeState;
import io.junheng.indicator.kept.Content;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The schemes of collecting (汇集方案), kept for the whole country. */
@ApplicationScoped
class CollectionSchemes {

    private final Database database;
    private final Content<CollectionScheme> contents;
    private final Outbox outbox;
    private final Caller caller;

    CollectionSchemes(Database database, ObjectMapper json, Outbox outbox, Caller caller) {
        this.database = database;
        this.contents = Content.of(CollectionScheme.class, json);
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
                row -> new Stored(contents.read(row.getString(1)), row.getString(2), row.getLong(3)),
                key);
    }

    /** Enters or replaces a scheme; collections that are open keep to what it said when they were opened. */
    @Transactional
    Put put(String key, CollectionScheme scheme, String ifMatch, String ifNoneMatch) {
        if (!caller.regionPath().equals("/")) {
            throw Problem.of(CollectionProblem.WHOLE_COUNTRY_ONLY);
        }
        sound(key, scheme);
        database.lock("collection scheme " + key);
        Optional<Stored> known = find(key);
        Preconditions.put(known.map(Stored::version), ifMatch, ifNoneMatch);
        String hash = contents.hash(scheme);
        if (known.isPresent() && known.get().hash().equals(hash)) {
            return new Put(known.get(), false);
        }
        Stored stored = new Stored(scheme, hash, known.map(Stored::version).orElse(0L) + 1);
        database.update(
                "insert into collection_scheme (key, name, content, content_hash, version) values (?, ?, ?, ?, ?) on"
                        + " conflict (key) do update set name = excluded.name, content = excluded.content, content_hash ="
                        + " excluded.content_hash, version = excluded.version",
                key,
                scheme.name(),
                contents.text(scheme),
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
}
