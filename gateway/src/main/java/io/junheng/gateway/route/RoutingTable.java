package io.junheng.gateway.route;

import static io.junheng.gateway.route.Service.AUDIT;
import static io.junheng.gateway.route.Service.GATEWAY;
import static io.junheng.gateway.route.Service.INDICATOR;
import static io.junheng.gateway.route.Service.REGISTRY;
import static io.junheng.gateway.route.Service.TASK;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The routing table (路由表): which service owns which resource below {@code /v1}. A path it does not name leads nowhere; it decides on the
 * {@linkplain Target normalised} path only, which is also the path that the service receives.
 */
public final class RoutingTable {

    private static final Map<String, Service> RESOURCES = Map.ofEntries(
            Map.entry("regions", REGISTRY),
            Map.entry("region-changes", REGISTRY),
            Map.entry("schools", REGISTRY),
            Map.entry("school-changes", REGISTRY),
            Map.entry("kindergarten-publications", REGISTRY),
            Map.entry("change-proposals", REGISTRY),
            Map.entry("founding-rules", REGISTRY),
            Map.entry("founding-findings", REGISTRY),
            Map.entry("data-elements", REGISTRY),
            Map.entry("forms", REGISTRY),
            Map.entry("returns", REGISTRY),
            Map.entry("return-windows", REGISTRY),
            Map.entry("sheet-mappings", REGISTRY),
            Map.entry("statements", REGISTRY),
            Map.entry("periods", REGISTRY),
            Map.entry("classes", REGISTRY),
            Map.entry("ledgers", REGISTRY),
            Map.entry("ledger-items", REGISTRY),
            Map.entry("ledger-findings", REGISTRY),
            Map.entry("policy-parameters", REGISTRY),
            Map.entry("procedures", REGISTRY),
            Map.entry("procedure-cases", REGISTRY),
            Map.entry("procedure-findings", REGISTRY),
            Map.entry("layout-plans", REGISTRY),
            Map.entry("identifier-schemes", REGISTRY),
            Map.entry("identifiers", REGISTRY),
            Map.entry("frameworks", INDICATOR),
            Map.entry("formula-checks", INDICATOR),
            Map.entry("targets", INDICATOR),
            Map.entry("evaluations", INDICATOR),
            Map.entry("facts", INDICATOR),
            Map.entry("simulations", INDICATOR),
            Map.entry("findings", INDICATOR),
            Map.entry("appraisals", INDICATOR),
            Map.entry("certifications", INDICATOR),
            Map.entry("certification-schemes", INDICATOR),
            Map.entry("incidents", INDICATOR),
            Map.entry("policy-checks", INDICATOR),
            Map.entry("watch-lists", INDICATOR),
            Map.entry("analytics", INDICATOR),
            Map.entry("unit-costs", INDICATOR),
            Map.entry("forecasts", INDICATOR),
            Map.entry("histories", INDICATOR),
            Map.entry("collection-schemes", INDICATOR),
            Map.entry("collections", INDICATOR),
            Map.entry("unit-tests", INDICATOR),
            Map.entry("priority-lists", INDICATOR),
            Map.entry("comparisons", INDICATOR),
            Map.entry("departments", TASK),
            Map.entry("department-names", TASK),
            Map.entry("responsibility-letters", TASK),
            Map.entry("plan-extractions", TASK),
            Map.entry("plans", TASK),
            Map.entry("assignments", TASK),
            Map.entry("orders", TASK),
            Map.entry("measures", TASK),
            Map.entry("notifications", TASK),
            Map.entry("notification-preferences", TASK),
            Map.entry("work-settings", TASK),
            Map.entry("work-ledgers", TASK),
            Map.entry("boards", TASK),
            Map.entry("inspections", TASK),
            Map.entry("awards", TASK),
            Map.entry("cards", TASK),
            Map.entry("rectifications", TASK),
            Map.entry("rectification-rules", TASK),
            Map.entry("obligations", TASK),
            Map.entry("bulletins", TASK),
            Map.entry("charges", TASK),
            Map.entry("document-reviews", TASK),
            Map.entry("meetings", TASK),
            Map.entry("assessments", TASK),
            Map.entry("calendars", TASK),
            Map.entry("audit", AUDIT),
            Map.entry("changes", AUDIT),
            Map.entry("clients", GATEWAY),
            Map.entry("webhooks", GATEWAY),
            Map.entry("uplinks", GATEWAY),
            Map.entry("exchange-key", GATEWAY),
            Map.entry("package-sources", GATEWAY),
            Map.entry("received-packages", GATEWAY),
            Map.entry("received-aggregates", GATEWAY),
            Map.entry("usage", GATEWAY));

