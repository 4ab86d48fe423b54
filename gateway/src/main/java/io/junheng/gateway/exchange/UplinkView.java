package io.junheng.gateway.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A way up as it is shown; its credential is never shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Uplink", description = "上报通道 / a way up")
record UplinkView(
        @Schema(description = "编号 / id", required = true) String id,
        @Schema(description = "名称 / name", required = true) String name,

        @Schema(
                description = "对方对本系统的称呼 / the name by which the other side knows this system",
                examples = "lishu",
                required = true)
        String source,

        @Schema(description = "所属客户端 / the client it belongs to", required = true)
        String owner,

        @Schema(description = "只上报该区划及以下 / only of this region and below", examples = "220322")
        String regionCode,

        @Schema(
                description = "上报地址,无则只以文件携带 / where packages are pushed; none: they are carried as files",
                examples = "https://siping.example.org/v1/received-packages")
        String url,

        @Schema(description = "上报的资源 / resources", required = true, examples = "[\"returns\", \"evaluations\"]")
        List<String> resources,

        @Schema(description = "状态 / status", required = true)
        Uplink.Status status,

        @Schema(description = "已编号到 / number of the last entry", required = true, examples = "40")
        long last,

        @Schema(description = "对方已确认到 / how far the other side has everything", required = true, examples = "40")
        long acknowledged,

        @Schema(description = "最近一次未成的原因 / why the last push was in vain", examples = "unreachable")
        String lastError,

        @Schema(description = "连续未成次数 / pushes in vain since the last success", required = true, examples = "0")
        int failures,

        @Schema(description = "登记时间 / when it was registered", required = true)
        Instant createdAt,

        @Schema(description = "版本 / version", required = true, examples = "1")
        long version) {}
