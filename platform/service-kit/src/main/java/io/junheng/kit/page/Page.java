package io.junheng.kit.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list (一页数据). */
@JsonInclude(JsonInclude.Include.NON_NULL)
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
}
