package io.junheng.task.dossier;

import io.junheng.kit.web.OperationRoles;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Names the operations of {@link DossierResource} after the kind of task, {@code listAssignmentEvidence}, {@code fileRectificationEvidence}, and writes into each which
 * roles (角色) its method lets in: without an id of its own it is not found by it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DossierOperations implements OASFilter {

    private static final Map<String, String> NAMES = Map.of(
            "GET history", "list%sHistory",
            "GET targets", "list%sTargets",
            "GET progress-reports", "list%sProgressReports",
            "POST progress-reports", "report%sProgress",
            "GET evidence", "list%sEvidence",
            "POST evidence", "file%sEvidence",
            "GET evidence/{evidenceId}/content", "get%sEvidenceContent");

    private final Map<String, List<String>> roles = new HashMap<>();

    /** @param index of the application, given by the build */
    public DossierOperations(IndexView index) {
        ClassInfo resource = index.getClassByName(DossierResource.class);
        for (MethodInfo method : resource.methods()) {
            AnnotationInstance path = method.annotation(Path.class);
            if (path != null) {
                String verb = method.hasAnnotation(GET.class) ? "GET " : "POST ";
                roles.put(verb + path.value().asString().substring("{id}/".length()), OperationRoles.allowed(method));
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach(this::describe);
    }

    private void describe(String path, PathItem item) {
        String[] parts = path.split("/", 5);
        if (parts.length == 5 && parts[3].equals("{id}")) {
            item.getOperations().forEach((method, operation) -> {
                String name = NAMES.get(method + " " + parts[4]);
                if (name != null && operation.getOperationId() == null) {
                    describe(operation, name.formatted(singular(parts[2])), roles.get(method + " " + parts[4]));
                }
            });
        }
    }

    private static void describe(Operation operation, String id, List<String> allowed) {
        operation.setOperationId(id);
        operation.addExtension(OperationRoles.EXTENSION, allowed);
    }

    private static String singular(String kind) {
        return Character.toUpperCase(kind.charAt(0)) + kind.substring(1, kind.length() - 1);
    }
}
