package io.junheng.task.board;

/** By what a board is arranged (分组方式). */
enum BoardGrouping {
    /** 按任务 */
    ITEM("a.item_id", "i.title"),
    /** 按部门 */
    DEPARTMENT("coalesce(a.department_code, a.department)", "a.department"),
    /** 按区划 */
    REGION("a.region_code", "coalesce(r.name, a.region_code)"),
    /** 按方案 */
    PLAN("a.plan_id", "p.title");

    private final String key;
    private final String name;

    BoardGrouping(String key, String name) {
        this.key = key;
        this.name = name;
    }

    String key() {
        return key;
    }

    String title() {
        return name;
    }
}
