package io.junheng.registry.layout;

/** Where a layout plan stands (规划状态). */
public enum LayoutStatus {
    /** 编制中. */
    DRAFT,
    /** 已批准实施. */
    ADOPTED,
    /** 已被新规划取代. */
    SUPERSEDED
}
