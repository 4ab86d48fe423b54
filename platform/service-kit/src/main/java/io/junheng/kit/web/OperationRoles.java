package io.junheng.kit.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Writes into each operation which roles (角色) its resource method lets in, as {@code x-roles}, sorted; so the document says what the code enforces. An operation
 * that is open to anybody has none.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OperationRoles implements OASFilter {

    /** Name of the extension. */
    public static final String EXTENSION = "x-roles";

    private static final DotName OPERATION = DotName.createSimple(Operation.class);
    private static final DotName ROLES = DotName.createSimple(RolesAllowed.class);

    private final Map<String, List<String>> roles = new HashMap<>();

    /** @param index of the application, given by the build */
    public OperationRoles(IndexView index) {
        for (AnnotationInstance each : index.getAnnotations(OPERATION)) {
            AnnotationValue id = each.value("operationId");
            if (id != null && each.target().kind() == AnnotationTarget.Kind.METHOD) {
                roles.put(id.asString(), allowed(each.target().asMethod()));
            }
        }
    }

    @Override
    public org.eclipse.microprofile.openapi.models.Operation filterOperation(
            org.eclipse.microprofile.openapi.models.Operation operation) {
        List<String> allowed = roles.getOrDefault(String.valueOf(operation.getOperationId()), List.of());
        if (!allowed.isEmpty()) {
            operation.addExtension(EXTENSION, allowed);
        }
        return operation;
    }

    /** The roles that a resource method lets in, sorted; none when it says nothing. */
    public static List<String> allowed(MethodInfo method) {
        AnnotationInstance own = method.annotation(ROLES);
        AnnotationInstance found = own != null ? own : method.declaringClass().declaredAnnotation(ROLES);
        return found == null
                ? List.of()
                : Arrays.stream(found.value().asStringArray()).sorted().toList();
    }
}
