package io.junheng.gateway.usage;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a client asked for something on a day, and how that went. */
@Schema(name = "ClientUsage", description = "用量 / requests of a client by day, resource and kind of answer")
record UsageView(
        @Schema(description = "客户端 / client", required = true)
        String client,

        @Schema(description = "日期 / day", required = true) LocalDate day,

        @Schema(description = "资源 / resource", required = true, examples = "schools")
        String resource,

        @Schema(
                description = "应答类别 / kind of answer",
                required = true,
                enumeration = {"1xx", "2xx", "3xx", "4xx", "5xx"})
        String outcome,

        @Schema(description = "请求数 / requests", required = true)
        long requests) {}
