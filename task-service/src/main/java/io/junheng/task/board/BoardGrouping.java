package io.junheng.task.board;

/** By what a board is arranged (分组方式). */
enum BoardGrouping {
    /** 按任务 */
    ITEM("a.item_id", "i.title", "join plan_item i on i.id = c.key"),
    /** 按部门 */
    DEPARTMENT(
            "coalesce(a.department_code, a.department)",
            "coalesce(d.name, c.key)",
            "left join department d on d.code = c.key"),
    /** 按区划 */
    REGION("a.region_code", "coalesce(r.name, c.key)", "left join known_region r on r.code = c.key"),
    /** 按方案 */
    PLAN("a.plan_id", "p.title", "join plan p on p.id = c.key");

    private final String key;
    private final String name;
    private final String names;

    BoardGrouping(String key, String name, String names) {
        this.key = key;
        this.name = name;
        this.names = names;
    }

    /** What assignments {@code a} are grouped by. */
    String key() {
        return key;
    }

    String title() {
        return name;
    }

    /** Where the title comes from, joined to the groups {@code c} by their key, of which it neither leaves out nor repeats any. */
    String names() {
        return names;
    }

    /** Whether the number of assignments by status is kept as they change. */
    boolean isCounted() {
        return this != ITEM;
    }
}
