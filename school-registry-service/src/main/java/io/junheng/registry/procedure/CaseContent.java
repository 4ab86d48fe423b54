package io.junheng.registry.procedure;

import io.junheng.registry.rule.ExceptionGrant;
import io.junheng.registry.rule.Remark;
import io.junheng.registry.rule.Values;
import java.util.List;

/**
 * What was entered in a case (填报内容): values by field, the entries of its list, the exception documents that let rules be passed, and what the rules still have to
 * say although the case goes on.
 */
record CaseContent(Values values, List<Values> entries, List<ExceptionGrant> exceptions, List<Remark> remarks) {

    static final CaseContent EMPTY = new CaseContent(Values.NONE, List.of(), List.of(), List.of());

    CaseContent {
        entries = List.copyOf(entries);
        exceptions = List.copyOf(exceptions);
        remarks = List.copyOf(remarks);
    }

    CaseContent remarked(List<Remark> said) {
        return new CaseContent(values, entries, exceptions, said);
    }
}
