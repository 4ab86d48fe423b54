package io.junheng.registry.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Where definitions are stored (定义库): one table per resource with columns {@code key}, {@code version} and {@code body}, and all versions together. */
@ApplicationScoped
public class DefinitionStore {

    private final Database database;
    private final Outbox outbox;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    DefinitionStore(Database database, Outbox outbox, Caller caller, ObjectMapper json, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    /** The definitions of {@code resource}, kept in {@code table}, a name that stands in the service and never comes from a caller. */
    public <D extends Definition<D>> Definitions<D> of(String resource, String table, Class<D> type) {
        return new Definitions<>(resource, table, type, this);
    }

    Database database() {
        return database;
    }

    Outbox outbox() {
        return outbox;
    }

    Caller caller() {
        return caller;
    }

    ObjectMapper json() {
        return json;
    }

    Clock clock() {
        return clock;
    }
}
