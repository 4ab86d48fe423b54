package io.junheng.task.recurring;

import java.util.List;

/**
 * What is to be filed for an obligation (报送要求). It goes to a body of the kind {@code addressee} only, such as SELF_EVALUATION; it follows, in the same period, what is filed for the
 * obligation {@code after}; it names at least one activity with its day where {@code datedActivities}; and its {@code figures} are those of the registry, or explained.
 */
record Filing(Addressee addressee, String after, Boolean datedActivities, List<Figure> figures) {

    /** Anything goes (不限). */
    static final Filing ANY = new Filing(null, null, null, null);

    Filing {
        figures = figures == null ? List.of() : List.copyOf(figures);
    }

    /** The figure of a part (数字): the data element {@code element} of the region's locked return of the form {@code form}. */
    record Figure(String part, String form, String element) {}

    boolean needsDatedActivities() {
        return Boolean.TRUE.equals(datedActivities);
    }
}
