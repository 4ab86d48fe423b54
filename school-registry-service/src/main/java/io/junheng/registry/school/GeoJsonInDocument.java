package io.junheng.registry.school;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Describes that schools also come as GeoJSON (地理数据). */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class GeoJsonInDocument implements OASFilter {

    private static final List<String> OPERATIONS = List.of("listSchools", "getSchool");

    @Override
    public Operation filterOperation(Operation operation) {
        if (OPERATIONS.contains(operation.getOperationId())) {
            Content content = operation.getResponses().getAPIResponse("200").getContent();
            content.addMediaType(
                    GeoJsonForm.GEO_JSON.toString(),
                    OASFactory.createMediaType()
                            .schema(
                                    OASFactory.createSchema()
                                            .type(List.of(Schema.SchemaType.OBJECT))
                                            .description(
                                                    "GeoJSON（RFC 7946）：学校为 Feature，列表为 FeatureCollection / a school as a Feature, a list as a FeatureCollection")));
        }
        return operation;
    }
}
