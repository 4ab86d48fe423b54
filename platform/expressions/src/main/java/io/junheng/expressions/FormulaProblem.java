package io.junheng.expressions;

/** Everything that can be wrong with a formula (公式错误). */
public enum FormulaProblem {
    SYNTAX("此处不应出现“{0}”", "\"{0}\" is not expected here"),
    UNCLOSED_TEXT("引号没有配对，或文本中有控制字符", "The quotation marks do not close, or the text has control characters"),
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
    NUMBER_EXPECTED("此处应为数值，而不是{0}", "A number is expected here, not {0}"),
    CONDITION_EXPECTED("此处应为条件，而不是{0}", "A condition is expected here, not {0}"),
    TEXT_EXPECTED("此处应为文本，而不是{0}", "A text is expected here, not {0}"),
    DATE_EXPECTED("此处应为日期，而不是{0}", "A date is expected here, not {0}"),
    TYPE_MISMATCH("类型不同：{0}与{1}", "The types differ: {0} and {1}"),
    TEXTS_ONLY_EQUAL("文本只能用 = 或 <> 比较", "Texts are compared with = and <> only"),
    TEXT_LITERAL_EXPECTED("此处应为引号内的文本", "A text between quotation marks is expected here"),
    DATE_MALFORMED("“{0}”不是日期，应写作 2024-01-31", "\"{0}\" is no date; write it as 2024-01-31"),
    WHOLE_NUMBER_EXPECTED("此处应为 {0} 至 {1} 的整数", "A whole number from {0} to {1} is expected here"),
    FRACTION_EXPECTED("此处应为 0 至 1 之间的数", "A number from 0 to 1 is expected here"),
    UNIT_MISMATCH("计量单位不同：{0} 与 {1}", "The units differ: {0} and {1}"),
    WRONG_RESULT_UNIT("公式结果的单位是 {0}，应为 {1}", "The formula gives {0}, {1} was declared"),
    NOT_CONVERTIBLE("{0} 不能换算成 {1}", "{0} cannot be converted to {1}"),
    AGGREGATE_NOT_ALLOWED(
            "{0} 是对总体的统计，单个对象的公式中不能使用", "{0} speaks of a population and cannot stand in a formula for one subject"),
    NESTED_AGGREGATE("{0} 不能放在另一个统计之内", "{0} cannot stand inside another aggregate"),
    NAME_OUTSIDE_AGGREGATE(
            "“{0}”是单个对象的数据，须放在 sum、mean、cv 等统计之内",
            "\"{0}\" belongs to one subject: it must stand inside sum, mean, cv or another aggregate"),
    TEXT_OUTSIDE_AGGREGATE("总体公式中，文本只能放在统计之内", "In a formula of a population a text must stand inside an aggregate"),
    TOO_FAR_BACK("最多回溯 {0} 年", "A formula reaches back at most {0} years"),
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
            text = text.replace("{" + i + "}", inserted(arguments[i], language));
        }
        return text;
    }

    private static String inserted(Object argument, Language language) {
        return argument instanceof Type type ? type.words(language) : String.valueOf(argument);
    }
}
