package io.junheng.kit.transfer;

import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listing;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import java.util.List;

/** A CDI bean that lets a list be exported (导出) whole. */
public interface ExportSource {

    Listing listing();

    /** The roles that may export it. */
    List<String> roles();

    /** Conditions beside the caller's region scope, for example a department's own tasks. */
    default List<Condition> conditions() {
        return List.of();
    }

    /** The same list as it stood on {@code day} (基准日, {@code yyyy-MM-dd}); refused by one that keeps no past. */
    default ExportSource asOf(String day) {
        throw Problem.of(KitProblem.NOT_DATED);
    }
}
