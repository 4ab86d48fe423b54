package io.junheng.kit.page;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * Lets every list be asked for in the forms that no resource has to know of: {@code …/partitions} leads to the list itself, and a caller who prefers
 * {@code text/csv} gets to the resource although it speaks JSON alone. {@link PageAnswers} then turns the page into what was asked for.
 */
@Provider
@PreMatching
@Priority(10)
public class ListForms implements ContainerRequestFilter {

    static final String PARTITIONS = "/partitions";
    static final MediaType CSV = new MediaType("text", "csv");
    private static final String FORM = ListForms.class.getName();

    /** What a list is answered as. */
    enum Form {
        PAGE,
        CSV,
        PARTITIONS
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.GET)) {
            return;
        }
        String path = request.getUriInfo().getRequestUri().getRawPath();
        if (path.endsWith(PARTITIONS)) {
            request.setProperty(FORM, Form.PARTITIONS);
            request.setRequestUri(UriBuilder.fromUri(request.getUriInfo().getRequestUri())
                    .replacePath(path.substring(0, path.length() - PARTITIONS.length()))
                    .build());
        } else if (prefersCsv(request.getAcceptableMediaTypes())) {
            request.setProperty(FORM, Form.CSV);
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, "text/csv, application/json;q=0.1");
        }
    }

    static Form of(ContainerRequestContext request) {
        return request.getProperty(FORM) instanceof Form form ? form : Form.PAGE;
    }

    /** Whether CSV comes before JSON and before anything. */
    private static boolean prefersCsv(List<MediaType> acceptable) {
        for (MediaType type : acceptable) {
            if (type.isWildcardType() || type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (type.getType().equals(CSV.getType()) && type.getSubtype().equals(CSV.getSubtype())) {
                return true;
            }
        }
        return false;
    }
}
