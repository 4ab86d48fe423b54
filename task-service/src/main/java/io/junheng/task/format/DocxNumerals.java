package io.junheng.task.format;

/** The signs in which automatic numbers are printed (编号格式, ECMA-376 ST_NumberFormat). */
final class DocxNumerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

    private DocxNumerals() {}

    static String write(String format, int number) {
        if (number < 0 || number > 9999) {
            return String.valueOf(number);
        }
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographTraditional" -> counting(number, DIGITS, "十百千");
            case "chineseLegalSimplified", "ideographLegalTraditional" -> counting(number, FORMAL, "拾佰仟");
            case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand" -> digital(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese", "ideographEnclosedCircle" ->
                number >= 1 && number <= CIRCLED.length()
                        ? CIRCLED.substring(number - 1, number)
                        : String.valueOf(number);
            case "upperLetter" -> letter(number, 'A');
            case "lowerLetter" -> letter(number, 'a');
            case "none", "bullet" -> "";
            default -> String.valueOf(number);
        };
    }

    private static String counting(int number, String digits, String units) {
        if (number == 0) {
            return digits.substring(0, 1);
        }
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int power = 3; power >= 0; power--) {
            int digit = number / (int) Math.pow(10, power) % 10;
            if (digit == 0) {
                gap = !text.isEmpty();
                continue;
            }
            if (gap) {
                text.append(digits == DIGITS ? '零' : digits.charAt(0));
                gap = false;
            }
            boolean bareTen = power == 1 && digit == 1 && text.isEmpty();
            if (!bareTen) {
                text.append(digits.charAt(digit));
            }
            if (power > 0) {
                text.append(units.charAt(power - 1));
            }
        }
        return text.toString();
    }

    private static String digital(int number) {
        return String.valueOf(number)
                .chars()
                .map(digit -> DIGITS.charAt(digit - '0'))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String letter(int number, char first) {
        return number < 1
                ? ""
                : String.valueOf((char) (first + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }
}
