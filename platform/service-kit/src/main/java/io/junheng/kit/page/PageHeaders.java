package io.junheng.kit.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Gives every page its {@code Link: rel="next"} and keeps only the fields that were asked for. */
@Provider
public class PageHeaders implements ContainerResponseFilter {

    private final ObjectMapper json;

    PageHeaders(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Page<?> page)) {
            return;
        }
        if (page.next() != null) {
            URI next = UriBuilder.fromUri(request.getUriInfo().getRequestUri())
                    .scheme(null)
                    .host(null)
                    .port(-1)
                    .replaceQueryParam("pageToken", page.next())
                    .build();
            response.getHeaders().add("Link", "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
        String fields = request.getUriInfo().getQueryParameters().getFirst("fields");
        if (fields != null && !fields.isBlank()) {
            Set<String> kept = Set.of(fields.split(","));
            List<Object> items = new ArrayList<>();
            for (Object item : page.items()) {
                ObjectNode node = json.valueToTree(item);
                node.retain(kept);
                items.add(node);
            }
            response.setEntity(new Page<>(items, page.next(), page.totalCount()));
        }
    }
}
