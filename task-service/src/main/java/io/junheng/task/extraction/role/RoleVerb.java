package io.junheng.task.extraction.role;

import java.util.List;

/** A verb behind departments (角色动词), such as 牵头 or 按职责分工负责. To read a new one, add it to the role it means. */
enum RoleVerb {
    LEAD(
            Role.LEAD,
            List.of(
                    "牵头负责", "牵头组织", "为牵头单位", "为牵头责任单位", "为牵头部门", "(牵头单位)", "(牵头部门)", "[牵头]", "牵头主责", "主责", "为主责",
                    "负责牵头", "负责牵头落实", "负责牵头组织", "牵头抓总", "牵头实施", "牵头落实", "牵头推进", "牵头主办", "(牵头)", "〔牵头〕", "【牵头】", "牵头",
                    "主办")),
    COOPERATING(
            Role.COOPERATING,
            List.of(
                    "予以支持", "给予支持", "支持", "协作", "协同配合", "协同推进", "配合推进", "为配合单位", "为配合部门", "(配合单位)", "(配合部门)", "指导监督",
                    "指导", "监督", "密切配合", "支持配合", "协助配合", "协助落实", "协助推进", "协助实施", "参与配合", "配合落实", "配合实施", "(配合)", "配合",
                    "参与", "参加", "协助", "协同", "协办")),
    RESPONSIBLE(
            Role.RESPONSIBLE,
            List.of(
                    "负责落实", "负责实施", "为责任单位", "为责任部门", "为责任主体", "(责任单位)", "推进落实", "推动落实", "推进", "推动", "负责组织实施", "组织实施",
                    "抓好落实", "组织落实", "贯彻落实", "承担主体责任", "落实主体责任", "履行主体责任", "负主体责任", "承担属地责任", "落实属地责任", "负总责", "抓落实",
                    "具体负责", "(负责)", "负责", "落实", "实施", "承办"));

    private static final List<String> MODIFIERS = List.of(
            "按照各自职责分工",
            "按照职责分工",
            "根据职责分工",
            "按各自职责分工",
            "依职责分工",
            "依据职责分工",
            "依照职责分工",
            "按照工作职责",
            "按工作职责",
            "依据职责",
            "依照职责",
            "按照职能分工",
            "按职能分工",
            "按照职能职责",
            "按职能职责",
            "按照分工",
            "督促",
            "按规定",
            "按要求",
            "依法",
            "切实",
            "督导",
            "按职责分工",
            "按照各自职责",
            "按照职责",
            "按各自职责",
            "各负其责",
            "按职责",
            "按分工",
            "依职责",
            "分工",
            "分别",
            "共同",
            "联合",
            "具体",
            "积极",
            "统筹",
            "主要",
            "各自",
            "应当",
            "要",
            "应",
            "须",
            "等按");

    /** What is a role only where nothing follows: {@code 支持} of {@code 支持民办教育发展} is none. */
    private static final List<String> LAST_ONLY = List.of("支持", "协作");

    private final Role role;
    private final List<String> words;

    RoleVerb(Role role, List<String> words) {
        this.role = role;
        this.words = words;
    }

    Role role() {
        return role;
    }

    /**
     * A verb at the end of a phrase.
     *
     * @param verb what it says
     * @param length characters it takes at the end, with the adverbs before it
     */
    record Match(RoleVerb verb, int length) {}

    /** The longest verb that a phrase ends with, or null. */
    static Match atEnd(String phrase) {
        Match best = null;
        for (RoleVerb verb : values()) {
            for (String word : verb.words) {
                if (phrase.endsWith(word) && (best == null || word.length() > best.length())) {
                    best = new Match(verb, word.length());
                }
            }
        }
        return best == null
                ? null
                : new Match(best.verb(), best.length() + modifiers(phrase, phrase.length() - best.length()));
    }

    /** The longest verb that a phrase begins with, adverbs before it included, or null. */
    static Match atBegin(String phrase) {
        int from = 0;
        boolean found = true;
        while (found) {
            found = false;
            for (String modifier : MODIFIERS) {
                if (phrase.startsWith(modifier, from)) {
                    from += modifier.length();
                    found = true;
                    break;
                }
            }
        }
        Match best = null;
        for (RoleVerb verb : values()) {
            for (String word : verb.words) {
                int end = from + word.length();
                boolean here = phrase.startsWith(word, from) && (end == phrase.length() || !LAST_ONLY.contains(word));
                if (here && (best == null || end > best.length())) {
                    best = new Match(verb, end);
                }
            }
        }
        return best;
    }

    /** {@code 要按照职责分工}: how, not yet what; the verb follows in the next clause. */
    static boolean saysOnlyHow(String phrase) {
        return !phrase.isEmpty() && modifiers(phrase, phrase.length()) == phrase.length();
    }

    /** {@code 负责同志}, {@code 负责人}: behind the verb stands a person, not a duty. */
    static boolean isOfPerson(String behind) {
        return behind.startsWith("人") || behind.startsWith("同志");
    }

    /** Whether any of the verbs or labels stands anywhere in it. */
    static boolean occursIn(String phrase) {
        for (RoleVerb verb : values()) {
            for (String word : verb.words) {
                if (phrase.contains(word)) {
                    return true;
                }
            }
        }
        return phrase.contains("责任");
    }

    private static int modifiers(String phrase, int end) {
        int at = end;
        boolean found = true;
        while (found) {
            found = false;
            for (String modifier : MODIFIERS) {
                if (phrase.startsWith(modifier, at - modifier.length())) {
                    at -= modifier.length();
                    found = true;
                    break;
                }
            }
        }
        return end - at;
    }
}
