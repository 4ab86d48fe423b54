package io.junheng.registry.school;

import io.junheng.registry.reading.Collecting;

/** A request on a school as far as it can be read by itself (已读学校信息): {@code details} are null when something is wrong, which {@link #reading} then tells. */
record ReadSchool(SchoolCode code, PutSchool request, SchoolDetails details, Collecting refused) {

    static ReadSchool of(SchoolCode code, PutSchool request) {
        Collecting reading = new Collecting();
        return new ReadSchool(code, request, request.details(code, reading), reading);
    }

    /** What is wrong with it so far, to be added to. */
    Collecting reading() {
        return refused.copy();
    }
}
