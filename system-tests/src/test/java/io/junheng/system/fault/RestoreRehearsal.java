package io.junheng.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.junheng.launcher.Backup;
import io.junheng.launcher.Service;
import io.junheng.launcher.Suite;
import io.junheng.launcher.infrastructure.Directories;
import io.junheng.system.RunningSuite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Backup and restore, rehearsed (备份恢复演练): a suite that is full of data is copied while somebody writes; another is started on nothing but the copy. What was acknowledged
 * before is there, what came after is not, no event was lost or doubled, the log is the one whose checkpoint was kept outside, and whoever read further is told so.
 */
public final class RestoreRehearsal {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int GONE = 410;

    /** Lists that nobody writes to meanwhile. */
    private static final List<String> AT_REST = List.of(
            "/v1/regions",
            "/v1/ledger-items",
            "/v1/procedure-cases",
            "/v1/evaluations",
            "/v1/findings",
            "/v1/plans",
            "/v1/assignments",
            "/v1/rectifications",
            "/v1/clients?fields=id,name,roles,status,version");

    private RestoreRehearsal() {}

    /** Plays it on a running suite, which goes on as before. */
    public static void play(Suite original) throws Exception {
        Path folder = Files.createTempDirectory("junheng-backup");
        try {
            play(original, folder.resolve("copy"));
        } finally {
            Directories.delete(folder);
        }
    }

    private static void play(Suite original, Path copy) throws Exception {
        // Given
        Client client = client(original);
        Map<String, JsonNode> expected = lists(client);
        Map<String, Long> before;
        Map<String, Long> after;
        String checkpoint;
        Backup.Made made;
        try (WriteLoad load = new WriteLoad(client)) {
            load.begin();
            before = awaitMoreSchools(client);
            checkpoint = client.text("/v1/audit/checkpoint", "text/plain");

            // When
            made = Backup.of(original.data(), copy);
            after = schools(client);
            load.end();
        }
        String beyond = newestCursor(client);
        System.out.println(made);

        // Then
        try (RunningSuite restored = RunningSuite.restored(copy)) {
            Client there = client(restored.suite());
            Map<String, Long> found = schools(there);
            assertThat(found)
                    .allSatisfy((code, version) ->
                            assertThat(after.get(code)).as("version of " + code).isGreaterThanOrEqualTo(version));
            assertThat(before)
                    .allSatisfy((code, version) ->
                            assertThat(found.get(code)).as("version of " + code).isGreaterThanOrEqualTo(version));
            assertThat(lists(there)).isEqualTo(expected);
            awaitLogged(restored.suite());
            assertThat(LogVerdict.complaint(RunningSuite.ROOT, there, checkpoint))
                    .isEmpty();
            assertThat(there.change("PUT", "/v1/schools/2122899999", "application/json", "If-None-Match: *", """
                {"name": "恢复之后小学（示例）", "type": "211", "founder": "831", "urbanRural": "111", "regionCode": "220602001",
                 "openedOn": "1990-09-01"}\
                """))
                    .isEqualTo(201);
            awaitLogged(restored.suite());
            assertThat(LogVerdict.complaint(RunningSuite.ROOT, there, there.text("/v1/audit/checkpoint", "text/plain")))
                    .isEmpty();
            assertThat(there.status("/v1/changes?after=" + beyond)).isEqualTo(GONE);
            assertThat(client.status("/v1/changes?after=" + beyond)).isEqualTo(200);
        }
    }

    private static Client client(Suite suite) throws IOException {
        return new Client(suite.gatewayUrl(), suite.adminKey());
    }

    private static Map<String, JsonNode> lists(Client client) throws IOException, InterruptedException {
        Map<String, JsonNode> lists = new TreeMap<>();
        for (String list : AT_REST) {
            lists.put(list, client.get(list + (list.contains("?") ? "&" : "?") + "pageSize=500&totalCount=true"));
        }
        lists.values().forEach(page -> ((ObjectNode) page).remove("next"));
        return lists;
    }

    private static Map<String, Long> schools(Client client) throws IOException, InterruptedException {
        Map<String, Long> versions = new TreeMap<>();
        for (JsonNode school : client.all("/v1/schools")) {
            versions.put(school.path("code").asText(), school.path("version").asLong());
        }
        return versions;
    }

    /** The load has begun to write. */
    private static Map<String, Long> awaitMoreSchools(Client client) throws IOException, InterruptedException {
        int atFirst = schools(client).size();
        Map<String, Long> now = schools(client);
        for (long end = System.nanoTime() + PATIENCE.toNanos(); now.size() < atFirst + 2 && System.nanoTime() < end; ) {
            Thread.sleep(50);
            now = schools(client);
        }
        assertThat(now).hasSizeGreaterThanOrEqualTo(atFirst + 2);
        return now;
    }

    private static String newestCursor(Client client) throws IOException, InterruptedException {
        String cursor = "";
        JsonNode page;
        do {
            page = client.get("/v1/changes?limit=500" + (cursor.isEmpty() ? "" : "&after=" + cursor));
            cursor = page.path("next").asText();
        } while (!page.path("items").isEmpty());
        return cursor;
    }

    /** Every version of a school stands in the log once, whatever was on its way when the copy was made. */
    private static void awaitLogged(Suite suite) throws IOException, SQLException, InterruptedException {
        Databases databases = new Databases(suite);
        long end = System.nanoTime() + PATIENCE.toNanos();
        Map<String, String> stored;
        Map<String, String> logged;
        do {
            Thread.sleep(100);
            stored = databases.rows(Service.REGISTRY, "select code, version from school");
            logged = databases.rows(
                    Service.AUDIT,
                    "select aggregate_id, case when count(*) = max(version) then max(version) else -count(*) end"
                            + " from audit_entry where aggregate = 'school' group by aggregate_id");
        } while (!stored.equals(logged) && System.nanoTime() < end);
        assertThat(logged).isEqualTo(stored);
    }
}
