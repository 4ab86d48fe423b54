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
        Long totalCount) {

    public <U> Page<U> map(Function<T, U> view) {
        return new Page<>(items.stream().map(view).toList(), next, totalCount);
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
