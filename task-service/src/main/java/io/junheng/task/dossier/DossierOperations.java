package io.junheng.task.dossier;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;

/** Names the operations of {@link DossierResource} after the kind of task: {@code listAssignmentEvidence}, {@code fileRectificationEvidence}. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DossierOperations implements OASFilter {

    private static final Map<String, String> NAMES = Map.of(
            "GET history", "list%sHistory",
            "GET progress-reports", "list%sProgressReports",
            "POST progress-reports", "report%sProgress",
            "GET evidence", "list%sEvidence",
            "POST evidence", "file%sEvidence",
            "GET evidence/{evidenceId}/content", "get%sEvidenceContent");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach(DossierOperations::name);
    }

    private static void name(String path, PathItem item) {
        String[] parts = path.split("/", 5);
        if (parts.length == 5 && parts[3].equals("{id}")) {
            item.getOperations().forEach((method, operation) -> {
                String name = NAMES.get(method + " " + parts[4]);
                if (name != null && operation.getOperationId() == null) {
                    operation.setOperationId(name.formatted(singular(parts[2])));
                }
            });
        }
    }

    private static String singular(String kind) {
        return Character.toUpperCase(kind.charAt(0)) + kind.substring(1, kind.length() - 1);
    }
}
