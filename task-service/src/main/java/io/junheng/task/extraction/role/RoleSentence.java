package io.junheng.task.extraction.role;

import io.junheng.task.extraction.role.RoleSites.Site;
import io.junheng.task.extraction.text.Confidence;
import io.junheng.task.extraction.text.Flow;
import io.junheng.task.extraction.text.Warning;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A sentence that gives the roles itself (句内分工). Used where a task has no bracket.
 *
 * <pre>
 * sentence = clause { "," clause }
 * clause   = [ "由" | "会同" ] names verb … | names "会同" names …
 * </pre>
 *
 * Behind the verb of a clause may stand what is to be done: {@code 由市教育局牵头制定方案,市财政局参与}. Clauses are read up to the first
 * that is none; at least one name must say its level, so that {@code 学校负责} in prose is no task.
 */
public final class RoleSentence {

    private static final int LONGEST = 200;
    private static final int LONGEST_NAMES = 120;
    private static final String BEGINS_SENTENCE = "。;\n:";
    private static final List<String> WITH =
            List.of("会同", "联合", "商", "要会同", "应会同", "应当会同", "须会同", "负责会同", "要联合", "应联合");

    /** What follows a name in a sentence, so that 县教育局 in {@code 会同县教育局按照标准核编} ends where it does. */
    private static final List<String> BEHIND_NAMES = List.of(
            "按", "每", "于", "做", "开", "制", "组", "负责", "牵头", "等", "要", "应", "共同", "依", "根据", "对", "在", "将", "把", "加", "建",
            "完", "落", "推", "定", "研", "及时", "具体", "统", "抓", "指导", "实", "核", "确", "全", "严", "进", "出", "编", "尽");

    /** {@code 会议明确}, {@code 会议决定}. */
    private static final int SAID_BY_MEETING = 4;

    private static final List<String> OUGHT = List.of("应当", "要", "应", "须");

    /** What everybody is told in general is no duty: {@code 要发挥牵头作用}, {@code 要高度重视}. */
    private static final List<String> NO_DUTY =
            List.of("会同", "发挥", "高度", "把", "将", "充分", "切实", "按照", "根据", "结合", "认真", "进一步", "提高认识", "统一", "求");

    private final Flow flow;
    private final int limit;
    private final Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    private final Map<Role, List<Phrase>> byRole = new EnumMap<>(Role.class);
    private final List<Phrase> inOrder = new ArrayList<>();
    private final List<Phrase> held = new ArrayList<>();
    private int end;

    private RoleSentence(Flow flow, int from, int limit) {
        this.flow = flow;
        this.limit = limit;
        this.end = from;
    }

    /** The first such sentence in a stretch of the content; if there is none, the first that says what departments ought to do. */
    public static Optional<Site> find(Flow flow, int from, int to) {
        Optional<Site> site = find(flow, from, to, false);
        return site.isPresent() ? site : find(flow, from, to, true);
    }

    private static Optional<Site> find(Flow flow, int from, int to, boolean ought) {
        String text = flow.text();
        for (int at = from; at < to; at++) {
            boolean sentence = at == from || BEGINS_SENTENCE.indexOf(text.charAt(at - 1)) >= 0;
            boolean by = !ought && text.charAt(at) == '由' && at > from && text.charAt(at - 1) == ',';
            Optional<Site> site = sentence || by || isSaid(text, at) || !ought && leadsFrom(flow, at, from, to)
                    ? sentenceAt(flow, at, to, ought)
                    : Optional.empty();
            if (site.isPresent()) {
                return Optional.of(withFollowing(flow, site.get(), to, ought));
            }
        }
        return Optional.empty();
    }

    /** {@code 会议明确,县教育局负责…}: behind what a meeting did its decision begins. */
    private static boolean isSaid(String text, int at) {
        int meeting = at - SAID_BY_MEETING - 1;
        return meeting >= 0 && text.charAt(at - 1) == ',' && text.startsWith("会议", meeting);
    }

