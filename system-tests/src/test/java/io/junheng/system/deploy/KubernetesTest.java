package io.junheng.system.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The manifests fit each other, the images and what the services read; each kind of mistake is seen when it is made. */
class KubernetesTest {

    private static final Path ROOT = Path.of(System.getProperty("junheng.root"));
    private static final Path FOLDER = ROOT.resolve("deploy/kubernetes");
    private static final Map<String, String> FOLDERS = Map.of(
            "registry", "school-registry-service",
            "indicator", "indicator-service",
            "task", "task-service",
            "audit", "audit-service",
            "gateway", "gateway");

    @TempDir
    Path copy;

    private Map<String, ServiceSource> sources;

    @BeforeEach
    void readSources() throws IOException {
        sources = new LinkedHashMap<>();
        for (Map.Entry<String, String> service : FOLDERS.entrySet()) {
            sources.put(service.getKey(), ServiceSource.of(ROOT, service.getValue()));
        }
    }

    @Test
    void everythingFits() throws IOException {
        // When
        Manifests manifests = Manifests.read(FOLDER);

        // Then
        assertThat(manifests.workloads()).hasSize(5);
        assertThat(ManifestCheck.complaints(manifests, sources)).isEmpty();
    }

    @Test
    void whatIsLeftAloneIsReadBySomebody() {
        assertThat(sources.values()).flatMap(ServiceSource::variables).containsAll(ManifestCheck.LEFT_ALONE.keySet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kustomization.yaml |   - task.yaml               |                               | task.yaml is not listed
            task.yaml          | JUNHENG_DB_URL              | JUNHENG_DB_ADDRESS            | task is not told JUNHENG_DB_URL
            task.yaml          | JUNHENG_DB_URL              | JUNHENG_DB_ADDRESS            | task is told JUNHENG_DB_ADDRESS, which it does not read
            task.yaml          | containerPort: 8083         | containerPort: 8084           | task does not listen at its image's port 8083
            task.yaml          | path: /q/health/ready       | path: /health                 | task has a wrong readinessProbe
            task.yaml          | runAsUser: 10001            | runAsUser: 0                  | task runs as another user than its image, 10001:10001
            task.yaml          | readOnlyRootFilesystem: true| readOnlyRootFilesystem: false | task /spec/template/spec/containers/0/securityContext/readOnlyRootFilesystem is not true
            task.yaml          | mountPath: /tmp             | mountPath: /temp              | task cannot write to /tmp
            audit.yaml         | mountPath: /data            | mountPath: /log               | audit cannot write to its data directory
            audit.yaml         | maxUnavailable: 1           | minAvailable: 1               | audit lets no node be emptied
            gateway.yaml       | http://task:8083            | http://tasks:8083             | gateway JUNHENG_TASK_URL leads to no service
            gateway.yaml       | image: junheng/gateway      | image: other/gateway          | gateway runs another image
            config.yaml        | example.org,gateway         | example.org                   | task JUNHENG_KEYS_URL names a host that is not among JUNHENG_PUBLIC_HOSTS
            config.yaml        | OTEL_EXPORTER_OTLP_ENDPOINT | OTEL_EXPORTER_OTLP_HEADERS    | task is not told OTEL_EXPORTER_OTLP_ENDPOINT
            config.yaml        | OTEL_EXPORTER_OTLP_ENDPOINT | OTEL_EXPORTER_OTLP_HEADERS    | task has OTEL_EXPORTER_OTLP_HEADERS in a file
            network.yaml       | port: 8083                  | port: 8080                    | task cannot be reached: no network policy opens its port
            network.yaml       | name: task                  | name: tasks                   | only-the-gateway-to-task selects nothing
            """)
    void aMistakeIsSeen(String file, String from, String to, String complaint) throws IOException {
        // Given
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path each : files.toList()) {
                Files.copy(each, copy.resolve(each.getFileName()));
            }
        }
        Path changed = copy.resolve(file);
        String before = Files.readString(changed);
        Files.writeString(changed, before.replace(from, to == null ? "" : to));
        assertThat(before).contains(from);

        // When / Then
        assertThat(ManifestCheck.complaints(Manifests.read(copy), sources)).contains(complaint);
    }

    @Test
    void aSecretInAFileIsSeen() throws IOException {
        // Given
        Files.writeString(copy.resolve("kustomization.yaml"), "resources: [secret.yaml]");
        Files.writeString(
                copy.resolve("secret.yaml"),
                "{apiVersion: v1, kind: Secret, metadata: {name: registry-database}, stringData: {password: abc}}");

        // When / Then
        assertThat(ManifestCheck.complaints(Manifests.read(copy), sources)).contains("a secret stands in a file");
    }
}
