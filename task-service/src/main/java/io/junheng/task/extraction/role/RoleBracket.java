package io.junheng.task.extraction.role;

import io.junheng.task.extraction.date.Dates;
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
 * The grammar of the brackets that close a task (分工括号).
 *
 * <pre>
 * bracket  = group { separator group }
 * group    = label names | names verb | names | label text | date
 * names    = name { separator name } [ "等" … ]
 * separator = "、" | "," | ";" | white space between two whole names
 * </pre>
 *
 * A label holds until the next label; a verb gives its role to all names since the last label or verb, and may be followed by what
 * is to be done: {@code 市教育局牵头制定方案}. Names without either are cooperating if the bracket has a lead, else responsible. A note
 * that tells of other tasks ({@code 下同}, {@code 以下均需…落实}) is left out.
 */
public final class RoleBracket {

    private static final List<String> ALWAYS =
            List.of("长期坚持", "长期推进", "长期", "持续推进", "持续实施", "持续开展", "常态化推进", "常态化开展", "常态化");
    private static final List<String> NOBODY = List.of("无", "-", "--");

    /** What those do who help the one that leads. */
    private static final List<String> SUPPORTS = List.of("做好", "提供", "给予", "加强", "予以");

    /** What begins a note about other tasks. */
    private static final List<String> NOTES = List.of("以下", "下同", "不再", "注:", "不另", "其他任务");

    private static final int LONGEST_NAMES = 60;
    private static final int LONGEST_STRANGER = 20;

    private final Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    private final Map<Role, List<Phrase>> byRole = new EnumMap<>(Role.class);
    private final List<Phrase> inOrder = new ArrayList<>();
    private final List<Phrase> pending = new ArrayList<>();
    private final Role otherwise;
    private RoleLabel label;
    private boolean labelled;
    private boolean verbs;
    private boolean bare;
    private boolean strangers;

    private RoleBracket(Role otherwise) {
        this.otherwise = otherwise;
    }

    /**
     * Reads the inside of a bracket, or of a line that has the form of one.
     *
     * @return empty if it is not about departments, or if a part of it cannot be read
     */
    public static Optional<Roles> read(Flow flow, int from, int to) {
        return read(Phrase.of(flow, from, to));
    }

    /** Whether it says that the first of every list leads from here on (首位牵头,下同). */
    static boolean saysFirstLeadsBelow(Flow flow, int from, int to) {
        return FirstLeads.in(Phrase.of(flow, from, to)).below();
    }

    /** Whether a bracket that could not be read seems to name departments with a role all the same. */
    public static boolean seemsMeant(Flow flow, int from, int to) {
        Phrase inside = Phrase.of(flow, from, to);
        return RoleVerb.occursIn(inside.reading())
                && inside.reading().indexOf('。') < 0
                && NameList.pieces(inside).stream()
                        .flatMap(piece -> NameList.names(piece.phrase()).stream())
                        .anyMatch(name -> Names.isName(name.reading()) && Names.isComplete(name.reading()));
    }

    static Optional<Roles> read(Phrase inside) {
        return read(inside, null);
    }

    /** @param otherwise the role of names that have neither label nor verb, or null if it follows from the others */
    static Optional<Roles> read(Phrase inside, Role otherwise) {
        FirstLeads note = FirstLeads.in(inside);
        if (!stopsAreBeforeLabels(note.names().reading())) {
            return Optional.empty();
        }
        RoleBracket bracket = new RoleBracket(otherwise);
        for (NameList.Piece piece : NameList.pieces(note.names())) {
            bracket.piece(piece);
        }
        return bracket.result().map(roles -> note.said() ? roles.withFirstAsLead() : roles);
    }

