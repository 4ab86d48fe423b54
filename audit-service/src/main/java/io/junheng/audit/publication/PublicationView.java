package io.junheng.audit.publication;

import io.junheng.audit.log.Publications.Publication;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a checkpoint is kept outside the database (公布记录). */
@Schema(name = "AuditPublication", description = "公布记录 / that a checkpoint is kept outside the database")
record PublicationView(
        @Schema(description = "目标 / where", example = "directory", required = true)
        String target,

        @Schema(description = "检查点条数 / size of the checkpoint", required = true)
        long size,

        @Schema(description = "回执:位置或共签 / what shows it: a place or a cosignature", required = true)
        String receipt,

        @Schema(description = "公布时间 / when", required = true)
        Instant publishedAt) {

    static PublicationView of(Publication publication) {
        return new PublicationView(
                publication.target(), publication.size(), publication.receipt(), publication.publishedAt());
    }
}
