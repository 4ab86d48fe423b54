package io.junheng.registry.ledger;

import io.junheng.kit.identity.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Status of an item (条目状态). */
enum ItemStatus {
    /** 已登记. */
    RECORDED,
    /** 已更正. */
    CORRECTED,
    /** 待办. */
    OPEN,
    /** 已申请销号. */
    REPORTED,
    /** 已核查, by another than the one who reported. */
    VERIFIED,
    /** 已退回, with a reason. */
    RETURNED,
    /** 已销号. */
    WRITTEN_OFF,
    /** 已作废: it counts nowhere. */
    VOIDED;

    /** Whether nothing changes any more. */
    boolean ended() {
        return this == WRITTEN_OFF || this == VOIDED;
    }

    /** Whether values may be changed. */
    boolean editable() {
        return this == RECORDED || this == CORRECTED || this == OPEN || this == RETURNED;
    }

    /** Where an item of this status can be taken next. */
    Set<ItemStatus> next() {
        return switch (this) {
            case RECORDED, CORRECTED -> EnumSet.of(VOIDED);
            case OPEN, RETURNED -> EnumSet.of(REPORTED, VOIDED);
            case REPORTED -> EnumSet.of(VERIFIED, RETURNED);
            case VERIFIED -> EnumSet.of(WRITTEN_OFF, RETURNED);
            case WRITTEN_OFF, VOIDED -> EnumSet.noneOf(ItemStatus.class);
        };
    }

    /** The roles that may take an item here. */
    List<String> roles() {
        return switch (this) {
            case REPORTED -> List.of(Role.SCHOOL, Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION);
            case VERIFIED, RETURNED, WRITTEN_OFF -> List.of(Role.INSPECTOR, Role.ADMIN);
            case VOIDED -> List.of(Role.ADMIN);
            default -> List.of();
        };
    }

    /** Whether a reason has to be given to go here. */
    boolean reasoned() {
        return this == RETURNED || this == VOIDED;
    }
}
