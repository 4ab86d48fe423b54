package io.junheng.kit.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list (一页数据). */
@JsonSerialize(using = Page.Json.class)
public record Page<T>(
        @Schema(description = "本页数据 / the rows", required = true)
        List<T> items,

        @Schema(description = "下一页的标记,末页没有 / token of the next page, absent on the last")
        String next,

        @Schema(description = "总数,按需返回 / number of all rows, on request")
        Long totalCount,

        @Schema(hidden = true) Rest<T> rest) {

    /** A page that is a list of its own. */
    public Page(List<T> items, String next, Long totalCount) {
        this(items, next, totalCount, null);
    }

    /** What else there is to have of the list that a page belongs to. */
    interface Rest<T> {

        /** The list's name. */
        String resource();

        /** The names of its fields, in order. */
        List<String> fieldNames();

        /** The page that {@code token} leads to, as large as a page can be. */
        Page<T> after(String token);

        /** Tokens that cut the list into at most {@code number} stretches of about the same length, in order. */
        List<String> partitions(int number);
    }

    /** The same page with each row as {@code view} shows it. */
    public <U> Page<U> map(Function<T, U> view) {
        return mapAll(rows -> rows.stream().map(view).toList());
    }

    /** The same page with its rows as {@code views} shows them together. */
    public <U> Page<U> mapAll(Function<List<T>, List<U>> views) {
        return new Page<>(views.apply(items), next, totalCount, rest == null ? null : new MappedRest<>(rest, views));
    }

    /** Writes each row as what it is, so that a row cut down to some fields can stand for the whole one. */
    static final class Json extends JsonSerializer<Page<?>> {

        @Override
        public void serialize(Page<?> page, JsonGenerator json, SerializerProvider serializers) throws IOException {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
            for (Object item : page.items()) {
                serializers.defaultSerializeValue(item, json);
            }
            json.writeEndArray();
            if (page.next() != null) {
                json.writeStringField("next", page.next());
            }
            if (page.totalCount() != null) {
                json.writeNumberField("totalCount", page.totalCount());
            }
            json.writeEndObject();
        }
    }
}
