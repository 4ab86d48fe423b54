package io.junheng.gateway.expand;

import com.fasterxml.jackson.databind.JsonNode;
import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.gateway.identity.Scopes;
import io.junheng.gateway.route.Service;
import io.junheng.gateway.route.Target;
import io.junheng.gateway.upstream.Reader;
import io.junheng.gateway.upstream.Reply;
import io.junheng.kit.problem.Problem;
import io.vertx.core.Future;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads a list by a partner's codes (按外部编码读取): {@code ?identifier=scheme:code,code} becomes the filter that names the same things by this suite's codes, looked up with the
 * caller's own identity. A code that stands for nothing the caller may see matches nothing.
 */
public final class ForeignCodes {

    private static final String PARAMETER = "identifier=";
    private static final String NOTHING = "-";
    private static final int MOST = 50;
    private static final Pattern SCHEME = Pattern.compile("[a-z0-9-]{1,60}");

    /** The fields by which lists name schools, regions and departments. */
    private static final Map<String, Map<String, String>> FIELDS = Map.of(
            "SCHOOL",
            Map.of(
                    "/v1/schools", "code",
                    "/v1/returns/schools", "subjectCode",
                    "/v1/findings", "subjectCode",
                    "/v1/certifications", "subjectCode",
                    "/v1/procedure-cases", "subjectCode",
                    "/v1/rectifications", "subjectCode",
                    "/v1/ledger-items", "schoolCode",
                    "/v1/orders", "schoolCode"),
            "REGION",
            Map.of(
                    "/v1/regions", "code",
                    "/v1/schools", "regionCode",
                    "/v1/returns/regions", "subjectCode",
                    "/v1/departments", "regionCode",
                    "/v1/evaluations", "regionCode",
                    "/v1/findings", "regionCode",
                    "/v1/assignments", "regionCode"),
            "DEPARTMENT",
            Map.of(
                    "/v1/departments", "code",
                    "/v1/assignments", "departmentCode",
                    "/v1/orders", "departmentCode",
                    "/v1/rectifications", "leadCode"));

    private ForeignCodes() {}

    /** Whether the list at {@code path} can be read by a partner's codes. */
    public static boolean reads(String path) {
        return FIELDS.values().stream().anyMatch(lists -> lists.containsKey(path));
    }

    /** Whether a request to {@code target} names things by a partner's codes. */
    public static boolean isAsked(Target target) {
        return target.query() != null
                && (target.query().startsWith(PARAMETER) || target.query().contains("&" + PARAMETER));
    }

    /** The same request with this suite's codes; fails with a {@link Problem}. */
    public static Future<Target> translated(Reader reader, Target target, Scopes scopes) {
        return Future.succeededFuture().compose(begun -> {
            Named named = Named.in(target.query());
            if (!scopes.allows("identifiers", false)) {
                throw Problem.of(GatewayProblem.BEYOND_SCOPES, "identifiers:read")
                        .at("?identifier");
            }
            Future<String> field = reader.read(Service.REGISTRY, "/v1/identifier-schemes/" + encoded(named.scheme()))
                    .map(scheme -> field(scheme, named.scheme(), target.path()));
            Future<String> codes = reader.read(Service.REGISTRY, named.lookup()).map(ForeignCodes::codes);
            return Future.all(field, codes)
                    .map(both -> new Target(
                            target.path(),
                            named.rest()
                                    .add("filter=" + field.result() + ":in:" + codes.result())
                                    .toString(),
                            target.authority()));
        });
    }

    /** What a query names by a partner's codes, and the rest of it. */
    private record Named(String scheme, List<String> codes, StringJoiner rest) {

        static Named in(String query) {
            List<String> given = new ArrayList<>();
            StringJoiner rest = new StringJoiner("&");
            for (String pair : query.split("&")) {
                if (pair.startsWith(PARAMETER)) {
                    given.add(URLDecoder.decode(pair.substring(PARAMETER.length()), StandardCharsets.UTF_8));
                } else {
                    rest.add(pair);
                }
            }
            String only = given.size() == 1 ? given.get(0) : "";
            int colon = only.indexOf(':');
            List<String> codes = List.of(only.substring(colon + 1).split(",", MOST + 2));
            if (colon < 1
                    || !SCHEME.matcher(only.substring(0, colon)).matches()
                    || codes.contains("")
                    || codes.size() > MOST) {
                throw Problem.of(GatewayProblem.MALFORMED_IDENTIFIER, MOST).at("?identifier");
            }
            return new Named(only.substring(0, colon), codes, rest);
        }

        String lookup() {
            return "/v1/identifiers?pageSize=" + MOST + "&fields=code&filter=" + encoded("scheme:eq:" + scheme)
                    + "&filter=" + encoded("foreignCode:in:" + String.join(",", codes));
        }
    }

    private static String field(Reply reply, String scheme, String path) {
        if (reply.status() == 404) {
            throw Problem.of(GatewayProblem.UNKNOWN_SCHEME, scheme).at("?identifier");
        }
        String subject = Json.tree(reply).path("subject").asText();
        String field = FIELDS.getOrDefault(subject, Map.of()).get(path);
        if (field == null) {
            throw Problem.of(
                            GatewayProblem.IDENTIFIER_NOT_HERE,
                            subject,
                            String.join(
                                    ", ",
                                    new TreeSet<>(FIELDS.getOrDefault(subject, Map.of())
                                            .keySet())))
                    .at("?identifier");
        }
        return field;
    }

    private static String codes(Reply reply) {
        StringJoiner codes = new StringJoiner(",").setEmptyValue(NOTHING);
        for (JsonNode item : Json.tree(reply).path("items")) {
            if (item.path("code").isTextual()) {
                codes.add(encoded(item.path("code").asText()));
            }
        }
        return codes.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
