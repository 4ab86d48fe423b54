package io.junheng.registry.completeness;

import io.junheng.kit.page.Condition;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.registry.catalogue.Audience;
import io.junheng.registry.catalogue.Form;
import io.junheng.registry.catalogue.Subject;
import java.time.LocalDate;
import java.util.List;

/**
 * Who has to file a form for a year (应报对象): of its audience, the schools that stood in the year and the regions that were not abolished before it. When a region
 * was established does not count, since that is often the day of the edition it was loaded from.
 */
record Expected(Form form, int year) {

    private static final Listing SCHOOLS = Listing.of("missing-returns", "school x")
            .field("code", "x.code", FieldType.TEXT)
            .field("name", "x.name", FieldType.TEXT)
            .field("regionCode", "x.region_code", FieldType.TEXT)
            .key("code")
            .scope("x.region_path");

    private static final Listing REGIONS = Listing.of("missing-returns", "region x")
            .field("code", "x.code", FieldType.TEXT)
            .field("name", "x.name", FieldType.TEXT)
            .field("regionCode", "x.code", FieldType.TEXT)
            .key("code")
            .scope("x.path");

    private static final String OF_SCHOOLS = """
            (x.opened_on is null or x.opened_on <= ?) and (x.closed_on is null or x.closed_on >= ?)
            and (cardinality(?::text[]) + cardinality(?::text[]) = 0 or x.stages && ?::text[]
                or exists (select from unnest(?::text[]) t where x.type like t || '%'))
            """;
    private static final String OF_REGIONS = """
            (x.valid_to is null or x.valid_to >= ?) and (cardinality(?::text[]) = 0 or x.level = any(?::text[]))
            """;

    Listing listing() {
        return ofSchools() ? SCHOOLS : REGIONS;
    }

    /** The table with the path column and the rows that belong to it. */
    String table() {
        return ofSchools() ? "school x" : "region x";
    }

    String path() {
        return ofSchools() ? "x.region_path" : "x.path";
    }

    /** Who of the table has to file. */
    Condition condition() {
        LocalDate first = form.periodType().firstDay(year);
        Audience audience = form.audience();
        if (ofSchools()) {
            List<String> stages = audience.stages().stream().map(Enum::name).toList();
            return Condition.of(
                    OF_SCHOOLS,
                    form.periodType().lastDay(year),
                    first,
                    stages,
                    audience.types(),
                    stages,
                    audience.types());
        }
        List<String> levels = audience.levels().stream().map(Enum::name).toList();
        return Condition.of(OF_REGIONS, first, levels, levels);
    }

    private boolean ofSchools() {
        return form.subject() == Subject.SCHOOL;
    }
}
