package io.junheng.task.extraction.role;

import java.util.List;

/**
 * A department as a plan names it (部门).
 *
 * @param asWritten its name in the characters of the text
 * @param department its full name: simplified characters, misread words put right, a dropped prefix restored
 *     ({@code 财政局} after {@code 市发展改革委} is {@code 市财政局}); a collective name stays one
 * @param members what a collective name of several levels stands for ({@code 市、县两级政府} is {@code 市人民政府} and
 *     {@code 各县市区人民政府}), else empty
 */
public record Department(String asWritten, String department, List<String> members) {

    public Department {
        members = List.copyOf(members);
    }
}
