package io.junheng.gateway.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request to register a way up. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RegisterUplink", description = "登记上报通道 / registers a way up")
record RegisterUplink(
        @Schema(description = "名称 / name", required = true, examples = "上报四平市")
        String name,

        @Schema(
                description = "对方对本系统的称呼 / the name by which the other side knows this system",
                required = true,
                examples = "lishu")
        String source,

        @Schema(
                description =
                        "上报地址(https,不得指向内部网络),无则只以文件携带 / where packages are pushed: https, not to an address inside; none: they are carried as files",
                examples = "https://siping.example.org/v1/received-packages")
        String url,

        @Schema(
                description = "推送所用凭据,密封保存,不再显示 / what is sent as bearer token; kept sealed and never shown again",
                examples = "jh_cl_01kjpv0d7m4f19bn28y490kd58_secret")
        String credential,

        @Schema(
                description =
                        "上报的资源,缺省全部 / resources; absent: all of returns, evaluations, comparisons, certifications",
                examples = "[\"returns\", \"evaluations\"]")
        List<String> resources,

        @Schema(description = "只上报该区划及以下 / only of this region and below", examples = "220322")
        String regionCode) {

    @Override
    public String toString() {
        return "RegisterUplink[" + name + "]";
    }
}
