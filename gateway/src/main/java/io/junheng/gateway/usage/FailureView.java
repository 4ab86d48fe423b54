package io.junheng.gateway.usage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request of a client that was refused or failed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ClientFailure", description = "失败的请求 / a request that was refused or failed")
record FailureView(
        @Schema(description = "序号 / number", required = true)
        long id,

        @Schema(description = "客户端 / client", required = true)
        String client,

        @Schema(description = "时间 / when", required = true) Instant at,

        @Schema(description = "请求编号 / id of the request", required = true)
        String requestId,

        @Schema(description = "方法 / method", required = true)
        String method,

        @Schema(description = "路径,不含查询串 / path, without the query", required = true)
        String path,

        @Schema(description = "状态码 / status", required = true)
        int status,

        @Schema(description = "网关给出的错误编码 / code, when the gateway refused it")
        String code) {}
