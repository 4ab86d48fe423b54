package io.junheng.kit.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.job.JobView;
import io.junheng.kit.job.Jobs;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.table.TableFormat;
import io.junheng.kit.table.TableWriter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports (导入) over REST: a table in CSV, NDJSON or XLSX becomes a job. */
@Path("/v1/imports/{resource}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "imports", description = "导入 / imports of whole tables as CSV, XLSX or NDJSON")
public class ImportResource {

    private final ImportTargets targets;
    private final Jobs jobs;
    private final ObjectMapper json;

    ImportResource(ImportTargets targets, Jobs jobs, ObjectMapper json) {
        this.targets = targets;
        this.jobs = jobs;
        this.json = json;
    }

    @POST
    @Consumes({TableFormat.CSV_TYPE, TableFormat.NDJSON_TYPE, TableFormat.XLSX_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"school", "admin", "integration", "department"})
    @Idempotent
    @Operation(operationId = "startImport", summary = "导入数据 / import a table as a job")
    @APIResponse(
            responseCode = "202",
            description = "已受理 / accepted",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response start(
            @PathParam("resource") String resource,
            @QueryParam("mode") String mode,
            @QueryParam("strategy") String strategy,
            @QueryParam("atomic") String atomic,
            HttpHeaders headers,
            @RequestBody(
                            content = {
                                @Content(mediaType = TableFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = TableFormat.NDJSON_TYPE,
                                        schema = @Schema(type = SchemaType.STRING)),
                                @Content(
                                        mediaType = TableFormat.XLSX_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    java.nio.file.Path body) {
        targets.allowed(resource);
        Problems problems = new Problems();
        ImportRequest request = new ImportRequest(
                TableFormat.of(headers.getMediaType()),
                choice(ImportContext.Mode.class, mode, ImportContext.Mode.COMMIT, "?mode", problems),
                choice(ImportContext.Strategy.class, strategy, ImportContext.Strategy.UPSERT, "?strategy", problems),
                choice(ImportContext.Atomic.class, atomic, ImportContext.Atomic.NONE, "?atomic", problems));
        problems.throwIfAny();
        String id = jobs.submit(ImportHandler.KIND, resource, request);
        jobs.attach(id, body);
        return jobs.accepted(id);
    }

    @GET
    @Path("template.xlsx")
    @Produces(TableFormat.XLSX_TYPE)
    @RolesAllowed({"viewer", "school", "department", "inspector", "admin", "integration"})
    @Operation(operationId = "getImportTemplate", summary = "导入模板 / an empty sheet with the columns of the import")
    public byte[] template(@PathParam("resource") String resource) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var columns =
                targets.get(resource).columns().stream().map(ImportColumn::name).toList();
        try (TableWriter writer = TableWriter.open(TableFormat.XLSX, out, columns, json)) {
            return closed(writer, out);
        }
    }

    private static byte[] closed(TableWriter writer, ByteArrayOutputStream out) throws IOException {
        writer.close();
        return out.toByteArray();
    }

    private static <E extends Enum<E>> E choice(
            Class<E> type, String text, E otherwise, String pointer, Problems problems) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> {
                    problems.add(
                            pointer,
                            KitProblem.WRONG_TYPE,
                            String.join(
                                    " | ",
                                    Arrays.stream(type.getEnumConstants())
                                            .map(Enum::name)
                                            .toList()));
                    return otherwise;
                });
    }
}
