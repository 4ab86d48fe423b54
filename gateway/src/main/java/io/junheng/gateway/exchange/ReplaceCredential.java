package io.junheng.gateway.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Request to push with another credential. */
@Schema(name = "ReplaceUplinkCredential", description = "更换推送凭据 / replaces what is sent as bearer token")
record ReplaceCredential(
        @Schema(
                description = "推送所用凭据,密封保存,不再显示 / what is sent as bearer token; kept sealed and never shown again",
                required = true,
                examples = "jh_cl_01kjpv0d7m4f19bn28y490kd58_secret")
        String credential) {

    @Override
    public String toString() {
        return "ReplaceCredential[]";
    }
}
