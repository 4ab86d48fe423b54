package io.junheng.task.extraction.role;

import java.util.List;
import java.util.stream.Stream;

/** How the names of departments are built (部门名称构成): beginnings that say the level, endings that say it is one. */
final class Names {

    /** The levels of government, as a name begins with them. */
    static final String LEVELS = "省市县区州盟旗镇乡";

    private static final String INSTITUTION_ENDINGS = "局委办厅部署院会社站所处科股室队团联协司行校馆台园组府区县镇乡道";

    private static final List<String> ENDINGS = List.of(
            "局", "委", "办", "厅", "部", "署", "院", "会", "社", "站", "所", "中心", "处", "科", "股", "室", "队", "团", "联", "科协", "协会",
            "作协", "公司", "集团", "银行", "支行", "分行", "大学", "学院", "学校", "高校", "院校", "幼儿园", "高中", "中学", "小学", "馆", "电视台", "总台",
            "小组", "专班", "海关", "政府", "党委", "党组", "工委", "党工委", "街道", "园区", "开发区", "先导区", "新区", "高新区", "经开区", "部门", "单位",
            "机构", "企业", "纪检监察组", "派驻组", "工作组", "机关", "法院", "检察院", "基金", "社区", "两级", "三级", "督导");

    private static final List<String> COLLECTIVE_BEGINNINGS = List.of(
            "各", "有关", "相关", "其他", "全", "所有", "驻", "市直", "区直", "县直", "省直", "市属", "区属", "县属", "属地", "当地", "市级", "县级",
            "区级", "省级", "辖区");

    private static final List<String> COLLECTIVE_ENDINGS = List.of(
            "区", "县", "市", "镇", "乡", "街道", "街", "旗", "州", "学校", "校", "园", "高校", "院校", "部门", "单位", "政府", "党委", "地", "企业",
            "机构", "局", "委", "办", "管委会", "会");

    /** Words that begin with the sign of a level and are not that level. */
    private static final List<String> NOT_A_LEVEL =
            List.of("市场", "市监局", "市监所", "市政管理", "市政公用", "市政工程", "市容", "区域", "区划", "县域", "省际", "乡村", "镇域", "州际", "旗舰");

    private static final List<String> INDEPENDENT_BEGINNINGS =
            List.of("国家", "中央", "中共", "中国", "国网", "人民银行", "全国", "团省委", "团市委", "团区委", "团县委", "团州委", "共青团");

    private static final List<String> INDEPENDENT_ENDINGS = List.of(
            "公司", "集团", "银行", "支行", "分行", "大学", "学院", "学校", "高校", "院校", "幼儿园", "中学", "小学", "企业", "部门", "单位", "机构",
            "开发区", "先导区", "新区", "园区", "街道", "社区", "高新区", "经开区", "海关", "办事处", "小组", "专班", "股", "镇人民政府", "乡人民政府", "镇政府",
            "乡政府");

