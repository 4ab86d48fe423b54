package io.junheng.task.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

class DossierOperationsTest {

    private final Operation filing = OASFactory.createOperation();
    private final Operation reading = OASFactory.createOperation();
    private final Operation other = OASFactory.createOperation();

    @Test
    void everyOperationOfADossierIsNamedAfterItsKindAndSaysWhomItLetsIn() throws IOException {
        // Given
        OpenAPI api = OASFactory.createOpenAPI()
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/v1/orders/{id}/evidence",
                                OASFactory.createPathItem().POST(filing))
                        .addPathItem(
                                "/v1/orders/{id}/evidence/{evidenceId}/content",
                                OASFactory.createPathItem().GET(reading))
                        .addPathItem(
                                "/v1/orders/{id}", OASFactory.createPathItem().GET(other)));

        // When
        new DossierOperations(Index.of(DossierResource.class)).filterOpenAPI(api);

        // Then
        assertThat(filing.getOperationId()).isEqualTo("fileOrderEvidence");
        assertThat(filing.getExtensions()).isEqualTo(Map.of("x-roles", List.of("admin", "department", "school")));
        assertThat(reading.getOperationId()).isEqualTo("getOrderEvidenceContent");
        assertThat(reading.getExtensions().get("x-roles")).asInstanceOf(LIST).contains("viewer", "auditor");
        assertThat(other.getOperationId()).isNull();
        assertThat(other.getExtensions()).isNull();
    }
}
