package io.junheng.task.calendar;

import java.util.List;

/** The terms of a school year (学期): school year Y begins on 1 September Y. */
record SchoolTerms(Integer schoolYear, List<Term> terms) {

    SchoolTerms {
        terms = terms == null ? List.of() : List.copyOf(terms);
    }
}
