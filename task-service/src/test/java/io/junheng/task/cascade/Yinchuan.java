package io.junheng.task.cascade;

import static io.junheng.task.TaskApi.admin;
import static io.junheng.task.TaskApi.extract;

import io.junheng.testing.Database;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** 银川市 with its 三区两县一市, and a plan of as many items as a test wants. */
public final class Yinchuan {

    public static final String CITY = "640100";
    public static final List<String> COUNTIES = List.of("640104", "640105", "640106", "640121", "640122", "640181");

    private static final List<String> NAMES = List.of("兴庆区", "西夏区", "金凤区", "永宁县", "贺兰县", "灵武市");

    private Yinchuan() {}

    public static void regions() {
        region("640000", "宁夏回族自治区", "PROVINCE", "/640000/");
        region(CITY, "银川市", "CITY", "/640000/640100/");
        IntStream.range(0, COUNTIES.size())
                .forEach(i ->
                        region(COUNTIES.get(i), NAMES.get(i), "COUNTY", "/640000/640100/" + COUNTIES.get(i) + "/"));
    }

    /** A plan in effect with that many items, led by 市教育局 and due on the day; returns its id. */
    public static String plan(int items, String dueOn) {
        String text = "银川市基础教育质量提升行动实施方案\n\n二、主要任务\n\n"
                + IntStream.rangeClosed(1, items)
                        .mapToObj(i -> i + ".落实第" + i + "项任务。\n按要求推进。\n(市教育局牵头,市财政局配合)\n")
                        .collect(Collectors.joining("\n"));
        String plan = admin("planner", CITY)
                .body("{\"extraction\":\"%s\",\"regionCode\":\"%s\"}".formatted(extract(text, CITY), CITY))
                .post("/v1/plans")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        admin("planner", CITY)
                .body("{\"to\":\"ACTIVE\",\"dueOn\":\"%s\"}".formatted(dueOn))
                .post("/v1/plans/" + plan + "/transitions")
                .then()
                .statusCode(200);
        return plan;
    }

    private static void region(String code, String name, String level, String path) {
        Database.ofApplication().execute("""
                insert into known_region (code, name, level, parent_code, path, valid_from, version)
                values (?, ?, ?, null, ?, date '1970-01-01', 1) on conflict do nothing
                """, code, name, level, path);
    }
}
