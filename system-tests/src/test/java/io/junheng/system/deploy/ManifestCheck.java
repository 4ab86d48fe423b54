package io.junheng.system.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What does not fit in the manifests, a sentence each. */
final class ManifestCheck {

    /** Variables that need not be set, with what holds then. */
    static final Map<String, String> LEFT_ALONE = Map.ofEntries(
            Map.entry("JUNHENG_AUDIT_ANCHOR_DIRECTORY", "lies in the data directory"),
            Map.entry("JUNHENG_AUDIT_ARCHIVE_DIRECTORY", "lies in the data directory"),
            Map.entry("JUNHENG_AUDIT_HEAD_FILE", "lies in the data directory"),
            Map.entry("JUNHENG_AUDIT_KEY_FILE", "lies in the data directory"),
            Map.entry("JUNHENG_AUDIT_SEAL_KEY_FILE", "lies in the data directory"),
            Map.entry("JUNHENG_AUDIT_WITNESS_KEY_FILE", "lies in the data directory"),
            Map.entry("JUNHENG_INTERNAL_HOST", "the loopback interface"),
            Map.entry("JUNHENG_INTERNAL_PORT", "any free port"),
            Map.entry("JUNHENG_MAX_BODY", "2 GB, as the gateway's limit"),
            Map.entry("JUNHENG_OIDC_AUDIENCE", "junheng"),
            Map.entry("JUNHENG_TASK_MAIL_FROM", "no e-mail unless a host is named"),
            Map.entry("JUNHENG_TASK_MAIL_HOST", "no e-mail unless a host is named"),
            Map.entry("JUNHENG_TASK_MAIL_PORT", "no e-mail unless a host is named"),
            Map.entry("JUNHENG_TLS_CERTIFICATE", "the ingress encrypts"),
            Map.entry("JUNHENG_TLS_CLIENTS_ONLY", "the ingress encrypts"),
            Map.entry("JUNHENG_TLS_CLIENT_AUTHORITIES", "the ingress encrypts"),
            Map.entry("JUNHENG_TLS_HOST", "the ingress encrypts"),
            Map.entry("JUNHENG_TLS_IDENTITY", "the ingress encrypts"),
            Map.entry("JUNHENG_TLS_KEY", "the ingress encrypts"),
            Map.entry("JUNHENG_TLS_PORT", "the ingress encrypts"),
            Map.entry("JUNHENG_TOPIC_PREFIX", "junheng"),
            Map.entry("JUNHENG_WEBHOOK_NETWORKS", "no webhooks to private networks"),
            Map.entry("OTEL_EXPORTER_OTLP_HEADERS", "the collector asks for no key"));

    private static final Set<String> SECRET =
            Set.of("JUNHENG_DB_PASSWORD", "JUNHENG_DB_USER", "JUNHENG_KEY_PEPPER", "OTEL_EXPORTER_OTLP_HEADERS");

    private final Manifests manifests;
    private final Map<String, ServiceSource> sources;
    private final List<String> complaints = new ArrayList<>();

    private ManifestCheck(Manifests manifests, Map<String, ServiceSource> sources) {
        this.manifests = manifests;
        this.sources = sources;
    }

    /**
     * Everything wrong with {@code manifests}.
     *
     * @param sources by the service's name
     */
    static List<String> complaints(Manifests manifests, Map<String, ServiceSource> sources) {
        ManifestCheck check = new ManifestCheck(manifests, sources);
        check.complaints.addAll(manifests.complaints());
        check.everyObjectIsNamedOnce();
        for (JsonNode object : manifests.workloads()) {
            Workload workload = new Workload(object, manifests);
            if (sources.containsKey(workload.name())) {
                check.fitsItsSource(workload, sources.get(workload.name()));
                check.isConfined(workload);
                check.isReached(workload);
            } else {
                check.say(workload.name(), "is no service");
            }
        }
        sources.keySet().stream()
                .filter(name -> manifests.workloads().stream()
                        .noneMatch(object -> Manifests.name(object).equals(name)))
                .forEach(name -> check.say(name, "is not run"));
        check.policiesSelectPods();
        if (!manifests.of("Secret").isEmpty()) {
            check.say("a secret", "stands in a file");
        }
        return check.complaints;
    }

