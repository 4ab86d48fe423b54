package io.junheng.task.board;

/** By what a board is arranged (分组方式). */
enum BoardGrouping {
    /** 按任务 */
    ITEM("a.item_id", "i.title", "join plan_item i on i.id = a.item_id"),
    /** 按部门 */
    DEPARTMENT("coalesce(a.department_code, a.department)", "a.department", ""),
    /** 按区划 */
    REGION("a.region_code", "coalesce(r.name, a.region_code)", "left join known_region r on r.code = a.region_code"),
    /** 按方案 */
    PLAN("a.plan_id", "p.title", "join plan p on p.id = a.plan_id");

    private final String key;
    private final String name;
    private final String names;

    BoardGrouping(String key, String name, String names) {
        this.key = key;
        this.name = name;
        this.names = names;
    }

    String key() {
        return key;
    }

    String title() {
        return name;
    }

    /** Where the title comes from, joined to the assignments {@code a}, of which it neither leaves out nor repeats any. */
    String names() {
        return names;
    }
}
