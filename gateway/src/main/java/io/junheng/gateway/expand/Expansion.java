package io.junheng.gateway.expand;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.gateway.answer.OwnPage;
import io.junheng.gateway.identity.Scopes;
import io.junheng.gateway.route.Route;
import io.junheng.gateway.route.RoutingTable;
import io.junheng.gateway.route.Target;
import io.junheng.gateway.upstream.Reader;
import io.junheng.gateway.upstream.Reply;
import io.junheng.kit.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Answers one read together with what its objects refer to (关联展开): {@code ?expand=region,school} puts under {@code expanded} of each object what its codes stand for, one
 * level deep. Everything is read from the services with the caller's own identity, so what lies outside the caller's scope is {@code null} here as it is 404 there, and a role that
 * may not read it is refused.
 */
public final class Expansion {

    private static final String EXPANDED = "expanded";
    private static final Set<String> OF_A_PAGE = Set.of("items", "next", "totalCount");
    private static final int TOGETHER = 50;

    private final Reader reader;
    private final Wish wish;
    private final Map<Relation.Reference, JsonNode> found = new HashMap<>();

    private Expansion(Reader reader, Wish wish) {
        this.reader = reader;
        this.wish = wish;
    }

    /** Whether a request to {@code target} asks for it. */
    public static boolean isAsked(Target target) {
        return Wish.isIn(target.query());
    }

    /** The answer to a request that asks for it; fails with a {@link Problem}. */
    public static Future<OwnPage.Content> answer(Reader reader, Target target, Scopes scopes) {
        return Future.succeededFuture()
                .compose(begun -> new Expansion(reader, Wish.of(target, scopes)).answer(target.path()));
    }

    private Future<OwnPage.Content> answer(String path) {
        return read(path, wish.pathAndQuery())
                .compose(reply -> reply.status() == 200 && reply.isJson()
                        ? expanded(reply)
                        : Future.succeededFuture(content(reply, reply.body())));
    }

    private Future<OwnPage.Content> expanded(Reply reply) {
        JsonNode root = Json.tree(reply);
        List<ObjectNode> objects = objects(root);
        requireExpandable(objects);
        Map<Relation, Map<String, Set<String>>> wanted = new TreeMap<>();
        eachReference(
                objects,
                (object, reference) -> wanted.computeIfAbsent(reference.relation(), first -> new TreeMap<>())
                        .computeIfAbsent(reference.list(), first -> new TreeSet<>())
                        .add(reference.name()));
        List<Future<Void>> reads = new ArrayList<>();
        wanted.forEach((relation, lists) -> lists.forEach((list, names) -> reads.addAll(fetch(relation, list, names))));
        return Future.all(reads).map(all -> {
            for (ObjectNode object : objects) {
                ObjectNode shown = object.putObject(EXPANDED);
                wish.relations().forEach(relation -> shown.putNull(relation.title()));
            }
            eachReference(objects, (object, reference) -> {
                JsonNode other = found.get(reference);
                if (other != null) {
                    ((ObjectNode) object.get(EXPANDED)).set(reference.relation().title(), other);
                }
            });
            return content(reply, Json.bytes(root));
        });
    }

    private List<Future<Void>> fetch(Relation relation, String list, Set<String> names) {
        List<Future<Void>> reads = new ArrayList<>();
        List<String> all = List.copyOf(names);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            List<String> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
            String query = "?pageSize=" + TOGETHER + "&filter=" + relation.key() + ":in:" + String.join(",", some);
            reads.add(read(list, list + query).map(reply -> {
                take(relation, list, reply);
                return null;
            }));
        }
        return reads;
    }

    private void take(Relation relation, String list, Reply reply) {
        if (reply.status() == 404) {
            return;
        }
        for (ObjectNode object : objects(Json.tree(reply))) {
            found.put(
                    new Relation.Reference(
                            relation, list, object.path(relation.key()).asText()),
                    object);
        }
    }

    private Future<Reply> read(String path, String pathAndQuery) {
        return RoutingTable.find(path)
                .map(Route::service)
                .map(service -> reader.read(service, pathAndQuery))
                .orElseGet(() -> Future.failedFuture(Problem.of(GatewayProblem.NOT_FOUND)));
    }

    /** A list's rows, or the one object that was asked for. */
    private static List<ObjectNode> objects(JsonNode root) {
        List<ObjectNode> objects = new ArrayList<>();
        if (isPage(root)) {
            root.path("items").forEach(item -> {
                if (item instanceof ObjectNode object) {
                    objects.add(object);
                }
            });
        } else if (root instanceof ObjectNode object) {
            objects.add(object);
        }
        return objects;
    }

    private static boolean isPage(JsonNode root) {
        List<String> names = new ArrayList<>();
        root.fieldNames().forEachRemaining(names::add);
        return root.path("items").isArray() && OF_A_PAGE.containsAll(names);
    }

    /** A relation that none of the objects can have is a mistake, not an empty answer. */
    private void requireExpandable(List<ObjectNode> objects) {
        for (Relation relation : wish.relations()) {
            if (!objects.isEmpty() && objects.stream().noneMatch(relation::isIn)) {
                throw Problem.of(GatewayProblem.NOT_EXPANDABLE, relation.title(), String.join(", ", relation.fields()))
                        .at("?expand");
            }
        }
    }

    /** Told of each reference of each object. */
    @FunctionalInterface
    private interface Sink {
        void take(ObjectNode object, Relation.Reference reference);
    }

    private void eachReference(List<ObjectNode> objects, Sink sink) {
        for (ObjectNode object : objects) {
            for (Relation relation : wish.relations()) {
                relation.reference(object).ifPresent(reference -> sink.take(object, reference));
            }
        }
    }

    private OwnPage.Content content(Reply reply, Buffer body) {
        Map<String, String> headers = new LinkedHashMap<>();
        reply.header("Content-Type").ifPresent(type -> headers.put("Content-Type", type));
        reply.header("Retry-After").ifPresent(seconds -> headers.put("Retry-After", seconds));
        reply.header("Link")
                .ifPresent(link -> headers.put(
                        "Link", link.replace(">; rel=\"next\"", "&expand=" + wish.raw() + ">; rel=\"next\"")));
        return new OwnPage.Content(reply.status(), headers, body);
    }
}
