package io.junheng.gateway.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request to register a client. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RegisterClient", description = "登记客户端 / registers an API client")
record RegisterClient(
        @Schema(description = "名称 / name", required = true, examples = "梨树县数据看板")
        String name,

        @Schema(
                description = "角色 / roles: viewer school department inspector admin auditor integration",
                required = true,
                examples = "[\"viewer\"]")
        List<String> roles,

        @Schema(
                description = "区划代码,缺省为全国 / region at the top of the scope; absent: the whole country",
                examples = "220322")
        String regionCode,

        @Schema(description = "部门代码 / department") String department,
        @Schema(description = "学校代码 / school") String school,

        @Schema(description = "允许的网段 / networks it may call from (CIDR); none: any", examples = "[\"10.20.0.0/16\"]")
        List<String> networks,

        @Schema(
                description =
                        "资源授权,如 schools:read、*:read;空为角色所及的全部 / what the key may be used for; none: everything its roles allow",
                examples = "[\"schools:read\"]")
        List<String> scopes,

        @Schema(description = "每分钟请求上限 / requests per minute; absent: no limit", minimum = "1")
        Integer requestsPerMinute,

        @Schema(description = "每日请求上限 / requests per day; absent: no limit", minimum = "1")
        Integer requestsPerDay,

        @Schema(description = "到期时间 / moment from which it no longer works; absent: none")
        Instant expiresAt) {}
