package io.junheng.kit.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Answers a list as it was asked for: with {@code Link: rel="next"} and only the fields asked for, as CSV, as partitions, or with the way to its changes. */
@Provider
public class PageAnswers implements ContainerResponseFilter {

    private final ObjectMapper json;

    PageAnswers(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        ListForms.Form form = ListForms.of(request);
        if (!(response.getEntity() instanceof Page<?> page)) {
            if (response.getStatus() == Response.Status.OK.getStatusCode()) {
                refuseOtherForms(form, response.getMediaType());
            }
            return;
        }
        MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
        if (query.containsKey("changedSince")) {
            redirect(response, page, query);
            return;
        }
        String fields = query.getFirst("fields");
        switch (form) {
            case PAGE -> {
                link(request, response, page);
                if (fields != null && !fields.isBlank()) {
                    response.setEntity(only(Set.of(fields.split(",")), page));
                }
            }
            case CSV -> {
                boolean onePage = query.containsKey("pageSize");
                if (onePage) {
                    link(request, response, page);
                }
                response.setEntity(new CsvPages<>(page, fields, !onePage, json), new Annotation[0], ListForms.CSV);
            }
            case PARTITIONS -> response.setEntity(partitions(page, query.getFirst("number")));
        }
    }

    /** What is no list has neither partitions nor rows to write as CSV. */
    private static void refuseOtherForms(ListForms.Form form, MediaType type) {
        if (form == ListForms.Form.PARTITIONS) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        if (form == ListForms.Form.CSV && !ListForms.CSV.isCompatible(type)) {
            throw Problem.of(KitProblem.NOT_ACCEPTABLE);
        }
    }

    private static void link(ContainerRequestContext request, ContainerResponseContext response, Page<?> page) {
        if (page.next() != null) {
            URI next = UriBuilder.fromUri(request.getUriInfo().getRequestUri())
                    .scheme(null)
                    .host(null)
                    .port(-1)
                    .replaceQueryParam("pageToken", page.next())
                    .build();
            response.getHeaders().add("Link", "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
    }

    private Page<Object> only(Set<String> kept, Page<?> page) {
        List<Object> items = new ArrayList<>();
        for (Object item : page.items()) {
            ObjectNode node = json.valueToTree(item);
            node.retain(kept);
            items.add(node);
        }
        return new Page<>(items, page.next(), page.totalCount());
    }

    private static Partitions partitions(Page<?> page, String text) {
        boolean given = text != null && !text.isEmpty();
        int number = !given ? Partitions.USUAL : text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > Partitions.MOST) {
            throw Problem.of(KitProblem.BAD_PARTITIONS, Partitions.MOST).at("?number");
        }
        if (page.rest() == null) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        return new Partitions(page.rest().partitions(number));
    }

    /** The suite has one feed of changes; a list knows the way to its part of it. */
    private static void redirect(
            ContainerResponseContext response, Page<?> page, MultivaluedMap<String, String> query) {
        if (page.rest() == null || !ChangeFeed.knows(page.rest().resource())) {
            throw Problem.of(KitProblem.NO_CHANGES).at("?changedSince");
        }
        if (query.size() > 1) {
            throw Problem.of(KitProblem.CHANGED_SINCE_ALONE).at("?changedSince");
        }
        URI feed = ChangeFeed.of(page.rest().resource(), query.getFirst("changedSince"));
        response.setStatus(Response.Status.SEE_OTHER.getStatusCode());
        response.setEntity(null);
        response.getHeaders().putSingle(HttpHeaders.LOCATION, feed.toString());
    }
}
