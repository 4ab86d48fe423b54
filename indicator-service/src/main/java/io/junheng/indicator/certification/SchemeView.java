package io.junheng.indicator.certification;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scheme as callers see it (认定办法). */
@Schema(name = "CertificationSchemeVersion", description = "认定办法 / a scheme as it is kept")
record SchemeView(
        @JsonUnwrapped CertificationScheme scheme,

        @Schema(required = true, description = "内容的 SHA-256 / SHA-256 of the content")
        String contentHash,

        @Schema(required = true) long version) {

    static SchemeView of(Schemes.Stored stored) {
        return new SchemeView(stored.content(), stored.hash(), stored.version());
    }

    /** A scheme in the list. */
    @Schema(name = "CertificationSchemeSummary", description = "认定办法概要 / a scheme in a list")
    public record Row(
            @Schema(required = true) String key,
            @Schema(required = true) String name,

            @Schema(required = true, description = "REGION, SCHOOL, PERSON")
            String subject,

            @Schema(required = true) String contentHash,
            @Schema(required = true) long version) {}
}