    /** A name that begins with the name of a province is whole: {@code 上海金融监管局}. */
    private static final List<String> PROVINCES = List.of(
            "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南",
            "广东", "广西", "海南", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆", "内蒙古");

    /** Departments of the party committee, whose dropped prefix is 市委 rather than 市. */
    private static final List<String> PARTY_DEPARTMENTS = List.of(
            "组织部", "宣传部", "统战部", "政法委", "网信办", "政研室", "巡察办", "社会工作部", "老干部局", "教育工委", "农办", "改革办", "人才局", "人才工作局",
            "办公厅");

    /** Departments of the State Council, which never take the prefix of a level. */
    private static final List<String> MINISTRIES = List.of(
            "教育部",
            "财政部",
            "公安部",
            "民政部",
            "司法部",
            "科技部",
            "自然资源部",
            "人力资源社会保障部",
            "住房城乡建设部",
            "农业农村部",
            "工业和信息化部",
            "文化和旅游部",
            "商务部",
            "水利部",
            "生态环境部",
            "交通运输部",
            "应急管理部",
            "应急部",
            "外交部");

    /** Fields of government, before 部门 or 机关 where a document speaks to all offices of a field: {@code 教育部门}. */
    private static final List<String> FIELDS = List.of(
            "教育",
            "教体",
            "教育体育",
            "组织",
            "宣传",
            "统战",
            "政法",
            "网信",
            "编制",
            "机构编制",
            "发展改革",
            "发展和改革",
            "发改",
            "科技",
            "工信",
            "工业和信息化",
            "民族宗教",
            "公安",
            "民政",
            "司法",
            "财政",
            "人社",
            "人力资源社会保障",
            "人力资源和社会保障",
            "自然资源",
            "规划",
            "生态环境",
            "住建",
            "住房城乡建设",
            "住房和城乡建设",
            "交通",
            "交通运输",
            "水利",
            "农业农村",
            "商务",
            "文旅",
            "文化",
            "文化旅游",
            "文化和旅游",
            "广电",
            "新闻出版",
            "卫健",
            "卫生健康",
            "疾控",
            "退役军人",
            "应急",
            "应急管理",
            "审计",
            "国资",
            "市场监管",
            "市场监督管理",
            "体育",
            "统计",
            "医保",
            "医疗保障",
            "城管",
            "城市管理",
            "综合执法",
            "税务",
            "消防",
            "消防救援",
            "通信",
            "通信管理",
            "价格",
            "物价",
            "督导",
            "检察",
            "审判");

    private static final List<String> OF_FIELDS = List.of("行政主管部门", "行政部门", "主管部门", "部门", "行政机关", "机关");

    private Names() {}

    /** {@code 教育部门}, {@code 卫生健康行政部门}, {@code 公安机关}: the offices of a field, whatever their level. */
    static boolean isOfField(String name) {
        return OF_FIELDS.stream()
                .anyMatch(kind ->
                        name.endsWith(kind) && FIELDS.contains(name.substring(0, name.length() - kind.length())));
    }

    static boolean endsAsInstitution(char c) {
        return INSTITUTION_ENDINGS.indexOf(c) >= 0;
    }

    static boolean endsAsOffice(String name) {
        return "局委办厅部署院科室处股".indexOf(name.charAt(name.length() - 1)) >= 0;
    }

    /** Whether a name that says its level may begin here. */
    static boolean beginsWithLevel(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return (LEVELS.indexOf(c) >= 0 || c == '各' || c == '团')
                && NOT_A_LEVEL.stream().noneMatch(word -> text.startsWith(word, at));
    }

    /** Whether the whole of it is the name of a department or a collective name. */
    static boolean isName(String name) {
        String plain = withoutTrailingBracket(name);
        if (plain.length() < 2 || plain.indexOf('。') >= 0 || plain.contains("方面")) {
            return false;
        }
        return isCollective(plain) || endsWith(plain, ENDINGS) && plain.length() <= 30;
    }

    /** {@code 各县(市)区}, {@code 有关部门}, {@code 市、县两级政府}: not one department. */
    static boolean isCollective(String name) {
        String plain = withoutTrailingBracket(name);
        if (namesSeveralLevels(plain)) {
            return true;
        }
        return startsWith(plain, COLLECTIVE_BEGINNINGS)
                && (endsWith(plain, COLLECTIVE_ENDINGS)
                        || plain.startsWith("各") && endsWith(plain, ENDINGS)
                        || isLevels(plain.substring(1)));
    }

    /** {@code 市、县两级政府}, {@code 市、区人民政府}, {@code 市县两级政府}. */
    static boolean namesSeveralLevels(String name) {
        int comma = name.indexOf('、');
        boolean listed = comma > 0 && isLevels(name.substring(0, comma)) && continuesLevels(name.substring(comma + 1));
        boolean levels = name.contains("两级") || name.contains("三级") || name.contains("各级");
        boolean bodies = endsWith(name, ENDINGS) || name.startsWith("各");
        return listed && (levels || bodies) || LEVELS.indexOf(name.charAt(0)) >= 0 && levels;
    }

    /** {@code 市教育局(基础教育科)} without the offices inside it: who answers is the department. */
    static String withoutOwnOffices(String name) {
        int open = Math.max(name.indexOf('('), name.indexOf('（'));
        boolean bracket = open > 1 && ")）".indexOf(name.charAt(name.length() - 1)) >= 0;
        boolean offices = bracket
                && Stream.of(name.substring(open + 1, name.length() - 1).split("[、,，]"))
                        .allMatch(office -> office.length() > 1
                                && !office.endsWith("办事处")
                                && endsWith(office, List.of("科", "股", "处", "室")));
        return offices ? name.substring(0, open) : name;
    }

    /** What several levels have each: 政府 of {@code 市、县两级政府}, 教育局 of {@code 市、县(区)教育局}; empty if it is none. */
    static String bodyOfLevels(String name) {
        int end = 0;
        while (end < name.length() && (LEVELS + "村、()〔〕各两三四五级").indexOf(name.charAt(end)) >= 0) {
            end++;
        }
        String body = name.substring(end);
        return endsWith(body, ENDINGS) ? body : "";
    }

    static String bodyOfOne(String body) {
        return body.equals("政府") ? "人民政府" : body;
    }

    /** Only what kind of office it is: {@code 部门} of {@code 部门职责}. */
    static boolean isKind(String name) {
        return List.of("部门", "单位", "机构", "企业", "学校", "政府", "社区", "机关").contains(name);
    }

    /** What every town has: {@code 街道党工委} behind {@code 各乡镇党委}. */
    static boolean isTown(String name) {
        return startsWith(name, List.of("街道", "乡镇", "镇街", "社区"));
    }

    /** The name of a district, county, city or town itself. */
    static boolean isPlace(String name) {
        return name.length() >= 2 && name.length() <= 10 && endsWith(name, List.of("区", "县", "市", "镇", "乡", "旗", "州"));
    }

    /** Only signs of levels, such as 市 or 各县 before {@code 、区人民政府}. */
    static boolean isLevels(String name) {
        String each = name.startsWith("各") ? name.substring(1) : name;
        String plain = withoutLevelsInBrackets(each);
        if (plain.equals("设区市")
                || plain.equals("街道")
                || plain.equals("乡镇")
                || plain.equals("县区")
                || plain.equals("自治区")) {
            return true;
        }
        return plain.length() == 1 && (LEVELS + "村").indexOf(plain.charAt(0)) >= 0;
    }

    /** Whether this goes on a collective name that began with {@link #isLevels}: {@code 县两级政府}, {@code 区人民政府}. */
    static boolean continuesLevels(String name) {
        int i = 0;
        while (i < name.length() && (LEVELS + "村").indexOf(name.charAt(i)) >= 0) {
            i++;
        }
        String rest = bare(name.substring(i));
        if (!rest.isEmpty() && "直属级".indexOf(rest.charAt(0)) >= 0) {
            return false;
        }
        boolean levels = startsWith(rest, List.of("两级", "三级", "四级", "五级", "各级", "政府", "人民政府", "党委"));
        return i > 0 && (rest.isEmpty() || levels || endsWith(rest, ENDINGS))
                || name.equals("街道")
                || name.equals("街道办事处");
    }

    private static String bare(String rest) {
        int close = closing(rest, 0);
        return close > 0 ? rest.substring(close + 1) : rest;
    }

    /** {@code 市(州)}, {@code 县〔市、区〕} without what stands in the brackets; anything else as it is. */
    private static String withoutLevelsInBrackets(String levels) {
        int close = levels.length() > 1 ? closing(levels, 1) : -1;
        boolean only = close == levels.length() - 1
                && levels.substring(2, Math.max(2, close)).chars().allMatch(c -> (LEVELS + "、").indexOf(c) >= 0);
        return only ? levels.substring(0, 1) : levels;
    }

    /** Where the bracket that opens here closes, or -1. */
    private static int closing(String text, int open) {
        int kind = open < text.length() ? "([〔【".indexOf(text.charAt(open)) : -1;
        return kind < 0 ? -1 : text.indexOf(")]〕】".charAt(kind), open);
    }

    /** The prefix that a following name may drop: 市 of {@code 市财政局}, 海沧区 of {@code 海沧区文体局}; empty if none. */
    static String prefix(String name) {
        if (isCollective(name)) {
            return "";
        }
        if (name.startsWith("自治区") || name.startsWith("自治州")) {
            return name.substring(0, 3);
        }
        if (name.startsWith("团") && name.endsWith("委") && name.length() == 3) {
            return name.substring(1, 2);
        }
        if (beginsWithLevel(name, 0) && LEVELS.indexOf(name.charAt(0)) >= 0) {
            return name.substring(0, 1);
        }
        return place(name);
    }

    /** Whether the name stands for itself: it says its level, is collective, or never takes the prefix of a level. */
    static boolean isComplete(String name) {
        return !prefix(name).isEmpty()
                || isCollective(name)
                || MINISTRIES.contains(name)
                || startsWith(name, INDEPENDENT_BEGINNINGS)
                || startsWith(name, PROVINCES)
                || endsWith(name, INDEPENDENT_ENDINGS);
    }

    /** A ministry or an office of the State Council or of the Central Committee, which has no level before its name. */
    static boolean isNational(String name) {
        return MINISTRIES.contains(name)
                || startsWith(name, List.of("国家", "中央", "全国", "国务院"))
                || endsWith(name, List.of("总局", "总署", "总社"));
    }

    /** Whether the name itself tells of which government or party committee it is. */
    static boolean saysItsLevel(String name) {
        return !prefix(name).isEmpty() || isNational(name);
    }

    /** A ministry or a provincial department: 厅 exists at the level of the province only. */
    static boolean isProvincial(String name) {
        return name.endsWith("厅") && !name.endsWith("办公厅");
    }

    static boolean isPartyDepartment(String name) {
        return PARTY_DEPARTMENTS.contains(name);
    }

    private static String place(String name) {
        for (int i = 2; i < Math.min(name.length() - 1, 8); i++) {
            boolean sign = "市县区州旗盟".indexOf(name.charAt(i)) >= 0;
            String place = name.substring(0, i + 1);
            boolean word =
                    endsWith(place, List.of("城市", "社区", "开发区", "园区", "地区", "小区", "校区", "辖区", "景区", "城区", "灾区", "自治区"));
            if (sign && !word && endsWith(name.substring(i + 1), ENDINGS) && name.length() - i > 2) {
                return place;
            }
        }
        return "";
    }

    private static String withoutTrailingBracket(String name) {
        for (int open = 2; open < name.length(); open++) {
            if (closing(name, open) == name.length() - 1) {
                return name.substring(0, open);
            }
        }
        return name;
    }

    private static boolean startsWith(String name, List<String> beginnings) {
        return beginnings.stream().anyMatch(name::startsWith);
    }

    private static boolean endsWith(String name, List<String> endings) {
        return endings.stream().anyMatch(name::endsWith);
    }
}
