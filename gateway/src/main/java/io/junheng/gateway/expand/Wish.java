package io.junheng.gateway.expand;

import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.gateway.identity.Scopes;
import io.junheng.gateway.route.Target;
import io.junheng.kit.problem.Problems;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a caller wants to see expanded (展开请求), and where the rest of the request goes.
 *
 * @param raw the parameter as it was sent
 */
record Wish(Set<Relation> relations, String pathAndQuery, String raw) {

    private static final String PARAMETER = "expand";
    private static final int MOST = 3;

    /** The largest page whose objects are expanded. */
    static final int LARGEST_PAGE = 200;

    /** Whether the query has the parameter at all. */
    static boolean isIn(String query) {
        return query != null && (query.startsWith(PARAMETER + "=") || query.contains("&" + PARAMETER + "="));
    }

    /** Reads it, and tells all that is wrong with it. */
    static Wish of(Target target, Scopes scopes) {
        Problems problems = new Problems();
        Set<Relation> relations = new TreeSet<>();
        List<String> rest = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (String pair : target.query().split("&")) {
            if (!pair.startsWith(PARAMETER + "=")) {
                rest.add(pair);
                requireSmall(pair, problems);
                continue;
            }
            String value = URLDecoder.decode(pair.substring(PARAMETER.length() + 1), StandardCharsets.UTF_8);
            named.addAll(List.of(value.split(",", MOST + 2)));
        }
        for (String title : named) {
            Relation.of(title)
                    .ifPresentOrElse(
                            relations::add,
                            () -> problems.add("?expand", GatewayProblem.UNKNOWN_EXPANSION, title, Relation.titles()));
        }
        problems.require(named.size() <= MOST, "?expand", GatewayProblem.TOO_MANY_EXPANSIONS, MOST);
        relations.forEach(each -> problems.require(
                scopes.allows(each.resource(), false),
                "?expand",
                GatewayProblem.BEYOND_SCOPES,
                each.resource() + ":read"));
        problems.throwIfAny();
        return new Wish(
                relations,
                rest.isEmpty() ? target.path() : target.path() + "?" + String.join("&", rest),
                String.join(",", relations.stream().map(Relation::title).toList()));
    }

    private static void requireSmall(String pair, Problems problems) {
        if (pair.startsWith("pageSize=")) {
            String size = pair.substring("pageSize=".length());
            problems.require(
                    !size.matches("\\d{1,9}") || Integer.parseInt(size) <= LARGEST_PAGE,
                    "?pageSize",
                    GatewayProblem.PAGE_TOO_LARGE_TO_EXPAND,
                    LARGEST_PAGE);
        }
    }
}
