package io.junheng.task.extraction.target;

import io.junheng.task.extraction.date.PartialDate;

/**
 * Where a figure stands.
 *
 * @param index which clause of the document it is in
 * @param clause that clause
 * @param sentenceFrom where its sentence begins, or a place not too far before the clause
 * @param year the year that the sentence has named so far, or null
 */
record Place(int index, Clause clause, int sentenceFrom, PartialDate year) {}
