package io.junheng.task.order;

import io.junheng.task.dossier.Dossier;
import io.junheng.task.dossier.DossierResource;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Dossiers of orders (督办案卷). */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
public class OrderDossierResource extends DossierResource {

    OrderDossierResource(OrderDesk desk, Dossier dossier) {
        super(desk, dossier);
    }
}
