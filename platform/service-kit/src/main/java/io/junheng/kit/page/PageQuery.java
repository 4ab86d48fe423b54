package io.junheng.kit.page;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query of every list (分页、过滤、排序). */
public record PageQuery(
        @Parameter(
                description = "每页条数 / rows per page",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "50"))
        @QueryParam("pageSize")
        String pageSize,

        @Parameter(description = "翻页标记 / the previous page's `next`") @QueryParam("pageToken")
        String pageToken,

        @Parameter(
                description = "是否返回总数 / whether to count all rows",
                schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
        @QueryParam("totalCount")
        String totalCount,

        @Parameter(
                description =
                        "过滤 field:op:value,可重复,如 `status:eq:OPEN` / repeatable; operators eq ne in gt ge lt le like search null !null; search 按繁简异体归一查找 / search finds variants of characters too")
        @QueryParam("filter")
        List<String> filter,

        @Parameter(description = "排序,字段前加 - 为降序,如 `-name` / fields separated by comma, a leading - is descending")
        @QueryParam("order")
        String order,

        @Parameter(description = "只返回这些字段,以逗号分隔 / only these fields, separated by comma") @QueryParam("fields")
        String fields) {

    public static final int DEFAULT_SIZE = 50;
    public static final int MAX_SIZE = 1_000;

    /** The same list from {@code token} on, with as many rows as one page can have. */
    PageQuery largestAt(String token) {
        return new PageQuery(Integer.toString(MAX_SIZE), token, null, filter, order, fields);
    }

    /** A query for the first {@code size} rows that meet {@code filters}. */
    public static PageQuery first(int size, String... filters) {
        return new PageQuery(Integer.toString(size), null, null, List.of(filters), null, null);
    }
}
