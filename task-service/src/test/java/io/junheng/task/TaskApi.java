package io.junheng.task;

import static io.restassured.RestAssured.given;

import io.junheng.testing.Database;
import io.junheng.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;

/** The service as its callers see it, with the regions of one city and a document to work on. */
public final class TaskApi {

    public static final String CITY = "220300";
    public static final String COUNTY = "220322";
    public static final String OTHER_COUNTY = "220323";

    /** Two items with departments, one that breaks off, and a masked date. */
    public static final String DOCUMENT = """
            某市推进城乡教育一体化实施方案

            三、主要任务

            (一)保障经费投入

            1.健全经费保障机制。
            足额安排教育经费,到20xx年消除大班额。
            (各县市区人民政府牵头,市发展改革委、财政局、教育局配合)

            2.改善办学条件。
            新建改建寄宿制学校。
            (市教育局、市住房城乡建设局牵头,市财政局配合)

            (二)深化教育改革

            3.深化教育治理结构改革,继续
            """;

    private TaskApi() {}

    public static void regions() {
        Database database = Database.ofApplication();
        for (List<String> region : List.of(
                List.of("220000", "吉林省", "PROVINCE", "/220000/"),
                List.of("220300", "四平市", "CITY", "/220000/220300/"),
                List.of("220322", "梨树县", "COUNTY", "/220000/220300/220322/"),
                List.of("220323", "伊通满族自治县", "COUNTY", "/220000/220300/220323/"),
                List.of("220322100", "梨树镇", "TOWN", "/220000/220300/220322/220322100/"))) {
            database.execute("""
                    insert into known_region (code, name, level, parent_code, path, valid_from, version)
                    values (?, ?, ?, null, ?, date '1970-01-01', 1) on conflict do nothing
                    """, region.get(0), region.get(1), region.get(2), region.get(3));
        }
    }

    public static RequestSpecification as(TestTokens token) {
        return given().header("Authorization", token.bearer()).contentType(ContentType.JSON);
    }

    public static RequestSpecification admin(String subject, String region) {
        return as(TestTokens.of(subject).role("admin").region(region));
    }

    public static RequestSpecification inspector(String subject, String region) {
        return as(TestTokens.of(subject).role("inspector").region(region));
    }

    public static RequestSpecification department(String subject, String region, String code) {
        return as(TestTokens.of(subject).role("department").region(region).department(code));
    }

    public static RequestSpecification school(String subject, String region, String code) {
        return as(TestTokens.of(subject).role("school").region(region).school(code));
    }

    public static RequestSpecification viewer(String region) {
        return as(TestTokens.of("viewer").role("viewer").region(region));
    }

    /** Enters a department unless it is there already. */
    public static void register(String code, String name, String region, String... aliases) {
        String names = String.join(
                ",", List.of(aliases).stream().map(alias -> '"' + alias + '"').toList());
        int status = admin("registrar", region)
                .body("{\"name\":\"%s\",\"aliases\":[%s],\"regionCode\":\"%s\"}".formatted(name, names, region))
                .put("/v1/departments/" + code)
                .statusCode();
        if (status != 201 && status != 428) {
            throw new AssertionError("PUT department answered " + status);
        }
    }

    public static String extract(String text, String region) {
        return admin("reader", region)
                .contentType("text/plain; charset=UTF-8")
                .body(text)
                .post("/v1/plan-extractions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A draft plan of {@link #DOCUMENT}; returns its id. */
    public static String draft(String region) {
        return admin("planner", region)
                .body("{\"extraction\":\"%s\",\"regionCode\":\"%s\"}".formatted(extract(DOCUMENT, region), region))
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Excludes the item at {@code index}. */
    public static void exclude(String plan, int index, String region) {
        String item = admin("planner", region)
                .get("/v1/plans/" + plan + "/items")
                .then()
                .statusCode(200)
                .extract()
                .path("items[%d].id".formatted(index));
        admin("planner", region)
                .header("If-Match", "*")
                .body("{\"excluded\":true,\"exclusionReason\":\"文本不完整\"}")
                .patch("/v1/plans/" + plan + "/items/" + item)
                .then()
                .statusCode(200);
    }

    /** A plan of {@link #DOCUMENT} in effect, due on 2026-12-31; returns its id. */
    public static String activePlan(String region) {
        String plan = draft(region);
        exclude(plan, 2, region);
        admin("planner", region)
                .body("{\"to\":\"ACTIVE\",\"dueOn\":\"2026-12-31\"}")
                .post("/v1/plans/" + plan + "/transitions")
                .then()
                .statusCode(200);
        return plan;
    }
}
