package io.junheng.gateway.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.contracts.gateway.PackageSourceState;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody whose packages are taken in (数据包来源), and how far everything of it has come. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PackageSource", description = "数据包来源 / a source of packages")
record Source(
        @Schema(description = "标识 / key", examples = "lishu", required = true)
        String key,

        @Schema(description = "名称 / name", examples = "梨树县", required = true)
        String name,

        @Schema(
                description = "区划,无则为管辖全境 / its region; none: the whole scope of whoever admitted it",
                examples = "220322")
        String regionCode,

        @Schema(
                description = "区划路径,来源只能报送其内的数据 / region path; what lies outside is refused",
                examples = "/220000/220300/220322/",
                required = true)
        String regionPath,

        @Schema(
                description = "签名公钥(Ed25519 SPKI,base64),轮换期间可有多个 / public keys, several while they are rotated",
                examples = "[\"MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\"]",
                required = true)
        List<String> publicKeys,

        @Schema(description = "状态 / status", required = true)
        Status status,

        @Schema(description = "已全部收到至此序号 / everything has come as far as this number", examples = "40", required = true)
        long acknowledged,

        @Schema(description = "版本 / version", examples = "1", required = true)
        long version) {

    @Schema(name = "PackageSourceStatus", description = "来源状态 / status of a source")
    enum Status {
        ACTIVE,
        REVOKED
    }

    PackageSourceState state() {
        return new PackageSourceState(key, name, regionPath, publicKeys, status.name(), version);
    }

    /** The id of the key of its own by which the package is signed; empty when it is by none. */
    Optional<String> signedBy(Parcel parcel) {
        return publicKeys.stream()
                .flatMap(key -> Ed25519.publicKey(key).stream())
                .flatMap(key -> parcel.marks().stream()
                        .filter(mark -> mark.keyId().equals(Ed25519.keyId(key.getEncoded())))
                        .filter(mark -> Ed25519.isBy(key, parcel.signed(), mark.signature()))
                        .map(Parcel.Mark::keyId))
                .findFirst();
    }
}
