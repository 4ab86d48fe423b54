package io.junheng.registry.returns;

import io.junheng.kit.identity.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Status of a return (报表状态). */
enum ReturnStatus {
    /** 填报中: figures may change. */
    DRAFT,
    /** 已退回: sent back with a reason; figures may change. */
    RETURNED,
    /** 已报送. */
    SUBMITTED,
    /** 已审核, by another than the one who submitted. */
    VERIFIED,
    /** 已锁定: this revision never changes again. */
    LOCKED;

    /** Whether figures may change. */
    boolean open() {
        return this == DRAFT || this == RETURNED;
    }

    /** Where a return of this status can be taken next. */
    Set<ReturnStatus> next() {
        return switch (this) {
            case DRAFT, RETURNED -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(VERIFIED, RETURNED);
            case VERIFIED -> EnumSet.of(LOCKED, RETURNED);
            case LOCKED -> EnumSet.noneOf(ReturnStatus.class);
        };
    }

    /** Whether a return of this status has been at {@code target} or beyond on the way to LOCKED. */
    boolean reached(ReturnStatus target) {
        return compareTo(target) >= 0;
    }

    /** The roles that may take a return here. */
    List<String> roles() {
        return switch (this) {
            case SUBMITTED -> List.of(Role.SCHOOL, Role.ADMIN, Role.INTEGRATION);
            case VERIFIED, LOCKED, RETURNED -> List.of(Role.INSPECTOR, Role.ADMIN);
            case DRAFT -> List.of();
        };
    }
}
