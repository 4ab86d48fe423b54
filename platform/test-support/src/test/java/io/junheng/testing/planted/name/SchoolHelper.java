package io.junheng.testing.planted.name;

/** Could be anything. */
public final class SchoolHelper {

    private SchoolHelper() {}

    record SchoolDto(String code) {}
}