    private void everyObjectIsNamedOnce() {
        Set<String> names = new TreeSet<>();
        for (JsonNode object : manifests.objects()) {
            String name = object.path("kind").asText() + " " + Manifests.name(object);
            if (Manifests.name(object).isEmpty()
                    || object.path("apiVersion").asText().isEmpty()) {
                say(name, "lacks a version or a name");
            }
            if (!names.add(name)) {
                say(name, "stands twice");
            }
        }
    }

    private void fitsItsSource(Workload workload, ServiceSource source) {
        Map<String, String> set = workload.environment();
        Set<String> missing = new TreeSet<>(source.variables());
        missing.removeAll(set.keySet());
        missing.removeAll(LEFT_ALONE.keySet());
        missing.forEach(name -> say(workload.name(), "is not told " + name));
        Set<String> unread = new TreeSet<>(set.keySet());
        unread.removeAll(source.variables());
        unread.forEach(name -> say(workload.name(), "is told " + name + ", which it does not read"));
        set.forEach((name, value) -> {
            if (SECRET.contains(name) && !value.startsWith("secret ")) {
                say(workload.name(), "has " + name + " in a file");
            }
            if (name.endsWith("_URL") && value.startsWith("http:")) {
                leadsSomewhere(workload, name, URI.create(value));
            }
        });
        if (workload.port() != source.port() || !Integer.toString(source.port()).equals(set.get("JUNHENG_HTTP_PORT"))) {
            say(workload.name(), "does not listen at its image's port " + source.port());
        }
        if (!workload.container().path("image").asText().matches("junheng/" + source.folder() + ":.+")) {
            say(workload.name(), "runs another image");
        }
        if (!source.user()
                .equals(workload.pod().at("/securityContext/runAsUser").asText() + ":"
                        + workload.pod().at("/securityContext/runAsGroup").asText())) {
            say(workload.name(), "runs as another user than its image, " + source.user());
        }
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            String path = probe.equals("readinessProbe") ? "/q/health/ready" : "/q/health/live";
            JsonNode request = workload.container().path(probe).path("httpGet");
            if (!request.path("path").asText().equals(path)
                    || !request.path("port").asText().equals("http")) {
                say(workload.name(), "has a wrong " + probe);
            }
        }
    }

    private void leadsSomewhere(Workload workload, String variable, URI address) {
        if (address.getHost().equals("127.0.0.1")) {
            if (address.getPort() != workload.port()) {
                say(workload.name(), variable + " leads to no port of its own");
            }
            return;
        }
        JsonNode service = manifests.named("Service", address.getHost());
        if (service.at("/spec/ports/0/port").asInt() != address.getPort()) {
            say(workload.name(), variable + " leads to no service");
        }
        List<String> names = manifests.workloads().stream()
                .map(object -> new Workload(object, manifests))
                .filter(other -> other.name().equals(address.getHost()))
                .map(other -> other.environment().getOrDefault("JUNHENG_PUBLIC_HOSTS", ""))
                .filter(hosts -> !hosts.isEmpty())
                .toList();
        if (!names.isEmpty()
                && names.stream()
                        .noneMatch(hosts -> Arrays.asList(hosts.split(",")).contains(address.getHost()))) {
            say(workload.name(), variable + " names a host that is not among JUNHENG_PUBLIC_HOSTS");
        }
    }

    private void isConfined(Workload workload) {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("/spec/template/spec/securityContext/runAsNonRoot", "true");
        expected.put("/spec/template/spec/securityContext/seccompProfile/type", "RuntimeDefault");
        expected.put("/spec/template/spec/automountServiceAccountToken", "false");
        expected.put("/spec/template/spec/containers/0/securityContext/readOnlyRootFilesystem", "true");
        expected.put("/spec/template/spec/containers/0/securityContext/allowPrivilegeEscalation", "false");
        expected.put("/spec/template/spec/containers/0/securityContext/capabilities/drop/0", "ALL");
        expected.forEach((path, value) -> {
            if (!workload.object().at(path).asText().equals(value)) {
                say(workload.name(), path + " is not " + value);
            }
        });
        for (String path :
                List.of("/resources/requests/cpu", "/resources/requests/memory", "/resources/limits/memory")) {
            if (workload.container().at(path).asText().isEmpty()) {
                say(workload.name(), "lacks " + path);
            }
        }
        if (!workload.container()
                .at("/resources/requests/memory")
                .equals(workload.container().at("/resources/limits/memory"))) {
            say(workload.name(), "is promised less memory than it may take");
        }
        Set<String> volumes = new TreeSet<>();
        workload.pod()
                .path("volumes")
                .forEach(volume -> volumes.add(volume.path("name").asText()));
        workload.object().at("/spec/volumeClaimTemplates").forEach(claim -> volumes.add(Manifests.name(claim)));
        Set<String> places = new TreeSet<>();
        workload.container().path("volumeMounts").forEach(mount -> {
            places.add(mount.path("mountPath").asText());
            if (!volumes.contains(mount.path("name").asText())) {
                say(workload.name(), "mounts what is no volume");
            }
        });
        if (!places.contains("/tmp")) {
            say(workload.name(), "cannot write to /tmp");
        }
        String data = workload.environment().get("JUNHENG_DATA_DIR");
        if (data != null && !places.contains(data)) {
            say(workload.name(), "cannot write to its data directory");
        }
    }

    private void isReached(Workload workload) {
        JsonNode labels = workload.object().at("/spec/template/metadata/labels");
        JsonNode service = manifests.named("Service", workload.name());
        if (!selects(service.at("/spec/selector"), labels)
                || service.at("/spec/ports/0/port").asInt() != workload.port()
                || !service.at("/spec/ports/0/targetPort").asText().equals("http")
                || !workload.container().at("/ports/0/name").asText().equals("http")) {
            say(workload.name(), "is not what its service leads to");
        }
        if (!selects(workload.object().at("/spec/selector/matchLabels"), labels)) {
            say(workload.name(), "does not select its own pods");
        }
        JsonNode budget = manifests.named("PodDisruptionBudget", workload.name());
        if (!selects(budget.at("/spec/selector/matchLabels"), labels)) {
            say(workload.name(), "has no disruption budget");
        }
        if (budget.at("/spec/minAvailable").asInt() >= workload.replicas()) {
            say(workload.name(), "lets no node be emptied");
        }
        if (manifests
                .named(
                        "ServiceAccount",
                        workload.pod().path("serviceAccountName").asText())
                .isMissingNode()) {
            say(workload.name(), "has no account");
        }
        boolean open = manifests.of("NetworkPolicy").stream()
                .filter(policy -> selects(policy.at("/spec/podSelector/matchLabels"), labels))
                .flatMap(policy -> policy.at("/spec/ingress").findValues("port").stream())
                .anyMatch(port -> port.asInt() == workload.port());
        if (!open) {
            say(workload.name(), "cannot be reached: no network policy opens its port");
        }
    }

    private void policiesSelectPods() {
        for (JsonNode policy : manifests.of("NetworkPolicy")) {
            for (JsonNode selector : policy.findValues("podSelector")) {
                boolean some = manifests.workloads().stream()
                        .anyMatch(object ->
                                selects(selector.path("matchLabels"), object.at("/spec/template/metadata/labels")));
                if (!some) {
                    say(Manifests.name(policy), "selects nothing");
                }
            }
        }
    }

    private static boolean selects(JsonNode selector, JsonNode labels) {
        return !selector.isEmpty()
                && selector.properties().stream()
                        .allMatch(entry -> entry.getValue().equals(labels.path(entry.getKey())));
    }

    private void say(String who, String what) {
        complaints.add(who + " " + what);
    }
}
