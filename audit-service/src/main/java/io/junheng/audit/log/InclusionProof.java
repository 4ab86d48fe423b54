package io.junheng.audit.log;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an entry stands in the log (包含证明, RFC 9162 2.1.3); hashes in base64, from the leaf up. */
@Schema(description = "包含证明 / proof that an entry stands in the log, RFC 9162 section 2.1.3")
record InclusionProof(
        @Schema(description = "条目序号 / index of the entry", required = true)
        long index,

        @Schema(description = "日志条数 / number of entries of the log it is proved against", required = true)
        long size,

        @Schema(description = "叶子哈希 / leaf hash, base64", required = true)
        String leafHash,

        @Schema(description = "自叶至根的兄弟哈希 / sibling hashes from the leaf up, base64", required = true)
        List<String> hashes) {}