    /** What can be imported or exported under a name that is not a resource of its own. */
    private static final Map<String, Service> TRANSFERS =
            Map.of("school-returns", REGISTRY, "region-returns", REGISTRY);

    private static final Map<String, Service> JOBS =
            Map.of("reg", REGISTRY, "ind", INDICATOR, "tsk", TASK, "aud", AUDIT);

    /** Lists that anybody may read below {@code /v1/public}: what the law wants published, without anything of persons. */
    private static final Set<String> PUBLIC = Set.of("kindergarten-publications", "regions");

    /** The address of a calendar that its owner gave away: 256 random bits. */
    private static final Pattern CALENDAR = Pattern.compile("[0-9a-f]{64}\\.ics");

    /** Operations whose address is the credential, as the services document them. */
    private static final Set<String> SECRET = Set.of("/v1/calendars/{token}.ics");

    private RoutingTable() {}

    /** Whether the documented operation at {@code path} is read without a key, by its secret address. */
    public static boolean isSecret(String path) {
        return SECRET.contains(path);
    }

    /** The public lists, by the path at which each is kept for those with a key. */
    public static Map<String, String> publicLists() {
        Map<String, String> lists = new TreeMap<>();
        PUBLIC.forEach(name -> lists.put("/v1/" + name, "/v1/public/" + name));
        return lists;
    }

    /** The service for {@code path} and how its bodies are to be treated, or empty when no resource of that name exists. */
    public static Optional<Route> find(String path) {
        String resource = path.startsWith("/v1/") ? Segments.at(path, 2) : null;
        if (resource == null) {
            return Optional.empty();
        }
        String third = Segments.at(path, 3);
        String name = third == null ? "" : third;
        return switch (resource) {
            case "jobs" -> route(JOBS.get(prefix(name)), Route.Kind.ORDINARY);
            case "imports" -> route(transfer(name), Route.Kind.UPLOAD);
            case "exports" -> route(transfer(name), Route.Kind.ORDINARY);
            case "changes" -> route(AUDIT, Route.Kind.WAITING);
            case "public" ->
                route(Segments.are(path, 3) && PUBLIC.contains(name) ? RESOURCES.get(name) : null, Route.Kind.PUBLIC);
            case "calendars" ->
                route(
                        TASK,
                        Segments.are(path, 3) && CALENDAR.matcher(name).matches()
                                ? Route.Kind.SECRET
                                : Route.Kind.ORDINARY);
            case "stream" -> route(third == null ? GATEWAY : null, Route.Kind.STREAM);
            case "plan-extractions" -> route(TASK, Route.Kind.FILE);
            case "assignments", "rectifications", "orders" -> route(TASK, file(path, "evidence"));
            case "sheet-mappings" -> route(REGISTRY, file(path, "workbook.xlsx"));
            case "frameworks" -> route(INDICATOR, path.endsWith("/tree.xlsx") ? Route.Kind.FILE : Route.Kind.ORDINARY);
            default -> route(RESOURCES.get(resource), Route.Kind.ORDINARY);
        };
    }

    /** Whether {@code path} is answered by several services, each for what is its own: jobs, imports and exports. */
    public static boolean isShared(String path) {
        return path.startsWith("/v1/jobs/") || path.startsWith("/v1/imports/") || path.startsWith("/v1/exports/");
    }

    /** A file is what is sent to {@code part} of one item. */
    private static Route.Kind file(String path, String part) {
        return part.equals(Segments.from(path, 4)) ? Route.Kind.FILE : Route.Kind.ORDINARY;
    }

    private static Optional<Route> route(Service service, Route.Kind kind) {
        return Optional.ofNullable(service).map(found -> new Route(found, kind));
    }

    private static Service transfer(String name) {
        return TRANSFERS.getOrDefault(name, RESOURCES.get(name));
    }

    private static String prefix(String jobId) {
        int underscore = jobId.indexOf('_');
        return underscore < 0 ? jobId : jobId.substring(0, underscore);
    }
}