    /** {@code 会议同意调剂编制150名,市委编办负责牵头落实}: behind a comma only who leads, and whose level is said, begins one. */
    private static boolean leadsFrom(Flow flow, int at, int from, int to) {
        String text = flow.text();
        if (at == from || text.charAt(at - 1) != ',' || !Names.beginsWithLevel(text, at)) {
            return false;
        }
        RoleSentence clause = new RoleSentence(flow, at, sentenceEnd(text, at, to));
        return clause.clause(at, clause.clauseEnd(at)) && clause.byRole.containsKey(Role.LEAD);
    }

    private static Optional<Site> sentenceAt(Flow flow, int at, int to, boolean ought) {
        RoleSentence sentence = new RoleSentence(flow, at, sentenceEnd(flow.text(), at, to));
        return ought ? sentence.readOught(at) : sentence.read(at);
    }

    /** {@code 市财政局要优先保障教育支出,市审计局要加强监督}: who is told to do something answers for it. */
    private Optional<Site> readOught(int from) {
        int at = from;
        while (at < limit) {
            int to = clauseEnd(at);
            if (!oughtClause(at, to) && at == from) {
                break;
            }
            at = to + 1;
        }
        boolean meant = !inOrder.isEmpty() && Names.saysItsLevel(inOrder.get(0).reading());
        return meant ? Optional.of(new Site(from, end, roles())) : Optional.empty();
    }

    private boolean oughtClause(int from, int to) {
        String words = flow.text().substring(from, to);
        for (String ought : OUGHT) {
            int at = words.indexOf(ought);
            boolean told = at > 1
                    && at <= LONGEST_NAMES
                    && NO_DUTY.stream().noneMatch(word -> words.startsWith(word, at + ought.length()));
            List<Phrase> found = told ? allNames(from, from + at) : List.of();
            if (!found.isEmpty()) {
                take(found, Role.RESPONSIBLE, from + at + ought.length());
                return true;
            }
        }
        return false;
    }

    /** The sentences right behind it that give roles too are of the same task. */
    private static Site withFollowing(Flow flow, Site first, int to, boolean ought) {
        Site all = first;
        int next = sentenceEnd(flow.text(), first.to(), to) + 1;
        while (next < to && flow.text().charAt(next - 1) == '。') {
            Optional<Site> further = sentenceAt(flow, next, to, ought);
            if (further.isEmpty()) {
                return all;
            }
            all = new Site(
                    first.from(),
                    further.get().to(),
                    all.roles().and(further.get().roles()));
            next = sentenceEnd(flow.text(), further.get().to(), to) + 1;
        }
        return all;
    }

    private Optional<Site> read(int from) {
        int at = from;
        while (at < limit) {
            int to = clauseEnd(at);
            if (!clause(at, to)) {
                break;
            }
            at = to + 1;
        }
        inOrder.removeAll(held);
        boolean meant = inOrder.stream().anyMatch(name -> Names.saysItsLevel(name.reading())) || areOfficesTogether();
        return meant ? Optional.of(new Site(from, end, roles())) : Optional.empty();
    }

    /** {@code 文旅局、教育局}: several offices leave no doubt even without their level. */
    private boolean areOfficesTogether() {
        List<String> offices = inOrder.stream()
                .map(Phrase::reading)
                .filter(name -> !Names.isCollective(name))
                .toList();
        return offices.size() > 1 && offices.stream().allMatch(name -> name.length() > 2 && name.endsWith("局"));
    }

