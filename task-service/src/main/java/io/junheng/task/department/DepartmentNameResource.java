package io.junheng.task.department;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Names of departments: whom they mean, and those nobody knows yet (部门名称) over REST. */
@Path("/v1/department-names")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "departments")
public class DepartmentNameResource {

    private final UnknownNames names;
    private final Listings listings;

    DepartmentNameResource(UnknownNames names, Listings listings) {
        this.names = names;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "listDepartmentNames",
            summary = "待认定名称 / names that documents use and the directory does not know")
    public Page<UnknownNameView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(UnknownNames.LISTING, query, UnknownNameView.class);
    }

    @GET
    @Path("meaning")
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "resolveDepartmentName",
            summary = "名称所指 / whom a name means: one department, or of a collective name (合称) one in each region")
    public Meaning meaning(
            @Parameter(description = "名称 / name", required = true, example = "各县市区人民政府") @QueryParam("name")
                    String name,
            @Parameter(description = "区划代码,默认为调用者的区域 / region it is seen from", example = "220300")
                    @QueryParam("regionCode")
                    String regionCode) {
        return names.meaning(name, regionCode);
    }

    @POST
    @Path("{id}/decisions")
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(
            operationId = "decideDepartmentName",
            summary = "认定名称 / decide what a name means: an alias, a new department, or nobody")
    public UnknownNameView decide(@PathParam("id") String id, @Valid @NotNull PostNameDecision request) {
        names.decide(id, request);
        return listings.find(UnknownNames.LISTING, UnknownNameView.class, Condition.of("n.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
