package io.junheng.task.rectification;

import io.junheng.task.dossier.Dossier;
import io.junheng.task.dossier.DossierResource;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Dossiers of rectifications (整改任务的案卷). */
@Path("/v1/rectifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rectifications")
public class RectificationDossierResource extends DossierResource {

    RectificationDossierResource(RectificationDesk desk, Dossier dossier) {
        super(desk, dossier);
    }
}
