package io.junheng.indicator.framework;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeSet;

/** The data elements that the registry has defined (数据项), as far as this service has heard of them. */
@ApplicationScoped
class Elements {

    private final Database database;

    Elements(Database database) {
        this.database = database;
    }

    void enter(List<String> keys) {
        database.batch(
                "insert into known_element (key) values (?) on conflict do nothing",
                keys.stream().map(key -> new Object[] {key}).toList());
    }

    /** The elements that the framework reads and nobody has defined; none while no element is known at all. */
    List<String> unknown(FrameworkContent content) {
        TreeSet<String> read = new TreeSet<>();
        content.figures().forEach(figure -> read.addAll(figure.elements().values()));
        return database.list(
                "select w.key from unnest(?::text[]) as w (key) where not exists (select 1 from known_element k where k.key"
                        + " = w.key) and exists (select 1 from known_element) order by w.key",
                row -> row.getString(1),
                List.copyOf(read));
    }
}
