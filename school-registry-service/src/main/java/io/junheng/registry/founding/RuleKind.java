package io.junheng.registry.founding;

/** What a rule looks at (规则种类). */
enum RuleKind {
    /** 名称含有所列字样. */
    NAME_WORDS,
    /** 名称含有外语词: letters of foreign scripts. */
    NAME_FOREIGN_LETTERS,
    /** 名称使用同县公办学校的名称或简称. */
    NAME_OF_PUBLIC_SCHOOL,
    /** 不再新设. */
    NOT_FOUNDED
}
