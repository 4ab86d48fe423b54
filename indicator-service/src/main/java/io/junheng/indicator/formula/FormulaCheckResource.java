package io.junheng.indicator.formula;

import io.junheng.expressions.Formula;
import io.junheng.expressions.FormulaCheck;
import io.junheng.expressions.FormulaLevel;
import io.junheng.expressions.Unit;
import io.junheng.expressions.Units;
import io.junheng.expressions.Vocabulary;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.problem.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Formula checks (公式校验) over REST: nothing is stored. */
@Path("/v1/formula-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "frameworks")
public class FormulaCheckResource {

    @POST
    @Idempotent
    @RolesAllowed({Role.VIEWER, Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Operation(
            operationId = "checkFormula",
            summary = "校验公式 / check a formula: all errors with place and suggestion, or what it means in words")
    public FormulaCheckView check(@Valid @NotNull FormulaCheckRequest request) {
        Problems problems = new Problems();
        Vocabulary vocabulary = vocabulary(request, problems);
        Optional<FormulaLevel> level = level(request.level(), problems);
        Optional<Unit> unit = Optional.ofNullable(request.unit()).flatMap(text -> unit(text, "/unit", problems));
        problems.throwIfAny();
        FormulaCheck check = unit.map(wanted -> Formula.number(request.text(), vocabulary, level.orElseThrow(), wanted))
                .orElseGet(() -> Formula.check(request.text(), vocabulary, level.orElseThrow()));
        return FormulaCheckView.of(check);
    }

    private static Optional<FormulaLevel> level(String text, Problems problems) {
        if (text == null) {
            return Optional.of(FormulaLevel.SUBJECT);
        }
        for (FormulaLevel level : FormulaLevel.values()) {
            if (level.name().equals(text)) {
                return Optional.of(level);
            }
        }
        problems.add("/level", FormulaProblem.LEVEL_UNKNOWN, text);
        return Optional.empty();
    }

    static Optional<Unit> unit(String text, String pointer, Problems problems) {
        Optional<Unit> unit = Units.standard().find(text);
        problems.require(unit.isPresent(), pointer, FormulaProblem.UNIT_UNKNOWN, text);
        return unit;
    }

    private static Vocabulary vocabulary(FormulaCheckRequest request, Problems problems) {
        Vocabulary.Builder builder = Vocabulary.builder();
        for (int i = 0; i < request.figures().size(); i++) {
            new NameReader("/figures/" + i, request.figures().get(i), problems).addTo(builder);
        }
        return builder.build();
    }
}
