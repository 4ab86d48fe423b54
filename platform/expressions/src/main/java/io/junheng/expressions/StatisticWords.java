package io.junheng.expressions;

import java.util.List;

/** How a figure of a population reads in Chinese and English. */
final class StatisticWords {

    private final Language language;

    StatisticWords(Language language) {
        this.language = language;
    }

    String of(Expression.Aggregate node, List<String> operands) {
        String first = operands.isEmpty() ? "" : operands.get(0);
        String second = operands.size() < 2 ? "" : operands.get(1);
        boolean dates = node.type() == Type.DATE;
        return switch (node.statistic()) {
            case SUM -> choose(first + "之和", "the sum of " + first);
            case COUNT ->
                first.isEmpty()
                        ? choose("总体中的对象数", "the number of members")
                        : choose("满足“" + first + "”的对象数", "the number of members where " + first);
            case SHARE -> choose("满足“" + first + "”的对象所占比例", "the share of members where " + first);
            case MEAN ->
                second.isEmpty()
                        ? choose(first + "的平均值", "the mean of " + first)
                        : choose(first + "按" + second + "加权的平均值", "the mean of " + first + " weighted by " + second);
            case CV ->
                choose(
                        first + "的差异系数（以" + second + "加权）",
                        "the coefficient of variation of " + first + " weighted by " + second);
            case LEAST ->
                dates ? choose("最早的" + first, "the earliest " + first) : choose("最小的" + first, "the least " + first);
            case GREATEST ->
                dates ? choose("最晚的" + first, "the latest " + first) : choose("最大的" + first, "the greatest " + first);
            case MEDIAN -> choose(first + "的中位数", "the median of " + first);
            case QUANTILE -> choose(first + "的 " + second + " 分位数", "the " + second + " quantile of " + first);
            case DISTINCT -> choose(first + "的不同取值数", "the number of different values of " + first);
        };
    }

    private String choose(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }
}
