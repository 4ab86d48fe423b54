package io.junheng.task.board;

import java.util.Optional;

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

    private static final int PROVINCE = 1;
    private static final int CITY = 2;

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

    /**
     * Under which name the numbers of assignments by status are kept for regions of that depth: 0 the nation, 1 a province, 2 a city and so on. Empty where they are not: a county has as few
     * assignments as there would be numbers of its items.
     */
    Optional<String> keptFor(int depth) {
        if (this != ITEM) {
            return Optional.of(name());
        }
        return switch (depth) {
            case 0, PROVINCE -> Optional.of("ITEM_OF_PROVINCE");
            case CITY -> Optional.of("ITEM_OF_CITY");
            default -> Optional.empty();
        };
    }
}
