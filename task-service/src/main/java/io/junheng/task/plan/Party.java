package io.junheng.task.plan;

import io.junheng.task.document.DraftDepartment;
import java.util.List;

/** A department's part in an item (职责分工): {@code members} is what a collective name stands for. */
record Party(ItemRole role, String asWritten, String name, String code, List<String> members) {

    Party {
        members = members == null ? List.of() : List.copyOf(members);
    }

    static Party of(ItemRole role, DraftDepartment department, String code) {
        return new Party(role, department.asWritten(), department.department(), code, department.members());
    }
}
