package io.junheng.task.extraction.role;

import java.util.List;

/**
 * A label in front of departments (角色标签), such as {@code 牵头部门:} or {@code 责任单位:}. To read a new label, add its
 * word to the role it means.
 */
enum RoleLabel {
    PERSON(null, List.of("领导", "责任人", "负责人", "联系人", "人员")),
    TIME(null, List.of("时限", "时间", "期限", "进度")),
    SUPERVISING(null, List.of("督办", "督查", "督促", "督导", "监督", "监管", "验收", "审核", "包保")),
    LEAD(Role.LEAD, List.of("牵头", "主办", "主管", "主责")),
    COOPERATING(Role.COOPERATING, List.of("配合", "协办", "协同", "协助", "协作", "支持", "参与", "参加")),
    RESPONSIBLE(Role.RESPONSIBLE, List.of("责任", "负责", "落实", "实施", "承办", "执行")),
    OTHER(null, List.of());

    private static final List<String> NOUNS = List.of("部门", "单位", "处室", "科室", "股室", "机构", "主体", "地区", "组织");
    private static final int LONGEST = 14;
    private static final int LONGEST_LEVEL = 6;
    private static final int LONGEST_PLAIN = 10;

    private final Role role;
    private final List<String> words;

    RoleLabel(Role role, List<String> words) {
        this.role = role;
        this.words = words;
    }

    /** The role of the departments behind it; null if what follows are not departments. */
    Role role() {
        return role;
    }

    /**
     * A label at the beginning of a phrase.
     *
     * @param label what it says
     * @param length characters it takes, with its colon
     */
    record Match(RoleLabel label, int length) {}

    /** Whether a bracket that begins here holds the label of a role and nothing else: {@code 【责任单位】}. */
    static boolean isBracketed(String text, int at) {
        RoleLabel label = bracketed(text, at);
        return label != null && label.role != null;
    }

    /** The label that a bracket holds which begins here, one that is known, or null. */
    static RoleLabel bracketed(String text, int at) {
        if ("【[".indexOf(text.charAt(at)) < 0) {
            return null;
        }
        String head = text.substring(at, Math.min(text.length(), at + LONGEST));
        int close = head.indexOf(head.charAt(0) == '【' ? '】' : ']');
        RoleLabel label = close > 0 ? of(head.substring(1, close)) : OTHER;
        return label == OTHER ? null : label;
    }

    /** The label that a phrase begins with, or null. */
    static Match at(String phrase) {
        RoleLabel bracketed = phrase.isEmpty() ? null : bracketed(phrase, 0);
        if (bracketed != null) {
            int close = phrase.indexOf(phrase.charAt(0) == '【' ? '】' : ']');
            int end = phrase.startsWith(":", close + 1) ? close + 2 : close + 1;
            return new Match(bracketed, end);
        }
        int colon = phrase.indexOf(':');
        if (colon > 0 && colon <= LONGEST) {
            return new Match(of(phrase.substring(0, colon)), colon + 1);
        }
        return withoutColon(phrase);
    }

    /** Whether a label with a noun and a colon begins here: {@code 配合部门:}. */
    static boolean beginsAt(String phrase, int at) {
        for (RoleLabel label : values()) {
            for (String word : label.words) {
                if (!phrase.startsWith(word, at)) {
                    continue;
                }
                int colon = phrase.indexOf(':', at);
                String rest = colon < 0 || colon - at > LONGEST ? "" : phrase.substring(at + word.length(), colon);
                if (colon == at + word.length() || NOUNS.stream().anyMatch(rest::startsWith)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a label begins here that goes over into a name: {@code 配合单位市财政局}. */
    static boolean beginsWithoutColon(String phrase) {
        return withoutColon(phrase) != null;
    }

    private static RoleLabel of(String text) {
        for (RoleLabel label : values()) {
            boolean person = label == PERSON && NOUNS.stream().anyMatch(text::contains);
            if (person) {
                continue;
            }
            boolean plain = label == PERSON || label == TIME;
            if (label.words.stream().anyMatch(text::contains) && (plain ? isPlain(text) : label.isWhole(text))) {
                return label;
            }
        }
        return OTHER;
    }

    /** {@code 3.乙事。牵头领导} is a sentence before the label, not the label. */
    private static boolean isPlain(String text) {
        return text.length() <= LONGEST_PLAIN
                && text.chars().noneMatch(c -> c == '.' || c == '。' || c == ';' || c == ',' || Character.isDigit(c));
    }

    /**
     * A bare {@code 牵头:} or one with a noun such as {@code 市级牵头部门:}; a sentence that has the word is no label, and no more than the
     * level stands before it.
     */
    private boolean isWhole(String text) {
        boolean noun = NOUNS.stream().anyMatch(text::endsWith);
        return words.contains(text)
                || noun
                        && words.stream()
                                .mapToInt(text::indexOf)
                                .anyMatch(at -> at >= 0 && at <= LONGEST_LEVEL && allLetters(text.substring(0, at)));
    }

    private static boolean allLetters(String text) {
        return text.chars().allMatch(Character::isLetter);
    }

    /** Whether a label begins here that says 为 in the place of a colon: {@code 牵头单位为市教育局}. */
    static boolean saysIs(String phrase) {
        Match match = withoutColon(phrase);
        return match != null && "为是".indexOf(phrase.charAt(match.length() - 1)) >= 0;
    }

    private static int behindIs(String phrase, int at) {
        boolean is = at < phrase.length() && "为是".indexOf(phrase.charAt(at)) >= 0;
        return is ? at + 1 : at;
    }

    private static Match withoutColon(String phrase) {
        for (RoleLabel label : List.of(LEAD, COOPERATING, RESPONSIBLE)) {
            for (String word : label.words) {
                for (String noun : NOUNS) {
                    String text = word + noun;
                    int end = phrase.startsWith(text) ? behindIs(phrase, text.length()) : 0;
                    if (end > 0 && Names.beginsWithLevel(phrase, end)) {
                        return new Match(label, end);
                    }
                }
            }
        }
        return null;
    }
}
