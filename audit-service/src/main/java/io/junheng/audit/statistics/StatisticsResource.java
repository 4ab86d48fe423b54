package io.junheng.audit.statistics;

import io.junheng.audit.archive.TellsArchives;
import io.junheng.audit.log.LogProblem;
import io.junheng.kit.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counts over REST (日志统计). */
@Path("/v1/audit/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
@TellsArchives
public class StatisticsResource {

    private static final Duration USUAL_SPAN = Duration.ofDays(30);

    private final Counting counting;
    private final Clock clock;

    StatisticsResource(Counting counting, Clock clock) {
        this.counting = counting;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"auditor", "admin", "inspector"})
    @Operation(
            operationId = "getAuditStatistics",
            summary = "日志统计 / how many entries there are, by one or more dimensions")
    public Statistics count(
            @Parameter(
                            description =
                                    "维度,以逗号分隔 / dimensions, separated by comma: day month service resource type operation actor client"
                                            + " roles regionPath authority",
                            example = "month,operation",
                            schema = @Schema(defaultValue = "resource,operation"))
                    @QueryParam("by")
                    String by,
            @Parameter(
                            description = "起,缺省为止前 30 天 / from when things happened, by default 30 days before the end",
                            schema = @Schema(format = "date-time", example = "2025-09-01T00:00:00+08:00"))
                    @QueryParam("from")
                    String from,
            @Parameter(
                            description = "止,不含,缺省为现在 / until when, exclusive, by default now",
                            schema = @Schema(format = "date-time", example = "2025-10-01T00:00:00+08:00"))
                    @QueryParam("to")
                    String to) {
        Problems problems = new Problems();
        List<Dimension> dimensions = dimensions(by == null ? "resource,operation" : by, problems);
        Instant end = instant("to", to, clock.instant(), problems);
        Instant start = instant("from", from, end.minus(USUAL_SPAN), problems);
        problems.throwIfAny();
        return counting.by(dimensions, start, end);
    }

    private static List<Dimension> dimensions(String by, Problems problems) {
        List<Dimension> dimensions = new ArrayList<>();
        for (String text : by.split(",")) {
            Dimension.of(text)
                    .filter(dimension -> !dimensions.contains(dimension))
                    .ifPresentOrElse(
                            dimensions::add, () -> problems.add("?by", LogProblem.UNKNOWN_DIMENSION, text, known()));
        }
        return dimensions;
    }

    private static String known() {
        return Arrays.stream(Dimension.values()).map(Dimension::text).collect(Collectors.joining(" "));
    }

    private static Instant instant(String name, String text, Instant absent, Problems problems) {
        try {
            return text == null ? absent : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            problems.add("?" + name, LogProblem.NOT_A_TIME, name);
            return absent;
        }
    }
}
