package io.junheng.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** RFC 9457 problem details (错误说明), with every violation of the request. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "错误说明 / problem details (RFC 9457)")
public record ProblemDocument(
        @Schema(
                description = "问题类型 / stable URN of the kind of problem",
                examples = "urn:junheng:problem:not-found",
                required = true)
        String type,

        @Schema(description = "标题 / the kind in words", required = true)
        String title,

        @Schema(description = "HTTP 状态码 / HTTP status", required = true)
        int status,

        @Schema(description = "说明 / what is wrong here") String detail,
        @Schema(description = "请求路径 / path of the request") String instance,

        @Schema(description = "请求编号 / id of the request, also in the logs and the audit record")
        String requestId,

        @Schema(description = "各项错误 / every violation") List<Entry> errors) {

    /** One violation, with the place it was found at. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProblemEntry", description = "单项错误 / one violation")
    public record Entry(
            @Schema(description = "位置 / JSON Pointer into the body, or ?name for a query parameter")
            String pointer,

            @Schema(description = "错误代码 / stable code", required = true)
            String code,

            @Schema(description = "说明 / the violation in words", required = true)
            String message,

            @Schema(description = "参数 / arguments of the message")
            List<Object> args) {}

    /** The document for {@code violations}, of which the first gives the type. */
    public static ProblemDocument of(List<Violation> violations, boolean chinese, String instance, String requestId) {
        Violation first = violations.get(0);
        return new ProblemDocument(
                first.type().urn(),
                first.message(chinese),
                first.type().status(),
                violations.size() == 1
                        ? null
                        : (chinese ? "共 " + violations.size() + " 处错误" : violations.size() + " violations"),
                instance,
                requestId,
                violations.stream()
                        .map(v -> new Entry(v.pointer(), v.type().name(), v.message(chinese), v.args()))
                        .toList());
    }
}
