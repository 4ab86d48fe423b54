package io.junheng.task.extraction.text;

/** What a reviewer should look at before confirming a draft (提示). */
public enum Warning {
    /** The text breaks off before the sentence ends (文本截断). */
    TRUNCATED,
    /** A character that belongs to nothing follows the bracket (括号后多余字符). */
    STRAY_CHARACTER_AFTER_BRACKET,
    /** Departments of one role are separated by a comma as well as by the list comma (逗号代替顿号). */
    COMMA_VARIANT,
    /** A page marker or page furniture stands inside the list (名单中夹有页码). */
    PAGE_MARKER_IN_LIST,
    /** The list ends with 等: it names examples, not all departments (名单未穷尽). */
    OPEN_LIST,
    /** No department is named for the item (未列部门). */
    NO_DEPARTMENTS,
    /** The bracket is never closed; it was read to the end of its line (括号未闭合). */
    UNCLOSED_BRACKET,
    /** A name does not end as departments do; it was kept as written (名称待核). */
    UNRECOGNISED_DEPARTMENT,
    /** A name of another level of government than the list around it (层级不符). */
    LEVEL_MISMATCH,
    /** The prefix of a name was dropped and nothing before it tells which (前缀不明). */
    PREFIX_UNRESOLVED,
    /** The bracket gives no role to a department; the role was taken from its place (角色推断). */
    ROLE_INFERRED,
    /** A label of the bracket is not one of a role; its value was left out (标签未识别). */
    UNKNOWN_LABEL,
    /** Numbers of items are missing between this one and the one before (编号不连续). */
    NUMBER_GAP,
    /** A character of the figure was lost, such as the sign of a range (数字缺损). */
    DAMAGED_NUMBER,
    /** The text is empty or only page furniture (无正文). */
    NO_CONTENT,
    /** No item with departments was found (未发现任务). */
    NO_ITEMS
}
