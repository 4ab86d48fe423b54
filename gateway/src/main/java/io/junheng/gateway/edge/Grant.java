package io.junheng.gateway.edge;

import io.junheng.gateway.identity.Scopes;
import io.junheng.gateway.route.Access;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;

/** Whether a credential may be used for a request (资源授权检查). */
final class Grant {

    private Grant() {}

    /** What the scopes lack for a request whose path was routed, as {@code schools:write}; null when they lack nothing. */
    static String missing(Scopes scopes, HttpServerRequest request, String path) {
        if (scopes.isAll()) {
            return null;
        }
        Access access = Access.of(HeadChecks.isSafe(request), path);
        if (access.about().isEmpty() || access.everything() && scopes.allows("*", false)) {
            return null;
        }
        List<String> named = access.everything() ? parameters(request, "resource") : List.of(access.resource());
        String resource = named.size() == 1 ? named.get(0) : "*";
        return scopes.allows(resource, access.writes()) ? null : resource + (access.writes() ? ":write" : ":read");
    }

    /** The values of a parameter of exactly this name, as the services read it. */
    private static List<String> parameters(HttpServerRequest request, String name) {
        return request.params().entries().stream()
                .filter(each -> each.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }
}
