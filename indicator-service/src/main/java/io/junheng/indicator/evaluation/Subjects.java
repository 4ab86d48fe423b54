package io.junheng.indicator.evaluation;

/** Where a run takes its subjects and the revisions of their returns from (评估对象来源). */
interface Subjects {

    /** What is selected of {@code s}: code, name, type, region_code, region_path, county, stages. */
    String columns(Run run);

    /** The rows, as the alias {@code s}, each with the {@code stages} it teaches, null for regions. */
    SqlText table(Run run, String stage);

    /** The condition that a row of figures is the revision that counts; {@code place} is that of its year among the years that formulas read. */
    String revision(String figures, int place);

    /** Which of the rows, joined with the figures {@code y0} of the evaluated year, are measured at the stage. */
    SqlText condition(Run run, String stage);
}