    /** {@code 配合单位:市财政局。完成时限:2026年6月}: a full stop divides labels; anywhere else the bracket is prose. */
    private static boolean stopsAreBeforeLabels(String inside) {
        for (int at = inside.indexOf('。'); at >= 0; at = inside.indexOf('。', at + 1)) {
            RoleLabel.Match label = RoleLabel.at(inside.substring(at + 1));
            boolean known = label != null && label.label() != RoleLabel.OTHER;
            if (!known && at + 1 < inside.length() && !isNote(inside.substring(at + 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNote(String piece) {
        return NOTES.stream().anyMatch(piece::startsWith);
    }

    private void piece(NameList.Piece piece) {
        Phrase rest = piece.phrase();
        if (isNote(rest.reading())) {
            return;
        }
        char separator = piece.separator();
        RoleLabel.Match match = RoleLabel.at(rest.reading());
        if (match != null) {
            closeLabel();
            label = match.label();
            labelled |= label.role() != null;
            separator = 0;
            rest = rest.sub(match.length());
            if (label == RoleLabel.OTHER) {
                warnings.add(Warning.UNKNOWN_LABEL);
            }
        }
        boolean notDepartments = label != null && label.role() == null;
        if (notDepartments || isTime(rest.reading()) || NOBODY.contains(rest.reading())) {
            return;
        }
        int lead = leadInside(rest.reading());
        if (lead > 0) {
            clause(rest.sub(0, lead), separator);
            clause(rest.sub(lead), (char) 0);
        } else {
            clause(rest, separator);
        }
    }

    /** {@code 2025年6月底前完成}, {@code 长期坚持}: when, not who. */
    private static boolean isTime(String piece) {
        return ALWAYS.contains(piece) || !Dates.in(piece).isEmpty();
    }

    /** {@code 市教育局牵头市财政局配合}: one past 牵头 if a name follows it without a comma, else 0. */
    private static int leadInside(String piece) {
        int at = piece.indexOf("牵头");
        return at > 0 && Names.beginsWithLevel(piece, at + 2) ? at + 2 : 0;
    }

    private void clause(Phrase clause, char separator) {
        RoleVerb.Match verb = RoleVerb.atEnd(clause.reading());
        Phrase names = verb == null ? clause : clause.sub(0, clause.length() - verb.length());
        if (!areNames(names)) {
            WithDuty duty = withDuty(clause);
            verb = duty == null ? verb : duty.verb();
            names = duty == null ? names : clause.sub(0, duty.namesEnd());
        }
        boolean goesOn = !pending.isEmpty() && !names.isEmpty();
        List<Phrase> found = NameList.names(names, warnings);
        boolean collective =
                goesOn && Names.isCollective(pending.get(pending.size() - 1).reading())
                        || found.stream().anyMatch(name -> Names.isCollective(name.reading()));
        if (separator == ',' && goesOn && !collective) {
            warnings.add(Warning.COMMA_VARIANT);
        }
        pending.addAll(found);
        inOrder.addAll(found);
        if (verb != null) {
            verbs = true;
            assign(verb.verb().role());
        }
    }

    /**
     * A clause that says behind its names what is to be done: {@code 市教育局牵头制定方案}, {@code 市财政局做好经费保障}.
     *
     * @param namesEnd where its names end
     * @param verb what they do, or null if it is no verb of a role
     */
    private record WithDuty(int namesEnd, RoleVerb.Match verb) {}

    /** Only a lead is one without any other; a duty alone ({@code 市教育局负责与家长沟通}) may be prose. */
    private WithDuty withDuty(Phrase clause) {
        String words = clause.reading();
        boolean led = byRole.containsKey(Role.LEAD);
        for (int end = 2; end < Math.min(clause.length() - 1, LONGEST_NAMES); end++) {
            RoleVerb.Match verb = RoleVerb.atBegin(words.substring(end));
            boolean leads = verb != null && verb.verb() == RoleVerb.LEAD;
            boolean does = verb != null && (leads || led) && !RoleVerb.isOfPerson(words.substring(end + verb.length()));
            boolean supports = led && SUPPORTS.stream().anyMatch(words.substring(end)::startsWith);
            boolean plain = Character.isLetter(words.charAt(0))
                    && words.substring(end).chars().allMatch(Character::isLetter);
            if (plain && (does || supports) && areNames(clause.sub(0, end))) {
                return new WithDuty(end, does ? verb : null);
            }
        }
        return null;
    }

    private static boolean areNames(Phrase list) {
        List<Phrase> names = list.isEmpty() ? List.of() : NameList.names(list);
        return list.isEmpty() || names.stream().allMatch(name -> Names.isName(name.reading()));
    }

    private void closeLabel() {
        if (label != null && label.role() != null) {
            assign(label.role());
        }
    }

    private void assign(Role role) {
        byRole.computeIfAbsent(role, r -> new ArrayList<>()).addAll(pending);
        pending.clear();
    }

    private Optional<Roles> result() {
        closeLabel();
        if (!pending.isEmpty()) {
            bare = otherwise == null;
            if (bare && !byRole.isEmpty()) {
                warnings.add(Warning.ROLE_INFERRED);
            }
            Role inferred = byRole.containsKey(Role.LEAD) ? Role.COOPERATING : Role.RESPONSIBLE;
            assign(bare ? inferred : otherwise);
        }
        strangers = inOrder.stream().anyMatch(name -> !Names.isName(name.reading()) && !Names.isPlace(name.reading()));
        boolean allNames = inOrder.stream().allMatch(name -> Names.isName(name.reading()));
        boolean anyComplete = inOrder.stream().anyMatch(name -> Names.isComplete(name.reading()));
        boolean onlyLevels = inOrder.stream().allMatch(name -> Names.isLevels(name.reading()));
        boolean meant = labelled
                || allNames
                        && !onlyLevels
                        && (anyComplete || verbs && inOrder.stream().allMatch(RoleBracket::isOffice))
                || verbs && anyComplete && mostAreNames();
        if (inOrder.isEmpty() || !meant) {
            return Optional.empty();
        }
        if (strangers) {
            warnings.add(Warning.UNRECOGNISED_DEPARTMENT);
        }
        return Optional.of(roles());
    }

    /** Among names that are known, one whose ending is not, but that says its level: {@code 县供销总社城关仓}. */
    private boolean mostAreNames() {
        long known =
                inOrder.stream().filter(name -> Names.isName(name.reading())).count();
        boolean plausible = inOrder.stream()
                .map(Phrase::reading)
                .allMatch(name -> Names.isName(name)
                        || Names.beginsWithLevel(name, 0)
                                && name.length() <= LONGEST_STRANGER
                                && name.chars().allMatch(Character::isLetter)
                                && !RoleVerb.occursIn(name));
        return plausible && known * 2 > inOrder.size();
    }

    /** {@code 教育局}, {@code 基础教育科}: an office even without the level it is of. */
    private static boolean isOffice(Phrase name) {
        return name.length() >= 3 && Names.endsAsOffice(name.reading());
    }

    private Roles roles() {
        FullNames fullNames = new FullNames(warnings);
        Map<Phrase, Department> departments = new java.util.IdentityHashMap<>();
        for (Phrase name : inOrder) {
            departments.put(name, fullNames.next(name));
        }
        String rule = labelled ? "labelled-bracket" : verbs ? "verb-bracket" : "bare-bracket";
        boolean repaired =
                bare || !warnings.isEmpty() && !Set.of(Warning.OPEN_LIST).containsAll(warnings);
        return new Roles(
                of(Role.LEAD, departments),
                of(Role.COOPERATING, departments),
                of(Role.RESPONSIBLE, departments),
                rule,
                repaired ? Confidence.LIKELY : Confidence.CERTAIN,
                warnings);
    }

    private List<Department> of(Role role, Map<Phrase, Department> departments) {
        return byRole.getOrDefault(role, List.of()).stream()
                .map(departments::get)
                .toList();
    }
}
