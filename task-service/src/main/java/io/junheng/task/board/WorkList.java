package io.junheng.task.board;

import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;

/** The list of what is to be done (待办清单), of all kinds of tasks, by due date. Which of it lies in the caller's scope {@link Seen} says, in a form that an index answers in that order. */
final class WorkList {

    static final Listing LISTING = Listing.of("work", "supervised a")
            .field("kind", "a.kind", FieldType.TEXT)
            .field("id", "a.id", FieldType.TEXT)
            .field("title", "a.title", FieldType.TEXT)
            .field("department", "a.department", FieldType.TEXT)
            .field("departmentCode", "a.department_code", FieldType.TEXT)
            .field("owner", "a.person", FieldType.TEXT)
            .field("regionCode", "a.region_code", FieldType.TEXT)
            .field("dueOn", "a.due_on", FieldType.DATE)
            .key("dueOn", "id");

    private WorkList() {}
}
