package io.junheng.registry.returns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.sql.Database;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Figures as a row holds them (数据的存储形式): the number of a layout, a colon, and the figures in the order of that layout between commas, nothing where none was reported,
 * {@code 12:1080,,8.5}. What the returns of a form hold is written once instead of in each of them; the newest layout of a form grows when a return holds a figure that had
 * no place in it, and layouts are never changed or removed. Rows from before are JSON objects and read as well.
 */
@ApplicationScoped
class StoredFigures {

    private static final TypeReference<Map<String, BigDecimal>> JSON = new TypeReference<>() {};
    private static final String NONE = "{}";

    private final Database database;
    private final ObjectMapper json;
    private final Map<Integer, FigureLayout> layouts = new ConcurrentHashMap<>();
    private final Map<String, Numbered> newest = new ConcurrentHashMap<>();

    StoredFigures(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A layout under its number. */
    private record Numbered(int number, byte[] prefix, FigureLayout layout) {

        static Numbered of(int number, FigureLayout layout) {
            return new Numbered(number, (number + ":").getBytes(StandardCharsets.US_ASCII), layout);
        }

        Optional<byte[]> stored(Figures figures) {
            FigureBytes bytes = FigureBytes.begun().put(prefix);
            return figures.write(layout, bytes) ? Optional.of(bytes.whole()) : Optional.empty();
        }
    }

    /** The stored form of the figures of a return of {@code form}, in ASCII. */
    byte[] stored(String form, Map<String, BigDecimal> figures) {
        if (figures.isEmpty()) {
            return NONE.getBytes(StandardCharsets.US_ASCII);
        }
        Figures written = Figures.of(figures);
        return Optional.ofNullable(newest.get(form))
                .flatMap(known -> known.stored(written))
                .orElseGet(() -> grown(form, written).stored(written).orElseThrow());
    }

    /** As {@link #stored}, as text. */
    String text(String form, Map<String, BigDecimal> figures) {
        return new String(stored(form, figures), StandardCharsets.US_ASCII);
    }

    /** The figures whose stored form is {@code stored}. */
    Map<String, BigDecimal> read(String stored) {
        if (stored.startsWith("{")) {
            return stored.equals(NONE) ? Figures.NONE : parsed(stored);
        }
        int colon = stored.indexOf(':');
        int number = Integer.parseInt(stored, 0, colon, 10);
        return Figures.read(layouts.computeIfAbsent(number, this::layout), stored, colon + 1);
    }

    /** The layout of a form that has a place for each of {@code figures}: the newest one, or one that holds more than that; what it holds is kept whatever becomes of the return. */
    private Numbered grown(String form, Figures figures) {
        Numbered grown = QuarkusTransaction.requiringNew().call(() -> {
            database.lock("figure-layout " + form);
            Optional<Numbered> latest = database.one(
                    "select id, elements from figure_layout where form = ? order by id desc limit 1",
                    row -> Numbered.of(row.getInt(1), layout(row.getString(2))),
                    form);
            SortedSet<String> elements = new TreeSet<>(figures.keySet());
            latest.ifPresent(known -> elements.addAll(known.layout().elements()));
            return latest.filter(known -> known.layout().size() == elements.size())
                    .orElseGet(() -> added(form, elements));
        });
        newest.put(form, grown);
        return grown;
    }

    private Numbered added(String form, SortedSet<String> elements) {
        String joined = String.join(" ", elements);
        return database.one(
                        "insert into figure_layout (form, elements) values (?, ?) returning id",
                        row -> Numbered.of(row.getInt(1), layout(joined)),
                        form,
                        joined)
                .orElseThrow();
    }

    private FigureLayout layout(int number) {
        return database.one("select elements from figure_layout where id = ?", row -> layout(row.getString(1)), number)
                .orElseThrow(() -> new IllegalStateException("Layout " + number + " of figures is not there"));
    }

    private static FigureLayout layout(String joined) {
        String[] elements = joined.split(" ");
        return FigureLayout.of(elements, elements.length);
    }

    private Map<String, BigDecimal> parsed(String stored) {
        try {
            return json.readValue(stored, JSON);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored return is unreadable", e);
        }
    }
}
