package io.junheng.registry.ledger;

import io.junheng.expressions.Formula;
import java.util.Map;

/** When items open by themselves, checked (自动登记条件): {@code key} is the form or the other ledger; {@code fill} says what fields become. */
record Opening(Source source, String key, Map<String, Formula> fill, Formula when) {

    /** Where items come from. */
    enum Source {
        /** 一份已锁定的报表. */
        RETURN,
        /** 已锁定报表的每个班级. */
        CLASSES,
        /** 另一台账的条目. */
        LEDGER
    }
}
