package io.junheng.indicator.simulation;

import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Simulations (模拟测算) over REST. */
@Path("/v1/simulations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "evaluations")
public class SimulationResource {

    private final SimulationDesk desk;

    SimulationResource(SimulationDesk desk) {
        this.desk = desk;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.VIEWER, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION})
    @Operation(
            operationId = "simulateEvaluation",
            summary = "模拟测算 / evaluate again as if schools and figures were otherwise, side by side with today",
            description =
                    "在一次评估的固定输入上套用假设（新建学校、教师调配、撤并、学生数变化、任一数据项），整体重新评估，与现状对照；不保存任何数据。 Applies what is supposed to the frozen inputs of a finished evaluation, in order, and runs the whole framework again for the region; at most 500 overrides and 3000 subjects. Nothing is stored.")
    public SimulationView simulate(@Valid @NotNull SimulationOrder order) {
        return desk.simulate(order);
    }
}
