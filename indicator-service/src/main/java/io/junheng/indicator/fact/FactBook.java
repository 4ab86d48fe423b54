package io.junheng.indicator.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes figures in both forms, to the last digit and as doubles (数据入库). What is there stays as it is; none is made the latest of its return. */
@ApplicationScoped
public class FactBook {

    private final Database database;
    private final ObjectMapper json;
    private final FigurePlaces places;

    FactBook(Database database, ObjectMapper json, FigurePlaces places) {
        this.database = database;
        this.json = json;
        this.places = places;
    }

    /** Enters the figures within the running transaction. */
    public void enter(List<LockedFigures> returns) {
        database.batch(
                """
                insert into fact (subject, code, form, year, revision, region_code, region_path, values, classes)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                on conflict do nothing
                """,
                returns.stream()
                        .map(locked -> new Object[] {
                            locked.subject(),
                            locked.code(),
                            locked.form(),
                            locked.year(),
                            locked.revision(),
                            locked.regionCode(),
                            locked.regionPath(),
                            text(locked.values()),
                            text(locked.classes())
                        })
                        .toList());
        Map<String, Map<String, Integer>> placesByForm = new TreeMap<>();
        returns.stream()
                .collect(Collectors.groupingBy(LockedFigures::form, TreeMap::new, Collectors.toList()))
                .forEach((form, ofForm) -> placesByForm.put(
                        form,
                        places.including(
                                form,
                                ofForm.stream()
                                        .flatMap(locked -> locked.values().keySet().stream())
                                        .toList())));
        database.batch(
                """
                insert into fact_figures (subject, form, year, code, revision, latest, estimable, figures, class_stages, class_pupils)
                values (?, ?, ?, ?, ?, false, ?, ?::float8[], ?::text[], ?::float8[])
                on conflict do nothing
                """,
                returns.stream()
                        .map(locked -> doubles(locked, placesByForm.get(locked.form())))
                        .toList());
    }

    private static Object[] doubles(LockedFigures locked, Map<String, Integer> placesOfForm) {
        Figures figures = Figures.of(locked, placesOfForm);
        return new Object[] {
            locked.subject(),
            locked.form(),
            locked.year(),
            locked.code(),
            locked.revision(),
            figures.estimable(),
            figures.numbers(),
            figures.classStages(),
            figures.classPupils()
        };
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
