package io.junheng.expressions;

/** Everything that can be wrong with a formula (公式错误). */
public enum FormulaProblem {
    SYNTAX("此处不应出现“{0}”", "\"{0}\" is not expected here"),
    INCOMPLETE("公式不完整，此处还缺内容", "The formula is not complete: something is missing here"),
    TOO_LONG("公式过长：{0} 个字符，最多 {1} 个", "The formula is too long: {0} characters, at most {1}"),
    TOO_DEEP("括号或前缀嵌套过深，最多 {0} 层", "Too deeply nested: at most {0} levels"),
    TOO_LARGE("公式展开后过大，最多 {0} 个部分", "The formula is too large when expanded: at most {0} parts"),
    TOO_COMPLEX("分式套分式过多，请拆成几个公式", "Too many fractions within fractions; split the formula"),
    NUMBER_TOO_LONG("数字过长，最多 {0} 位", "The number is too long: at most {0} digits"),
    UNKNOWN_NAME("没有名为“{0}”的数据项", "There is no data element called \"{0}\""),
    UNKNOWN_FUNCTION("没有名为“{0}”的函数", "There is no function called \"{0}\""),
    UNKNOWN_UNIT("没有计量单位“{0}”", "There is no unit \"{0}\""),
    WRONG_ARGUMENTS("{0} 的参数应为：{1}", "{0} takes: {1}"),
    NUMBER_EXPECTED("此处应为数值，而不是条件", "A number is expected here, not a condition"),
    CONDITION_EXPECTED("此处应为条件，而不是数值", "A condition is expected here, not a number"),
    UNIT_MISMATCH("计量单位不同：{0} 与 {1}", "The units differ: {0} and {1}"),
    WRONG_RESULT_UNIT("公式结果的单位是 {0}，应为 {1}", "The formula gives {0}, {1} was declared"),
    WRONG_RESULT("公式结果的类型不符：应为{0}", "The formula gives the wrong kind of result: {0} was declared"),
    NOT_CONVERTIBLE("{0} 不能换算成 {1}", "{0} cannot be converted to {1}"),
    AGGREGATE_NOT_ALLOWED(
            "{0} 是对总体的统计，单个对象的公式中不能使用", "{0} speaks of a population and cannot stand in a formula for one subject"),
    NESTED_AGGREGATE("{0} 不能放在另一个统计之内", "{0} cannot stand inside another aggregate"),
    NAME_OUTSIDE_AGGREGATE(
            "“{0}”是单个对象的数据，须放在 sum、mean、cv 等统计之内",
            "\"{0}\" belongs to one subject: it must stand inside sum, mean, cv or another aggregate"),
    TOO_FAR_BACK("previous 最多回溯 {0} 年", "previous reaches back at most {0} years"),
    CYCLE("定义循环引用：{0}", "The definitions go round in a circle: {0}");

    private final String zh;
    private final String en;

    FormulaProblem(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The sentence with {@code {0}}, {@code {1}} filled in. */
    String text(Language language, Object... arguments) {
        String text = language == Language.ZH ? zh : en;
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }
}
