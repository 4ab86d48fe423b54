package io.junheng.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.junheng.client.ApiClient;
import io.junheng.client.ApiException;
import io.junheng.client.api.SchoolsApi;
import io.junheng.launcher.Ground;
import io.junheng.launcher.Service;
import io.junheng.launcher.Suite;
import io.junheng.launcher.demo.MainJob;
import io.junheng.system.fault.RestoreRehearsal;
import io.junheng.testing.Collector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole job through the gateway, undisturbed, and what a stranger and a neighbour then see of it. */
class MainJobTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Collector collector;
    private static RunningSuite running;
    private static boolean good;
    private static String printed;

    @BeforeAll
    static void play() throws Exception {
        collector = Collector.start();
        running = RunningSuite.start(options -> options.withEnvironment(
                Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", collector.endpoint(), "OTEL_TRACES_SAMPLER_ARG", "0")));
        Suite suite = running.suite();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        good = new MainJob().run(Ground.of(RunningSuite.ROOT, suite), Optional.empty(), out);
        printed = said.toString(StandardCharsets.UTF_8);
        System.out.println(printed);
    }

    @AfterAll
    static void stop() throws IOException {
        if (running != null) {
            running.close();
        }
        collector.close();
    }

    @Test
    void everyStepComesOutAsItShould() {
        assertThat(good).as(printed).isTrue();
        assertThat(printed).doesNotContain("WRONG").doesNotContain("FAILED");
    }

    @Test
    void anOversizeClassThatIsAddedIsNotOffsetByOneThatEnds() {
        assertThat(passed())
                .contains(
                        "ok carried in + opened - ended = standing, 2024 1 + 1 - 1 = 1",
                        "ok increments in 2024, where one has ended and none is allowed 1, NOT_MET",
                        "ok the county's own attempt to write its school off 403",
                        "ok the school, by the city above it WRITTEN_OFF",
                        "ok the increment, after the write-off 1");
    }

    @Test
    void theCountyThatFailedPassesOnceItsGapsAreFilled() {
        assertThat(passed())
                .contains(
                        "ok schools that fail in 2024 []",
                        "ok gaps that are left 0",
                        "ok 梨树县 as a whole, 2023 and 2024 NOT_MET, MET");
    }

    @Test
    void anEntryThatIsEditedInTheDatabaseIsNamedAndTheLogIsIntactOnceItIsPutBack() {
        assertThat(passed())
                .contains(
                        "ok the service shows the forged name nobody",
                        "ok the verifier names the edited entry true",
                        "ok the verifier, after the recorded hash was made to fit too 1",
                        "ok the verifier, after the entry was put back 0");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void aServicesRoleCanDoNothingOutsideItsOwnDatabase(Service service) throws Exception {
        assertThat(new DatabaseRoles(running.suite()).excesses(service)).isEmpty();
    }

    @Test
    void theAuditServicesRoleCanOnlyAppendToTheLog() throws Exception {
        assertThat(new DatabaseRoles(running.suite()).appendOnly(Service.AUDIT))
                .containsExactlyInAnyOrder(
                        "archived_event",
                        "audit_entry",
                        "audit_entry_0",
                        "log_alarm",
                        "log_archive",
                        "log_checkpoint",
                        "log_cosignature",
                        "log_identity",
                        "log_key",
                        "log_publication",
                        "log_tile",
                        "witness_checkpoint");
    }

    @Test
    void everyChangingOperationLeavesAnEntry() throws Exception {
        // Given
        Operations operations = Operations.documented();
        Map<String, Operations.Reason> withoutEntry = Operations.withoutEntry();
        NamedTests tests = NamedTests.ofProject();
        CompletenessWalk walk = new CompletenessWalk(
                running.suite().gatewayUrl(), running.suite().adminKey(), running.logs(), operations);

        // When
        List<String> refused = walk.makeTheOthers();
        Map<String, Set<String>> requests = walk.requests();
        Set<String> expected = new TreeSet<>(operations.ids());
        expected.removeAll(withoutEntry.keySet());
        Set<String> recorded = walk.recorded(requests, expected);

        // Then
        assertThat(refused).isEmpty();
        assertThat(recorded)
                .as("operations that left an entry; any other stands in operations-without-entry.csv with its reason")
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(withoutEntry).allSatisfy((operation, reason) -> {
            switch (reason.kind()) {
                case CHANGES_NOTHING -> assertThat(requests).containsKey(operation);
                case ELSEWHERE -> assertThat(tests.missing(reason.text())).isEmpty();
                case NEVER -> assertThat(reason.text()).isNotBlank();
            }
        });
    }

    @Test
    void theServedDocumentIsTheCheckedOne() throws Exception {
        HttpResponse<String> served = get("/openapi.yaml", null);

        JsonNode checked = new YAMLMapper()
                .readTree(RunningSuite.ROOT.resolve("docs/openapi.yaml").toFile());
        assertThat(new YAMLMapper().readTree(served.body())).isEqualTo(checked);
    }

    @Test
    void nobodyGetsInWithoutAKeyAtAnyListOrItem() throws Exception {
        for (String path : readable()) {
            assertThat(get(filled(path), null).statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void r174WhatIsPublicIsReadWithoutAKeyAndTellsNothingOfPersons() throws Exception {
        // When
        HttpResponse<String> regions = get("/v1/public/regions?pageSize=5", null);
        HttpResponse<String> kindergartens = get("/v1/public/kindergarten-publications?year=2024", null);

        // Then
        assertThat(regions.statusCode()).isEqualTo(200);
        assertThat(regions.headers().firstValue("Link").orElseThrow()).startsWith("</v1/public/regions?");
        assertThat(kindergartens.statusCode()).isEqualTo(200);
        for (HttpResponse<String> answer : List.of(regions, kindergartens)) {
            assertThat(answer.body()).doesNotContain("idNumber", "phone", "birth", "principal", "contact");
        }
        assertThat(get("/v1/public/schools", null).statusCode()).isEqualTo(404);
        assertThat(get("/v1/public/clients", null).statusCode()).isEqualTo(404);
    }

    @Test
    void aClientOfAnotherProvinceSeesNothingAnywhere() throws Exception {
        // Given
        String stranger = clientOf("220104");
        Set<String> documented =
                readable().stream().filter(path -> !path.contains("{")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(Lists.all().stream().map(Lists.Expected::path))
                .as("lists.csv says of every list what a stranger is answered")
                .containsExactlyInAnyOrderElementsOf(documented.stream()
                        .filter(path -> !path.endsWith(Lists.PARTITIONS))
                        .toList());

        // When
        Map<Lists.Expected, HttpResponse<String>> answers = new LinkedHashMap<>();
        for (Lists.Expected list : Lists.all()) {
            answers.put(list, get(list.url(), stranger));
            if (documented.contains(list.inParts().path())) {
                answers.put(list.inParts(), get(list.inParts().url(), stranger));
            }
        }

        // Then
        assertThat(answers).allSatisfy((list, answer) -> {
            assertThat(answer.statusCode()).as(list + " " + answer.body()).isEqualTo(list.status());
            assertThat(answer.body()).as(list.toString()).doesNotContain("220322", "梨树县");
        });
    }

    @Test
    void sevenClientsTakeADocumentFromItsTextToItsLastWriteOff() throws Exception {
        new DocumentJourney(running.suite()).play();
    }

    @Test
    void oneTraceLeadsFromTheDoorThroughAJobAndItsEventToWhoeverTakesIt() throws Exception {
        new TracedImport(running.suite(), collector).play();
    }

    @Test
    void whatIsBackedUpWhileItRunsStartsAgainAsItStoodThen() throws Exception {
        RestoreRehearsal.play(running.suite());
    }

    @Test
    void theGeneratedJavaClientWorks() throws Exception {
        // Given
        ApiClient client = new ApiClient();
        client.updateBaseUri(running.suite().gatewayUrl().toString());
        String key = clientOf("220323");
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + key));

        // When
        SchoolsApi schools = new SchoolsApi(client);
        var page =
                schools.listSchools(null, null, List.of("type:eq:211"), null, "name", 5, null, true, null, null, null);
        var school = schools.getSchool(page.getItems().get(0).getCode(), null, null, null);

        // Then
        assertThat(page.getTotalCount()).isPositive();
        assertThat(school.getRegionCode()).startsWith("220323");
        assertThatThrownBy(() -> schools.getSchool("2122990001", null, null, null))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(404));
    }

    @Test
    void theGeneratedTypeScriptClientWorks() throws Exception {
        // Given
        Path program = Files.copy(
                Path.of("src/test/typescript/tryout.ts"),
                Files.createDirectories(Path.of("target/typescript-client")).resolve("tryout.ts"),
                StandardCopyOption.REPLACE_EXISTING);
        Path compiled = Path.of("target/typescript-compiled").toAbsolutePath();
        assertThat(TypeScript.compile(program.toAbsolutePath(), compiled))
                .as("the compiler, being strict")
                .isEmpty();

        // When
        JsonNode outcome = TypeScript.call(
                compiled.resolve("tryout.js"),
                "tryOut",
                running.suite().gatewayUrl().toString(),
                clientOf("220323"),
                "2122990001");

        // Then
        assertThat(outcome.path("found").asInt()).as(outcome.toString()).isBetween(1, 5);
        assertThat(outcome.path("total").asInt())
                .isGreaterThanOrEqualTo(outcome.path("found").asInt());
        assertThat(outcome.path("region").asText()).startsWith("220323");
        assertThat(outcome.path("refused").asInt()).isEqualTo(404);
    }

    @Test
    void everyPartSaysThatItIsWell() throws Exception {
        assertThat(get("/health", null).statusCode()).isEqualTo(200);
    }

    /** The checks of the printed table that came out as they should. */
    private static List<String> passed() {
        return printed.lines()
                .filter(line -> line.startsWith("  ok "))
                .map(line -> line.replaceAll(" +", " ").strip())
                .toList();
    }

    /** The GET operations of the merged document below /v1 that need a key. */
    private static List<String> readable() throws IOException {
        JsonNode paths = new YAMLMapper()
                .readTree(RunningSuite.ROOT.resolve("docs/openapi.yaml").toFile())
                .path("paths");
        return StreamSupport.stream(names(paths), false)
                .filter(path -> path.startsWith("/v1/") && paths.path(path).has("get"))
                .filter(path -> !path.startsWith("/v1/public/"))
                .toList();
    }

    /** The path with something in each place that the gateway routes. */
    private static String filled(String path) {
        return path.replace("{resource}", "schools")
                .replace("/v1/jobs/{id}", "/v1/jobs/reg_1")
                .replaceAll("\\{[^}]+}", "1");
    }

    private static java.util.Spliterator<String> names(JsonNode paths) {
        Iterable<String> names = paths::fieldNames;
        return names.spliterator();
    }

    private static String clientOf(String region) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        running.suite().gatewayUrl().resolve("/v1/clients"))
                .header("Authorization", "Bearer " + running.suite().adminKey())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"name\":\"stranger\",\"roles\":[\"viewer\",\"inspector\",\"auditor\",\"department\",\"integration\"],\"regionCode\":\""
                                + region + "\"}"))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("key").asText();
    }

    private static HttpResponse<String> get(String path, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(running.suite().gatewayUrl() + path))
                .header("Accept", "*/*");
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
