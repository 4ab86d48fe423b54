package io.junheng.task.plan;

/** The level at which a plan is made (方案层级). */
enum PlanLevel {
    /** 国家 */
    NATION,
    /** 省 */
    PROVINCE,
    /** 市 */
    CITY,
    /** 县 */
    COUNTY,
    /** 校 */
    SCHOOL
}
