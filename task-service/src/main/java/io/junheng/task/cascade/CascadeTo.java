package io.junheng.task.cascade;

/** Whom a cascade reaches in each region (下达对象). */
enum CascadeTo {
    /** 当地人民政府,为责任单位 */
    GOVERNMENT,
    /** 对口部门,职责与上级相同:市教育局牵头的,由县教育局牵头 */
    COUNTERPARTS
}
