package io.junheng.indicator.certification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An incident as callers see it (重大事件). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Incident", description = "重大事件 / an incident that bans from applying")
public record IncidentView(
        @Schema(required = true) String id,
        @Schema(required = true) String type,
        @Schema(required = true) String regionCode,
        @Schema(required = true) LocalDate day,
        String description,

        @Schema(required = true, description = "CONFIRMED, OVERTURNED")
        String status,

        @Schema(required = true) long version) {

    static IncidentView of(Incidents.Incident incident) {
        return new IncidentView(
                incident.id(),
                incident.type(),
                incident.regionCode(),
                incident.day(),
                incident.description(),
                incident.status(),
                incident.version());
    }
}
