package io.junheng.indicator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.junheng.contracts.registry.ClassSize;
import io.junheng.indicator.Api;
import io.junheng.indicator.RegistryEvents;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The demo county of the reference data comes out as its description says. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class DemoCountyTest {

    private static final Path PACK = Path.of(System.getProperty("junheng.root"), "reference-data", "demo-lishu");
    private static final String COUNTY = "/220000/220300/220322/";

    private final Map<String, String> codes = new HashMap<>();

    @Test
    void the_schools_and_the_county_get_the_verdicts_that_the_pack_describes() throws IOException {
        // Given
        Api api = Api.admin();
        api.publish("quality-balance");
        try (RegistryEvents registry = new RegistryEvents()) {
            registry.region("220000", "吉林省", "PROVINCE", "/220000/");
            registry.region("220300", "四平市", "CITY", "/220000/220300/");
            registry.region("220322", "梨树县", "COUNTY", COUNTY);
            int returns = load(registry);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> Database.ofApplication()
                                    .number("select count(*) from known_school where region_path like ?", COUNTY + "%")
                            == codes.size());
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> api.json("/v1/facts?totalCount=true&pageSize=1&filter=year:eq:2023"
                                            + "&filter=regionCode:like:220322*")
                                    .getInt("totalCount")
                            == returns);
        }

        // When
        String evaluation = api.evaluate("quality-balance", "220322", 2023);

        // Then
        Map<String, Map<String, Object>> results = api.results(evaluation);
        assertThat(results.values().stream()
                        .filter(result -> result.get("verdict").equals("UNDETERMINED")))
                .isEmpty();
        assertThat(failing(results))
                .containsExactly(
                        name("万发镇中心小学", "PRIMARY"),
                        name("十家堡镇西山教学点", "PRIMARY"),
                        name("喇嘛甸镇中心小学", "PRIMARY"),
                        name("孤家子镇初级中学", "JUNIOR"),
                        name("白山乡九年一贯制学校", "JUNIOR"),
                        name("第二小学", "PRIMARY"),
                        name("蔡家镇中心小学", "PRIMARY"));
        assertThat(results.get("school:PRIMARY:SCHOOL:" + code("康平小学"))).containsEntry("value", new BigDecimal(7));
        assertThat(results.get("L6:PRIMARY:SCHOOL:" + code("小城子镇中心小学")))
                .containsEntry("verdict", "NOT_MET")
                .containsEntry("floorMet", true)
                .containsEntry("value", new BigDecimal(1700));
        assertThat(results.get("G5:PRIMARY:REGION:220322")).containsEntry("value", new BigDecimal(2));
        assertThat(results.get("G5:JUNIOR:REGION:220322")).containsEntry("value", new BigDecimal(2));
        assertThat(results.get("CV5:PRIMARY:REGION:220322")).containsEntry("verdict", "NOT_MET");
        assertThat(((BigDecimal) results.get("CV5:PRIMARY:REGION:220322").get("value"))
                        .setScale(3, java.math.RoundingMode.HALF_UP))
                .isEqualByComparingTo("0.510");
        assertThat(api.json("/v1/evaluations/" + evaluation).getString("verdict"))
                .isEqualTo("NOT_MET");
        assertThat(new TreeSet<>(api.findings("&filter=regionCode:like:220322*&filter=year:eq:2023")
                        .keySet()))
                .containsExactlyInAnyOrder(
                        "CV5:PRIMARY:220322",
                        "G5:JUNIOR:" + code("第一初级中学"),
                        "G5:PRIMARY:" + code("实验小学"),
                        "L1:PRIMARY:" + code("第二小学"),
                        "L2:JUNIOR:" + code("孤家子镇初级中学"),
                        "L3:JUNIOR:" + code("孤家子镇初级中学"),
                        "L3:PRIMARY:" + code("喇嘛甸镇中心小学"),
                        "L4:PRIMARY:" + code("蔡家镇中心小学"),
                        "L5:JUNIOR:" + code("白山乡九年一贯制学校"),
                        "L6:PRIMARY:" + code("万发镇中心小学"),
                        "L7:PRIMARY:" + code("十家堡镇西山教学点"));
    }

    private String code(String part) {
        return codes.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(part + "（示例）"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(part));
    }

    private String name(String part, String stage) {
        return stage + " " + code(part);
    }

    private List<String> failing(Map<String, Map<String, Object>> results) {
        Map<String, String> order = new java.util.TreeMap<>();
        results.values().stream()
                .filter(result -> result.get("criterion").equals("school")
                        && result.get("verdict").equals("NOT_MET"))
                .forEach(result -> order.put(
                        codes.entrySet().stream()
                                .filter(entry -> entry.getValue().equals(result.get("code")))
                                .map(entry -> entry.getKey().replaceAll("^梨树县", ""))
                                .findFirst()
                                .orElseThrow(),
                        result.get("stage") + " " + result.get("code")));
        return List.copyOf(order.values());
    }

    private int load(RegistryEvents registry) throws IOException {
        Map<String, String> paths = new HashMap<>();
        for (String[] row : rows("schools.csv")) {
            String path = COUNTY + row[5] + "/";
            paths.put(row[0], path);
            codes.put(row[1], row[0]);
            registry.school(row[0], row[1], row[2], stages(row[2]), path);
        }
        Map<String, List<ClassSize>> classes = new HashMap<>();
        for (String[] row : rows("classes-2023.csv")) {
            classes.computeIfAbsent(row[0], code -> new ArrayList<>())
                    .add(new ClassSize(row[5], row[3], row[4], Integer.parseInt(row[6])));
        }
        String[] header = Files.readAllLines(PACK.resolve("school-returns-2023.csv"))
                .get(0)
                .split(",");
        List<String[]> returns = rows("school-returns-2023.csv");
        for (String[] row : returns) {
            List<String> figures = new ArrayList<>();
            for (int i = 3; i < row.length; i++) {
                if (!row[i].isEmpty()) {
                    figures.add(header[i] + "=" + row[i]);
                }
            }
            registry.lockedSchool(
                    row[0],
                    paths.get(row[0]),
                    2023,
                    1,
                    String.join(", ", figures),
                    classes.getOrDefault(row[0], List.of()));
        }
        return returns.size();
    }

    private static List<String> stages(String type) {
        return switch (type) {
            case "111" -> List.of("KINDERGARTEN");
            case "211", "218" -> List.of("PRIMARY");
            case "311" -> List.of("JUNIOR");
            case "312" -> List.of("PRIMARY", "JUNIOR");
            case "341" -> List.of("JUNIOR", "SENIOR");
            case "342", "365", "361" -> List.of("SENIOR");
            default -> List.of("PRIMARY", "JUNIOR", "SENIOR");
        };
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(PACK.resolve(file)).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", -1))
                .toList();
    }
}
