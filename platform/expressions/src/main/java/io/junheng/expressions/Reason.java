package io.junheng.expressions;

/** Why a formula has no value (无法判定的原因): what is missing or zero, and where. */
public record Reason(Code code, String subject) {

    /** The kinds of reasons. */
    public enum Code {
        /** 缺少数据: the data element was not reported. */
        MISSING_VALUE("缺少数据“{0}”", "\"{0}\" is missing"),
        /** 缺少往年数据: the element was not reported for an earlier year; the subject ends in {@code @-1}. */
        MISSING_EARLIER_VALUE("缺少往年数据“{0}”", "the earlier year's \"{0}\" is missing"),
        /** 分母为零. */
        ZERO_DENOMINATOR("分母“{0}”为零", "the denominator \"{0}\" is zero"),
        /** 推算不出日期: the number to be added is not whole, or the day lies beyond the years 1 to 9999. */
        NO_SUCH_DATE("“{0}”推算不出日期", "\"{0}\" gives no date"),
        /** 总体为空. */
        EMPTY_POPULATION("统计总体为空", "the population is empty"),
        /** 总体中有对象无法判定. */
        UNDETERMINED_MEMBERS("总体中有对象的“{0}”无法判定", "\"{0}\" is undetermined for some members of the population"),
        /** 权数不是正数. */
        WEIGHT_NOT_POSITIVE("权数“{0}”不全是正数", "the weight \"{0}\" is not positive for every member"),
        /** 平均值不是正数，差异系数无意义. */
        MEAN_NOT_POSITIVE("“{0}”的平均值不是正数", "the mean of \"{0}\" is not positive");

        private final String zh;
        private final String en;

        Code(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    static Reason missing(Element element) {
        return element.yearsBack() == 0
                ? new Reason(Code.MISSING_VALUE, element.name())
                : new Reason(Code.MISSING_EARLIER_VALUE, element.name() + "@-" + element.yearsBack());
    }

    /** As stored, {@code CODE:subject}. */
    public String text() {
        return subject.isEmpty() ? code.name() : code.name() + ":" + subject;
    }

    /** Reads what {@link #text()} wrote. */
    public static Reason of(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Reason(Code.valueOf(text), "")
                : new Reason(Code.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** In a sentence without a full stop. */
    public String message(Language language) {
        return (language == Language.ZH ? code.zh : code.en).replace("{0}", subject);
    }
}
