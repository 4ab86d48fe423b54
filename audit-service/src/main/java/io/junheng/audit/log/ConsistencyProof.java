package io.junheng.audit.log;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a smaller log is the beginning of a larger one (一致性证明, RFC 9162 2.1.4); hashes in base64. */
@Schema(description = "一致性证明 / proof that the log was only appended to, RFC 9162 section 2.1.4")
record ConsistencyProof(
        @Schema(description = "较早的条数 / earlier number of entries", required = true)
        long from,

        @Schema(description = "较晚的条数 / later number of entries", required = true)
        long to,

        @Schema(description = "哈希 / hashes, base64", required = true)
        List<String> hashes) {}
