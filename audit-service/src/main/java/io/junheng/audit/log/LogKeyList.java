package io.junheng.audit.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.junheng.audit.tree.KeyChain;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The keys the log has had (密钥沿革), oldest first. */
@Schema(name = "AuditKeyList", description = "密钥沿革 / the keys the log has had, oldest first")
record LogKeyList(
        @Schema(description = "公钥 / public keys", required = true)
        List<Key> items) {

    /** One of them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AuditKey", description = "公钥 / a public key of the log and what it signed")
    record Key(
            @Schema(description = "公钥 / C2SP signed-note verifier key", required = true)
            String key,

            @Schema(
                    description =
                            "签署条数大于此数的检查点;首个公钥自 0 起 / signs checkpoints larger than this, the first key from 0 on",
                    required = true)
            long fromSize,

            @Schema(description = "移交书,由前后两把密钥签署 / handover note, signed by the key before and by this one")
            String handover) {}

    static LogKeyList of(KeyChain chain) {
        return new LogKeyList(chain.generations().stream()
                .map(each -> new Key(each.key().text(), each.from(), each.handover()))
                .toList());
    }
}
