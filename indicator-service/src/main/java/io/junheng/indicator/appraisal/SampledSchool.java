package io.junheng.indicator.appraisal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A school that was drawn (抽样学校). */
@Schema(name = "SampledSchool", description = "抽样学校 / a school that was drawn")
record SampledSchool(
        @Schema(required = true) String code,
        @Schema(required = true) String name) {}
