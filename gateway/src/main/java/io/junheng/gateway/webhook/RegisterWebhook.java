package io.junheng.gateway.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request to register a webhook. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RegisterWebhook", description = "登记推送 / registers a webhook")
record RegisterWebhook(
        @Schema(description = "名称 / name", required = true, examples = "省平台同步")
        String name,

        @Schema(
                description = "推送地址(https,不得指向内部网络) / where to send: https, not to an address inside",
                required = true,
                examples = "https://data.example.org/junheng")
        String url,

        @Schema(description = "只推送这些资源,缺省全部 / only changes of these resources; absent: all", examples = "[\"schools\"]")
        List<String> resources,

        @Schema(description = "只推送该区划及以下 / only changes of this region and below", examples = "220322")
        String regionCode) {}
