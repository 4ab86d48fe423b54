package io.junheng.registry.school;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.kit.page.Page;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.List;

/**
 * Answers schools as GeoJSON (RFC 7946) to callers who prefer {@code application/geo+json}: a school is a Feature, a page of schools a FeatureCollection
 * with the members {@code next} and {@code totalCount} of the page. A school without coordinates has a null geometry.
 */
@Provider
@PreMatching
@Priority(GeoJsonForm.BEFORE_OTHERS)
public class GeoJsonForm implements ContainerRequestFilter, ContainerResponseFilter {

    /** Earlier than matching on the way in, later than the page's own filter on the way out. */
    static final int BEFORE_OTHERS = 20;

    static final MediaType GEO_JSON = new MediaType("application", "geo+json");
    private static final String ASKED = GeoJsonForm.class.getName();
    private static final String SCHOOLS = "/v1/schools(?:/[0-9]{10})?/?";

    private final ObjectMapper json;

    GeoJsonForm(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.GET)
                && request.getUriInfo().getRequestUri().getRawPath().matches(SCHOOLS)
                && prefers(request.getAcceptableMediaTypes())) {
            request.setProperty(ASKED, true);
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(ASKED) == null || response.getStatus() != 200 || response.getEntity() == null) {
            return;
        }
        Object entity = response.getEntity();
        ObjectNode map = entity instanceof Page<?> page ? collection(page) : feature(json.valueToTree(entity));
        response.setEntity(map, new Annotation[0], GEO_JSON);
    }

    private static boolean prefers(List<MediaType> acceptable) {
        for (MediaType type : acceptable) {
            if (type.isWildcardType() || type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (type.getType().equals(GEO_JSON.getType()) && type.getSubtype().equals(GEO_JSON.getSubtype())) {
                return true;
            }
        }
        return false;
    }

    private ObjectNode collection(Page<?> page) {
        ObjectNode collection = json.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        page.items().forEach(item -> features.add(feature(json.valueToTree(item))));
        if (page.next() != null) {
            collection.put("next", page.next());
        }
        if (page.totalCount() != null) {
            collection.put("totalCount", page.totalCount());
        }
        return collection;
    }

    private ObjectNode feature(JsonNode school) {
        ObjectNode feature = json.createObjectNode().put("type", "Feature");
        if (school.hasNonNull("code")) {
            feature.set("id", school.get("code"));
        }
        if (school.hasNonNull("longitude") && school.hasNonNull("latitude")) {
            ObjectNode geometry = feature.putObject("geometry").put("type", "Point");
            geometry.putArray("coordinates").add(school.get("longitude")).add(school.get("latitude"));
        } else {
            feature.putNull("geometry");
        }
        feature.set("properties", school);
        return feature;
    }
}
