package io.junheng.kit.transfer;

import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listing;
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
}
