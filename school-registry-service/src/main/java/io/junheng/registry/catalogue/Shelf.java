package io.junheng.registry.catalogue;

import io.junheng.kit.concurrency.Etag;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;

/** Answers requests for definitions (定义查询): what every resource of definitions does alike. */
public final class Shelf<D extends Definition<D>> {

    private final Definitions<D> definitions;
    private final Function<D, ?> view;

    public Shelf(Definitions<D> definitions, Function<D, ?> view) {
        this.definitions = definitions;
        this.view = view;
    }

    /** 200 with the definition in force or the version asked for, 304, or 404. */
    public Response get(String key, Long version, String ifNoneMatch) {
        D definition = definitions.get(key, version);
        return Etag.answer(view.apply(definition), definition.version(), ifNoneMatch);
    }

    /** Every version of a definition, or 404. */
    public List<VersionView> versions(String key) {
        definitions.get(key, null);
        return definitions.versions(key);
    }

    /** 201 or 200 with what was put. */
    public Response put(Definitions.Change<D> change) {
        return Etag.stored(view.apply(change.after()), change.after().version(), change.before() == null);
    }
}
