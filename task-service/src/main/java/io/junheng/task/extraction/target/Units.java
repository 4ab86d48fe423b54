package io.junheng.task.extraction.target;

import java.util.List;

/** The units of measure that plans use (计量单位). To read a new one, add it; the longest that fits is taken. */
final class Units {

    private static final List<String> UNITS = List.of(
            "个百分点", "百分点", "元/生·年", "元/生/年", "元/生·学年", "元/年", "元/月", "元/人·月", "元/人·年", "元/人/月", "元/生", "平方公里", "平方米",
            "立方米", "万平方米", "人次", "节次", "批次", "课次", "场次", "户次", "学时", "课时", "学分", "小时", "分钟", "公里", "千米", "公斤", "千克",
            "个月", "学年", "学期", "%", "‰", "周岁", "个工作日", "工作日", "人口", "周", "天", "日", "年", "月", "岁", "元", "人", "名", "位",
            "所", "个", "项", "条", "门", "家", "户", "台", "套", "册", "块", "兆", "M", "倍", "班", "节", "篇", "场", "次", "批", "处",
            "间", "栋", "件", "辆", "支", "类", "种", "届", "本", "张", "米", "分", "成", "期", "轮", "级", "层", "部", "幅", "份", "片",
            "组", "对", "座", "株", "吨", "度", "亩", "字", "课", "幢", "枚", "句", "只", "例", "起", "宗", "盏", "把", "校", "园", "县",
            "镇", "村", "市", "省", "区");

    private static final List<String> MAGNITUDES = List.of("万", "亿", "千", "百", "十");

    /** Only a number of so many of these is a time; of others it is a count. */
    private static final List<String> TIMES =
            List.of("年", "个月", "月", "个工作日", "工作日", "周", "天", "日", "小时", "分钟", "学年", "学期");

    private Units() {}

    /** The unit that begins here, with its 万 or 亿; empty if there is none. */
    static String at(String text, int from) {
        String magnitude = "";
        for (String word : MAGNITUDES) {
            if (text.startsWith(word, from)) {
                magnitude = word;
                break;
            }
        }
        String best = "";
        for (String unit : UNITS) {
            if (unit.length() > best.length() && text.startsWith(unit, from + magnitude.length())) {
                best = unit;
            }
        }
        return magnitude + best;
    }

    static boolean isTime(String unit) {
        return TIMES.contains(unit);
    }

    static boolean isShare(String unit) {
        return unit.equals("%") || unit.equals("‰");
    }
}
