package io.junheng.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API client as the register shows it; its key cannot be shown again. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Client", description = "接口客户端 / API client")
record ClientView(
        @Schema(description = "编号 / id", required = true) String id,
        @Schema(description = "名称 / name", required = true) String name,
        @Schema(description = "角色 / roles", required = true) List<String> roles,

        @Schema(description = "区划代码,没有则为全国 / region; absent: the whole country")
        String regionCode,

        @Schema(description = "部门代码 / department") String department,
        @Schema(description = "学校代码 / school") String school,

        @Schema(description = "允许的网段 / networks it may call from; none: any", required = true)
        List<String> networks,

        @Schema(
                description = "资源授权;空为全部 / what its key may be used for; none: everything its roles allow",
                required = true)
        List<String> scopes,

        @Schema(description = "每分钟请求上限 / requests per minute")
        Integer requestsPerMinute,

        @Schema(description = "每日请求上限 / requests per day") Integer requestsPerDay,

        @Schema(description = "状态 / status", required = true)
        ApiClient.Status status,

        @Schema(description = "到期时间 / moment from which it no longer works")
        Instant expiresAt,

        @Schema(description = "登记时间 / when it was registered", required = true)
        Instant createdAt,

        @Schema(description = "登记者 / who registered it", required = true)
        String createdBy,

        @Schema(description = "最近使用 / last use, to the minute")
        Instant lastUsedAt,

        @Schema(description = "版本 / version", required = true)
        long version) {

    static ClientView of(ApiClient client) {
        return new ClientView(
                client.id(),
                client.name(),
                client.roles(),
                client.regionCode(),
                client.department(),
                client.school(),
                client.networks(),
                client.scopes(),
                client.requestsPerMinute(),
                client.requestsPerDay(),
                client.status(),
                client.expiresAt(),
                client.createdAt(),
                client.createdBy(),
                client.lastUsedAt(),
                client.version());
    }
}
