package io.junheng.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** Names are the domain's words. */
final class NameRule {

    private NameRule() {}

    /** No type, nested ones included, bears a name that says nothing of what it is. */
    static ArchRule namesSaySomething() {
        return noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|DTO)");
    }
}
