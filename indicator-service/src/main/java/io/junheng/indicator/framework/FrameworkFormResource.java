package io.junheng.indicator.framework;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.identity.Role;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.table.TableFormat;
import io.junheng.kit.web.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Framework versions as files and side by side: YAML, the tree as a workbook, and what differs between two versions. */
@Path("/v1/frameworks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "frameworks")
public class FrameworkFormResource {

    private static final String YAML = "application/yaml";

    private final FrameworkDesk desk;
    private final Frameworks frameworks;
    private final YamlForm yaml;
    private final TreeSheet sheet;
    private final ObjectMapper json;

    FrameworkFormResource(
            FrameworkDesk desk, Frameworks frameworks, YamlForm yaml, TreeSheet sheet, ObjectMapper json) {
        this.desk = desk;
        this.frameworks = frameworks;
        this.yaml = yaml;
        this.sheet = sheet;
        this.json = json;
    }

    @GET
    @Path("tree-template.xlsx")
    @Produces(TableFormat.XLSX_TYPE)
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "getFrameworkTreeTemplate",
            summary = "指标树空表 / an empty sheet for a tree of standards",
            description = "指标树模板 (template): one row per node; each header says how its cells are filled in.")
    public byte[] template() {
        return sheet.write(List.of());
    }

    @GET
    @Path("{key}/versions/{number}/tree.xlsx")
    @Produces(TableFormat.XLSX_TYPE)
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "getFrameworkTree",
            summary = "导出指标树 / the tree of standards as a workbook",
            description = "指标树 (tree of standards): the same tree gives the same bytes.")
    public byte[] tree(@PathParam("key") String key, @PathParam("number") int number) {
        return sheet.write(found(key, number).content().tree());
    }

    @PUT
    @Path("{key}/versions/{number}/tree.xlsx")
    @Consumes(TableFormat.XLSX_TYPE)
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "putFrameworkTree",
            summary = "导入指标树 / replace the draft's tree by the workbook's",
            description =
                    "指标树 (tree of standards): each wrong cell is named by row and column; a published version does not"
                            + " change.")
    @APIResponse(
            responseCode = "200",
            description = "指标体系版本 / the framework version",
            content = @Content(schema = @Schema(implementation = FrameworkView.class)))
    public Response putTree(
            @PathParam("key") String key,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = TableFormat.XLSX_TYPE,
                                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
                    java.nio.file.Path workbook) {
        List<NodeContent> tree =
                sheet.read(workbook, found(key, number).content().tree());
        FrameworkDesk.Stored stored =
                desk.plant(key, number, tree, ifMatch, Language.isChinese(headers.getAcceptableLanguages()));
        return Etag.stored(desk.view(stored.framework()), stored.framework().version(), false);
    }

    @GET
    @Path("{key}/versions/{number}/framework.yaml")
    @Produces(YAML)
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "getFrameworkYaml",
            summary = "导出 YAML / a framework version as YAML",
            description = "指标体系 YAML (as in a pack): read back, it is the same version.")
    public String yaml(@PathParam("key") String key, @PathParam("number") int number) {
        return yaml.write(found(key, number).content());
    }

    @PUT
    @Path("{key}/versions/{number}/framework.yaml")
    @Consumes(YAML)
    @RolesAllowed({Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "putFrameworkYaml",
            summary = "导入 YAML / draft a framework version from YAML",
            description = "指标体系 YAML (as in a pack): as with JSON, every fault is told at once.")
    @APIResponse(
            responseCode = "200",
            description = "已修改 / changed",
            content = @Content(schema = @Schema(implementation = FrameworkView.class)))
    @APIResponse(
            responseCode = "201",
            description = "已起草 / drafted",
            content = @Content(schema = @Schema(implementation = FrameworkView.class)))
    public Response putYaml(
            @PathParam("key") String key,
            @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Context HttpHeaders headers,
            @RequestBody(required = true) String text) {
        FrameworkDesk.Stored stored = desk.put(
                key,
                number,
                yaml.read(text),
                ifMatch,
                ifNoneMatch,
                Language.isChinese(headers.getAcceptableLanguages()));
        return Etag.stored(desk.view(stored.framework()), stored.framework().version(), stored.created());
    }

    @GET
    @Path("{key}/versions/{number}/changes")
    @RolesAllowed({Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION
    })
    @Operation(
            operationId = "compareFrameworkVersions",
            summary = "版本差异 / what differs from another version",
            description =
                    "版本差异 (differences): entries are told apart by their key, so what only moved is no difference.")
    public List<FrameworkDiff.Change> changes(
            @PathParam("key") String key,
            @PathParam("number") int number,
            @Parameter(description = "对照的版本 / the version to compare with", required = true, example = "1")
                    @QueryParam("since")
                    int since) {
        return FrameworkDiff.between(
                json.valueToTree(found(key, since).content()),
                json.valueToTree(found(key, number).content()));
    }

    private Framework found(String key, int number) {
        return frameworks.find(key, number).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
