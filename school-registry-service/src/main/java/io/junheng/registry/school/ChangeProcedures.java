package io.junheng.registry.school;

import java.util.List;

/** A part of the service that knows by which procedures schools are changed (机构变动程序). Each such part has one as a bean. */
public interface ChangeProcedures {

    /** The keys of the procedures that make changes of this kind; none when there is no procedure for them. */
    List<String> of(SchoolChangeKind kind);
}
