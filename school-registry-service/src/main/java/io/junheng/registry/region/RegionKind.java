package io.junheng.registry.region;

/** What kind of unit a region is (区划类型). Those beside the administrative tree carry tasks; what belongs to them may lie anywhere in it. */
public enum RegionKind {
    /** 行政区划: its code lies below that of its parent. */
    ADMINISTRATIVE,
    /** 功能区、开放先导区. */
    FUNCTIONAL_ZONE,
    /** 学区. */
    SCHOOL_DISTRICT,
    /** 督学责任区. */
    INSPECTION_DISTRICT
}
