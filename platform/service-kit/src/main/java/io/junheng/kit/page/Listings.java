package io.junheng.kit.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers lists: keyset pages in the caller's scope, so that depth costs nothing and a row outside the scope does not exist. */
@ApplicationScoped
public class Listings {

    private static final String BEYOND = "\0beyond";

    private final Database database;
    private final Caller caller;
    private final ObjectMapper json;

    Listings(Database database, Caller caller, ObjectMapper json) {
        this.database = database;
        this.caller = caller;
        this.json = json;
    }

    /** One page of {@code listing} as {@code view}s, whose components bear the fields' names. */
    public <T> Page<T> page(Listing listing, PageQuery query, Class<T> view, Condition... extra) {
        return page(new Question<>(listing, caller.regionPath(), view, List.of(extra)), query);
    }

    /** The one row that meets {@code conditions} in the caller's scope. */
    public <T> Optional<T> find(Listing listing, Class<T> view, Condition... conditions) {
        return page(listing, PageQuery.first(1), view, conditions).items().stream()
                .findFirst();
    }

    /** Every row in order, as it arrives; needs a running transaction to keep memory flat. */
    public void each(Listing listing, PageQuery query, Consumer<Map<String, Object>> sink, Condition... extra) {
        ListStatement.Bound all = new ListStatement(listing, query, caller.regionPath(), List.of(extra)).selectAll();
        database.stream(all.sql(), 1_000, row -> sink.accept(values(listing, row)), all.parameters());
    }

    /** How PostgreSQL reads the page of {@code query}, and how many rows it looks at: {@code explain (analyze, format json)} of each stretch. */
    public List<String> explain(Listing listing, PageQuery query, Condition... extra) {
        ListStatement statement = new ListStatement(listing, query, caller.regionPath(), List.of(extra));
        return statement.stretches().stream()
                .map(stretch -> statement.select(stretch, statement.size() + 1))
                .map(select -> database.one(
                                "explain (analyze, format json) " + select.sql(),
                                row -> row.getString(1),
                                select.parameters())
                        .orElseThrow())
                .toList();
    }

    /** A list as one caller asked for it. */
    private record Question<T>(Listing listing, String scopePath, Class<T> view, List<Condition> extra) {

        ListStatement statement(PageQuery query) {
            return new ListStatement(listing, query, scopePath, extra);
        }
    }

    private <T> Page<T> page(Question<T> question, PageQuery query) {
        ListStatement statement = question.statement(query);
        List<Map<String, Object>> rows = rows(question.listing(), statement);
        boolean more = rows.size() > statement.size();
        List<Map<String, Object>> shown = more ? rows.subList(0, statement.size()) : rows;
        String next = more ? statement.tokenAfter(shown.get(shown.size() - 1)) : null;
        Long count = "true".equals(query.totalCount()) ? count(statement) : null;
        List<T> views = shown.stream()
                .map(row -> json.convertValue(row, question.view()))
                .toList();
        return new Page<>(views, next, count, new Rest<>(question, query, statement));
    }

    /** The page's rows and, when there are more, one of those. */
    private List<Map<String, Object>> rows(Listing listing, ListStatement statement) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Condition stretch : statement.stretches()) {
            int missing = statement.size() + 1 - rows.size();
            ListStatement.Bound select = statement.select(stretch, missing);
            for (Map<String, Object> row :
                    database.list(select.sql(), row -> numbered(listing, row), select.parameters())) {
                if (Boolean.TRUE.equals(row.remove(BEYOND))) {
                    return rows;
                }
                rows.add(row);
            }
            if (rows.size() > statement.size()) {
                return rows;
            }
        }
        return rows;
    }

    private long count(ListStatement statement) {
        ListStatement.Bound count = statement.count();
        return database.one(count.sql(), row -> row.getLong(1), count.parameters())
                .orElse(0L);
    }

    private Map<String, Object> numbered(Listing listing, ResultSet row) throws SQLException {
        Map<String, Object> values = values(listing, row);
        values.put(BEYOND, row.getBoolean(values.size() + 1));
        return values;
    }

    private Map<String, Object> values(Listing listing, ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        int column = 1;
        for (Listing.Field field : listing.fields().values()) {
            Object value = field.type().read(row, column++);
            values.put(field.name(), value instanceof FieldType.RawJson raw ? tree(raw.text()) : value);
        }
        return values;
    }

    private Object tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored JSON is unreadable", e);
        }
    }

    /** The rest of a list, read page by page as it is asked for: no connection is held while a slow caller reads. */
    private final class Rest<T> implements Page.Rest<T> {

        private final Question<T> question;
        private final PageQuery query;
        private final ListStatement statement;

        private Rest(Question<T> question, PageQuery query, ListStatement statement) {
            this.question = question;
            this.query = query;
            this.statement = statement;
        }

        @Override
        public String resource() {
            return question.listing().resource();
        }

        @Override
        public List<String> fieldNames() {
            return question.listing().fieldNames();
        }

        @Override
        public Page<T> after(String token) {
            return page(question, query.largestAt(token));
        }

        @Override
        public List<String> partitions(int number) {
            long width = (count(statement) + number - 1) / number;
            if (number == 1 || width == 0) {
                return statement.tokensBetween(List.of());
            }
            List<Listing.Field> ordered = statement.ordered();
            ListStatement.Bound cuts = statement.everyNth(width);
            List<List<Object>> places =
                    new ArrayList<>(database.list(cuts.sql(), row -> place(ordered, row), cuts.parameters()));
            return statement.tokensBetween(places.size() < number ? places : places.subList(0, number - 1));
        }

        private static List<Object> place(List<Listing.Field> ordered, ResultSet row) throws SQLException {
            List<Object> place = new ArrayList<>();
            for (Listing.Field field : ordered) {
                place.add(field.type().read(row, place.size() + 1));
            }
            return place;
        }
    }
}