    /** Reads one clause; false if it gives no roles. */
    private boolean clause(int from, int to) {
        String words = flow.text().substring(from, to);
        int lead = words.startsWith("由") ? 1 : 0;
        for (String with : WITH) {
            if (words.startsWith(with, lead) && !byRole.isEmpty()) {
                return names(from + lead + with.length(), to, Role.COOPERATING);
            }
        }
        for (int at = lead + 2; at < Math.min(words.length(), LONGEST_NAMES); at++) {
            if (RoleVerb.saysOnlyHow(words.substring(at)) && hold(from + lead, from + at)) {
                return true;
            }
            RoleVerb.Match verb = RoleVerb.atBegin(words.substring(at));
            String with = verb != null
                    ? null
                    : WITH.stream()
                            .filter(words.substring(at)::startsWith)
                            .findFirst()
                            .orElse(null);
            if (verb == null && with == null) {
                continue;
            }
            List<Phrase> found = allNames(from + lead, from + at);
            if (found.isEmpty()) {
                continue;
            }
            if (verb != null) {
                take(found, verb.verb().role(), from + at + verb.length());
                return true;
            }
            int kept = inOrder.size();
            take(found, Role.LEAD, from + at);
            if (names(from + at + with.length(), to, Role.COOPERATING)) {
                return true;
            }
            inOrder.subList(kept, inOrder.size()).clear();
            byRole.get(Role.LEAD).removeAll(found);
            return false;
        }
        return false;
    }

    /** Names from here on, the last of which ends where a word of the sentence follows. */
    private boolean names(int from, int to, Role role) {
        String words = flow.text().substring(from, to);
        for (int at = 2; at <= Math.min(words.length(), LONGEST_NAMES); at++) {
            String rest = words.substring(at);
            boolean ends = rest.isEmpty()
                    || Character.isDigit(rest.charAt(0))
                    || BEHIND_NAMES.stream().anyMatch(rest::startsWith);
            if (!ends) {
                continue;
            }
            List<Phrase> found = allNames(from, from + at);
            if (!found.isEmpty()) {
                RoleVerb.Match verb = RoleVerb.atBegin(rest);
                take(found, role, from + at + (verb == null ? 0 : verb.length()));
                return true;
            }
        }
        return false;
    }

    /** The names in a stretch if it is a list of names and nothing else, else none. */
    private List<Phrase> allNames(int from, int to) {
        List<Phrase> found = new ArrayList<>();
        for (NameList.Piece piece : NameList.pieces(Phrase.of(flow, from, to))) {
            found.addAll(NameList.names(piece.phrase(), warnings));
        }
        boolean names = found.stream()
                .map(Phrase::reading)
                .allMatch(name -> Names.isName(name) && Character.isLetter(name.charAt(0)));
        return names ? found : List.of();
    }

    /** {@code 文旅局、教育局要按照职责分工,各县政府具体负责}: names whose verb stands in the next clause. */
    private boolean hold(int from, int to) {
        List<Phrase> names = allNames(from, to);
        held.addAll(names);
        inOrder.addAll(names);
        return !names.isEmpty();
    }

    private void take(List<Phrase> names, Role role, int to) {
        List<Phrase> all = byRole.computeIfAbsent(role, key -> new ArrayList<>());
        all.addAll(held);
        held.clear();
        all.addAll(names);
        inOrder.addAll(names);
        end = to;
    }

    private Roles roles() {
        FullNames fullNames = new FullNames(warnings);
        Map<Phrase, Department> departments = new java.util.IdentityHashMap<>();
        inOrder.forEach(name -> departments.put(name, fullNames.next(name)));
        return new Roles(
                of(Role.LEAD, departments),
                of(Role.COOPERATING, departments),
                of(Role.RESPONSIBLE, departments),
                "role-sentence",
                Confidence.LIKELY,
                warnings);
    }

    private List<Department> of(Role role, Map<Phrase, Department> departments) {
        return byRole.getOrDefault(role, List.of()).stream()
                .map(departments::get)
                .toList();
    }

    /** The end of the clause: a comma or semicolon outside brackets. */
    private int clauseEnd(int from) {
        int depth = 0;
        int to = from;
        while (to < limit && (depth > 0 || ",;".indexOf(flow.text().charAt(to)) < 0)) {
            depth += flow.text().charAt(to) == '(' ? 1 : flow.text().charAt(to) == ')' ? -1 : 0;
            to++;
        }
        return to;
    }

    private static int sentenceEnd(String text, int from, int to) {
        int end = from;
        while (end < to && end - from < LONGEST && "。\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
