package io.junheng.task.assignment;

import io.junheng.task.dossier.Dossier;
import io.junheng.task.dossier.DossierResource;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Dossiers of assignments (任务分工的案卷). */
@Path("/v1/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "assignments")
public class AssignmentDossierResource extends DossierResource {

    AssignmentDossierResource(AssignmentDesk desk, Dossier dossier) {
        super(desk, dossier);
    }
}
