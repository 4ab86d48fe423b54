package io.junheng.indicator.certification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An incident to record (重大事件). */
@Schema(name = "RecordIncident")
record RecordIncident(
        @NotBlank
        @Schema(required = true, description = "事件类型，见认定办法 / type, one of a scheme's bans", examples = "SAFETY")
        String type,

        @NotBlank @Schema(required = true, description = "区划 / region", examples = "350205")
        String regionCode,

        @NotNull @Schema(required = true, description = "发生日 / day", examples = "2023-05-10")
        LocalDate day,

        @Size(max = 1000) @Schema(description = "说明 / description")
        String description) {}
