package io.junheng.indicator.gap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.identity.Role;
import io.junheng.kit.table.TableFormat;
import io.junheng.kit.table.TableWriter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is missing (缺什么补什么), over REST. */
@Path("/v1/evaluations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluations")
public class WorklistResource {

    private static final MediaType CSV = new MediaType("text", "csv");

    private static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "regionCode",
            "element",
            "stage",
            "label",
            "unit",
            "now",
            "quantity",
            "then",
            "unitCost",
            "unitCostRegion",
            "unitCostYear",
            "cost");

    private final WorklistDesk desk;
    private final ObjectMapper json;

    WorklistResource(WorklistDesk desk, ObjectMapper json) {
        this.desk = desk;
        this.json = json;
    }

    @GET
    @Path("worklist")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "getEvaluationWorklist",
            summary =
                    "缺什么补什么 / what is missing at each school, its cost, and what the evaluation says once it is there",
            description =
                    "逐校逐项的最小缺口、费用和县级清单；差异系数超限的给出费用最小的补足；并按补足后整体重新评估。CSV 只含清单。 The least change of each figure that meets a failing criterion, the county's list with costs, the cheapest additions where variation is over its limit, and the proof: the evaluation run again as if all of it were there. As CSV the lines only. At most 3000 subjects.")
    @APIResponse(
            responseCode = "200",
            description = "清单 / the list",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = WorklistView.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    public Response worklist(
            @PathParam("id") String id,
            @Parameter(
                            description =
                                    "区划，默认为评估的区划 / a region of the evaluation, a county or above; the whole unless said",
                            example = "220322")
                    @QueryParam("regionCode")
                    String regionCode,
            @Parameter(
                            description =
                                    "只补到结论通过：允许不达标的项目中费用最高的只补到下限 / only what is enough for the verdicts: of the criteria that may fall short, the dearest are brought up to the floor only",
                            example = "true")
                    @QueryParam("enough")
                    @DefaultValue("false")
                    boolean enough,
            @Context HttpHeaders headers) {
        return answer(desk.worklist(id, regionCode, enough ? Extent.ENOUGH : Extent.EVERYTHING), headers);
    }

    @GET
    @Path("balance-plan")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "getEvaluationBalancePlan",
            summary = "差异系数补足方案 / the cheapest additions that bring the variation between schools within its limits",
            description =
                    "只针对超限的差异系数，给出费用最小的补足方案及其下界，并按补足后整体重新评估。 Of the variations between schools alone: the cheapest additions, what no plan costs less than, and the evaluation run again as if they were there. At most 3000 subjects.")
    @APIResponse(
            responseCode = "200",
            description = "清单 / the list",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = WorklistView.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    public Response balancePlan(
            @PathParam("id") String id,
            @Parameter(
                            description =
                                    "区划，默认为评估的区划 / a region of the evaluation, a county or above; the whole unless said",
                            example = "220322")
                    @QueryParam("regionCode")
                    String regionCode,
            @Context HttpHeaders headers) {
        return answer(desk.worklist(id, regionCode, Extent.BALANCE), headers);
    }

    private Response answer(WorklistView view, HttpHeaders headers) {
        boolean csv = headers.getAcceptableMediaTypes().stream()
                .findFirst()
                .filter(CSV::equals)
                .isPresent();
        return csv
                ? Response.ok(csv(view), "text/csv;charset=UTF-8").build()
                : Response.ok(view, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private String csv(WorklistView view) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TableWriter table = TableWriter.open(TableFormat.CSV, bytes, COLUMNS, json)) {
            view.lines()
                    .forEach(line -> table.row(json.convertValue(line, new TypeReference<Map<String, Object>>() {})));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
