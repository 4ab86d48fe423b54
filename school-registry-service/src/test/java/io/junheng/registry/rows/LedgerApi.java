package io.junheng.registry.rows;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.as;
import static io.junheng.registry.RegistryApi.foundations;
import static io.junheng.registry.RegistryApi.pack;
import static io.junheng.registry.RegistryApi.post;
import static io.junheng.registry.RegistryApi.put;
import static io.junheng.registry.RegistryApi.verifier;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Ledgers as their users see them: packs, schools, censuses, entries, findings and measures. */
public final class LedgerApi {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> LOADED = ConcurrentHashMap.newKeySet();

    private LedgerApi() {}

    /** Loads a pack of ledgers, unless it is there, after what it needs. */
    public static void load(String name) {
        if (LOADED.contains(name)) {
            return;
        }
        foundations();
        JsonNode pack = documents(name + "/pack.yaml").get(0);
        for (JsonNode needed : pack.path("requires")) {
            if (needed.asText().startsWith("ledgers-")) {
                load(needed.asText());
            }
        }
        for (JsonNode step : pack.get("steps")) {
            for (JsonNode document : documents(name + "/" + step.get("file").asText())) {
                String path = step.get("put")
                        .asText()
                        .replace("{key}", document.get("key").asText());
                Response answer = put(admin(), path, document.toString(), "If-None-Match", "*");
                assertThat(answer.statusCode())
                        .as(path + " " + answer.asString())
                        .isIn(201, 412);
            }
        }
        LOADED.add(name);
    }

    private static List<JsonNode> documents(String file) {
        try (var all = YAML.readerFor(JsonNode.class).<JsonNode>readValues(pack(file))) {
            return all.readAll().stream()
                    .filter(document -> document.isObject())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A primary school (211), junior school (311) or kindergarten (111) in a town; its code. */
    public static String school(String type, int serial, String town) {
        String code = type.substring(0, 2) + "2298" + String.format("%04d", serial);
        String body = """
                {"name":"示例%s第%d校","type":"%s","founder":"831","urbanRural":"121","regionCode":"%s","openedOn":"1980-09-01"}
                """.formatted(town, serial, type, town);
        Response answer = put(admin(), "/v1/schools/" + code, body, "If-None-Match", "*");
        assertThat(answer.statusCode()).as(answer.asString()).isIn(201, 412);
        return code;
    }

    /** Locks the census of a primary school: classes as "三年级1班=57", with the year's return submitted by one and verified by another. */
    public static void census(String school, int year, String... classes) {
        int pupils = 0;
        StringBuilder listed = new StringBuilder();
        for (String one : classes) {
            String[] sides = one.split("=");
            pupils += Integer.parseInt(sides[1]);
            listed.append(listed.isEmpty() ? "" : ",")
                    .append("{\"name\":\"%s\",\"stage\":\"PRIMARY\",\"grade\":\"P%d\",\"pupils\":%s}"
                            .formatted(sides[0], "一二三四五六".indexOf(sides[0].charAt(0)) + 1, sides[1]));
        }
        locked(school, year, Map.of("pupilsPrimary", pupils), "[" + listed + "]");
    }

    /** Locks a primary school's return of a year with these figures besides plain ones. */
    public static void locked(String school, int year, Map<String, Object> figures, String classes) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of(
                "higherDegreeTeachersPrimary", 3,
                "backboneTeachersPrimary", 1,
                "artsSportsTeachersPrimary", 1,
                "teachingRoomsArea", 400,
                "indoorSportsArea", 0,
                "sportsGroundArea", 900,
                "equipmentValue", 8.5,
                "multimediaRooms", 2));
        values.putAll(figures);
        String path = "/v1/returns/schools/" + school + "/" + year;
        String body = "{\"form\":\"compulsory-school\",\"values\":" + json(values) + ",\"classes\":" + classes + "}";
        Response filed = put(admin(), path, body);
        if (filed.statusCode() == 428) {
            filed = put(admin(), path, body, "If-Match", "*");
        }
        assertThat(filed.statusCode()).as(filed.asString()).isIn(200, 201);
        for (String to : List.of("SUBMITTED", "VERIFIED", "LOCKED")) {
            RequestSpecification caller = to.equals("SUBMITTED") ? admin() : verifier();
            Response answer = post(caller, path + "/transitions", "{\"to\":\"" + to + "\"}");
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        }
    }

    /** Enters an item about a school on a day. */
    public static Response enter(String ledger, String school, String day, Map<String, Object> values) {
        return entered(Map.of("ledger", ledger, "schoolCode", school, "day", day, "values", values));
    }

    /** Enters an item about a region on a day. */
    public static Response enterRegion(String ledger, String region, String day, Map<String, Object> values) {
        return entered(Map.of("ledger", ledger, "regionCode", region, "day", day, "values", values));
    }

    private static Response entered(Map<String, Object> body) {
        return post(admin(), "/v1/ledger-items", json(body));
    }

    /** Changes values of an item. */
    public static Response patch(String id, Map<String, Object> values) {
        return admin().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(json(Map.of("values", values, "reason", "更正")))
                .patch("/v1/ledger-items/" + id);
    }

    /** Takes an item to another status. */
    public static Response to(RequestSpecification caller, String id, String status) {
        return post(caller, "/v1/ledger-items/" + id + "/transitions", "{\"to\":\"" + status + "\",\"reason\":\"说明\"}");
    }

    /** Files evidence, reports, verifies by somebody else and writes off by a third. */
    public static Response writtenOff(String id) {
        post(admin(), "/v1/ledger-items/" + id + "/evidence", "{\"title\":\"现场核查记录\"}")
                .then()
                .statusCode(201);
        to(admin(), id, "REPORTED").then().statusCode(200);
        to(verifier(), id, "VERIFIED").then().statusCode(200);
        return to(as("zhou", "inspector", null), id, "WRITTEN_OFF");
    }

    /** Items of a ledger below a region that meet the filters, in order of their numbers. */
    public static List<Map<String, Object>> items(String ledger, String region, String... filters) {
        RequestSpecification request =
                as("li", "viewer", region).queryParam("ledger", ledger).queryParam("pageSize", 1000);
        for (String filter : filters) {
            request.queryParam("filter", filter);
        }
        return request.get("/v1/ledger-items").then().statusCode(200).extract().path("items");
    }

    /** Open findings of a ledger below a region, as "rule schoolCode". */
    public static List<String> findings(String ledger, String region) {
        List<Map<String, Object>> found = as("li", "viewer", region)
                .queryParam("filter", "ledger:eq:" + ledger)
                .queryParam("filter", "status:eq:OPEN")
                .queryParam("pageSize", 1000)
                .get("/v1/ledger-findings")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return found.stream()
                .map(finding -> finding.get("rule") + " "
                        + (finding.get("schoolCode") == null ? finding.get("regionCode") : finding.get("schoolCode")))
                .sorted()
                .toList();
    }

    /** The total of a measure of a ledger in a region and year. */
    public static JsonPath measure(String ledger, String region, int year, String key) {
        JsonPath all = admin().queryParam("regionCode", region)
                .queryParam("year", year)
                .get("/v1/ledgers/" + ledger + "/measures")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Object> total = all.getMap("measures.find { it.key == '" + key + "' }.total");
        return new JsonPath(json(total));
    }

    /** The value of a measure, as it is written. */
    public static String value(String ledger, String region, int year, String key) {
        return measure(ledger, region, year, key).getString("value");
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
