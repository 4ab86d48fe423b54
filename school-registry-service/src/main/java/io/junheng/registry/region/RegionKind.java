package io.junheng.registry.region;

/** Kind of a region (区划类型): what it is beside its level. */
public enum RegionKind {
    /** 行政区划: its code says level and parent. */
    ADMINISTRATIVE,
    /** 功能区, 开放先导区: carries tasks without being an administrative unit. */
    FUNCTIONAL_ZONE
}
