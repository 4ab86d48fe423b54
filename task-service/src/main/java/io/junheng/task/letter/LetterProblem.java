package io.junheng.task.letter;

import io.junheng.kit.problem.ProblemType;

/** Refusals of letters of responsibility (责任书错误). */
enum LetterProblem implements ProblemType {
    LETTER_REGION(422, "区划 {0} 不存在或不在管辖范围", "Region {0} does not exist or lies outside your scope"),
    LETTER_NOT_BELOW(422, "签订方须为签发方的下级区划", "The signatory lies below the issuer"),
    LETTER_EXISTS(409, "该年度责任书已签发", "There is a letter of that issuer, signatory and year"),
    LETTER_SIGNED(409, "责任书已签订,不能更改", "The letter is signed and never changes"),
    LETTER_NOT_SIGNED(409, "责任书尚未签订", "The letter is not signed yet"),
    LETTER_ASSESSED(409, "责任书已考核", "What came of the letter is said already"),
    LETTER_DAY(422, "签订日期须在 {0} 年或其前后一年", "A letter of {0} is signed in that year, the one before or the one after");

    private final int status;
    private final String zh;
    private final String en;

    LetterProblem(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
