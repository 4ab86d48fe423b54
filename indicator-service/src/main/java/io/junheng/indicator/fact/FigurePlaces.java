package io.junheng.indicator.fact;

import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which place a form's data element has in the rows of figures (数据项位次); once given, it stays. */
@ApplicationScoped
public class FigurePlaces {

    private final Database database;

    FigurePlaces(Database database) {
        this.database = database;
    }

    /** The places of the form's elements, counted from 1; an element that no return has had is not among them. */
    public Map<String, Integer> of(String form) {
        Map<String, Integer> places = new HashMap<>();
        database.list(
                "select element, place from figure_place where form = ?",
                row -> places.put(row.getString(1), row.getInt(2)),
                form);
        return places;
    }

    /** The places of the form's elements, these among them, within the running transaction. */
    Map<String, Integer> including(String form, Collection<String> elements) {
        Map<String, Integer> places = of(form);
        if (places.keySet().containsAll(elements)) {
            return places;
        }
        database.list("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> 0, "figure places " + form);
        Map<String, Integer> known = of(form);
        Set<String> added = new TreeSet<>(elements);
        added.removeAll(known.keySet());
        added.forEach(element -> known.put(element, known.size() + 1));
        database.batch(
                "insert into figure_place (form, element, place) values (?, ?, ?)",
                added.stream()
                        .map(element -> new Object[] {form, element, known.get(element)})
                        .toList());
        return known;
    }
}
