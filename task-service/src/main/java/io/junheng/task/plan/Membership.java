package io.junheng.task.plan;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the members of a body from the sentence of a document that lists them (成员单位名单), such as {@code 教育、公安、民政等部门联动配合}: what stands between list commas before 等, without the
 * words that lead into the list.
 */
final class Membership {

    private static final Pattern END = Pattern.compile("等(?:各|有关|相关|多个)*(?:职能)?(?:成员)?(?:部门|单位)");
    private static final Pattern LEAD_IN = Pattern.compile("^.*(?:[,。;:,;:]|建立|健全|完善|由)");

    private Membership() {}

    /** The members in the order of the sentence, each once; none where it lists nobody. */
    static List<String> in(String sentence) {
        Matcher end = END.matcher(sentence);
        String list = end.find() ? sentence.substring(0, end.start()) : sentence;
        Set<String> members = new LinkedHashSet<>();
        List<String> names = Arrays.asList(list.split("、"));
        for (int i = 0; i < names.size(); i++) {
            String name = (i == 0 ? LEAD_IN.matcher(names.get(i)).replaceFirst("") : names.get(i)).strip();
            if (!name.isEmpty()) {
                members.add(name);
            }
        }
        return List.copyOf(members);
    }
}
