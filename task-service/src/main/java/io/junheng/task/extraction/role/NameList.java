package io.junheng.task.extraction.role;

import io.junheng.task.extraction.text.Warning;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A list of departments cut into its pieces (部门名单切分): at list commas, clause commas and semicolons outside brackets, at
 * 和, 及 and 与 between two names that are whole, never inside a collective name.
 */
final class NameList {

    private static final String SEPARATORS = "、,;/|。";
    private static final List<String> CONJUNCTIONS = List.of("以及", "会同", "联合", "和", "及", "与", "暨");
    private static final List<String> BEGINNINGS = List.of("由", "以及", "会同", "联合", "和", "及", "与");
    private static final List<String> OPEN_ENDS = List.of(
            "各", "有关", "相关", "职能", "成员", "市直", "区直", "县直", "市级", "政府", "部门和单位", "部门单位", "部门", "单位", "机构", "地区", "地方",
            "多个", "个", "家");

    /**
     * One piece of the list.
     *
     * @param separator what stands before it, {@code 0} for the first
     */
    record Piece(char separator, Phrase phrase) {}

    private NameList() {}

    /** The pieces between separators, collective names of several levels kept whole. */
    static List<Piece> pieces(Phrase list) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        char separator = 0;
        int depth = 0;
        for (int i = 0; i <= list.length(); i++) {
            char c = i < list.length() ? list.reading().charAt(i) : '、';
            depth += "([〔".indexOf(c) >= 0 ? 1 : ")]〕".indexOf(c) >= 0 ? -1 : 0;
            boolean ends = i == list.length() || depth <= 0 && SEPARATORS.indexOf(c) >= 0;
            if (ends && !(c == '、' && i < list.length() && goesOn(list.reading(), from, i))) {
                if (i > from) {
                    pieces.add(new Piece(separator, list.sub(from, i)));
                }
                separator = c;
                from = i + 1;
            } else if (depth <= 0
                    && i > from
                    && RoleLabel.bracketed(list.reading(), Math.min(i, list.length() - 1)) != null) {
                pieces.add(new Piece(separator, list.sub(from, i)));
                separator = '、';
                from = i;
            } else if (depth == 0 && i > from + 1 && beginsLabel(list.reading(), from, i)) {
                pieces.add(new Piece(separator, list.sub(from, i)));
                separator = '、';
                from = i;
            }
        }
        return pieces;
    }

    /** {@code 市教育局配合部门:市财政局}: the comma before the label is missing. */
    private static boolean beginsLabel(String list, int from, int at) {
        if (!Names.endsAsInstitution(list.charAt(at - 1)) || !RoleLabel.beginsAt(list, at)) {
            return false;
        }
        String before = list.substring(from, at);
        return Names.isName(before.substring(before.lastIndexOf(':') + 1));
    }

    /** {@code 市、县两级政府}: the piece so far is only a level and the next goes on with one. */
    private static boolean goesOn(String list, int from, int comma) {
        if (isPartyBefore(list.substring(from, comma)) && isGovernmentBehind(list, comma + 1)) {
            return true;
        }
        String level = lastName(list.substring(from, comma));
        if (level.isEmpty() || !Names.isLevels(level)) {
            return false;
        }
        String next = piece(list, comma + 1);
        RoleVerb.Match verb = RoleVerb.atEnd(next);
        return Names.continuesLevels(verb == null ? next : next.substring(0, next.length() - verb.length()));
    }

    /** {@code 各县(市、区)党委、政府} is one collective name. */
    private static boolean isPartyBefore(String piece) {
        String name = piece.substring(piece.lastIndexOf(':') + 1);
        boolean committee =
                name.endsWith("委") && name.length() > 2 && Names.LEVELS.indexOf(name.charAt(name.length() - 2)) >= 0;
        return name.startsWith("各") && (committee || name.endsWith("党委") || name.endsWith("党工委"));
    }

    private static boolean isGovernmentBehind(String list, int from) {
        for (String government : List.of("人民政府", "政府", "管委会")) {
            int end = from + government.length();
            boolean whole = end >= list.length() || SEPARATORS.indexOf(list.charAt(end)) >= 0;
            if (list.startsWith(government, from) && (whole || RoleVerb.atEnd(piece(list, from)) != null)) {
                return true;
            }
        }
        return false;
    }

    /** What stands between here and the next separator outside brackets. */
    private static String piece(String list, int from) {
        int end = from;
        int depth = 0;
        while (end < list.length() && (depth > 0 || SEPARATORS.indexOf(list.charAt(end)) < 0)) {
            depth += "([〔".indexOf(list.charAt(end)) >= 0 ? 1 : ")]〕".indexOf(list.charAt(end)) >= 0 ? -1 : 0;
            end++;
        }
        return list.substring(from, end);
    }

    /** The last name of a piece: behind a label, 由, a level that was listed before it, or a conjunction before 各. */
    private static String lastName(String piece) {
        String last = piece.substring(piece.lastIndexOf(':') + 1);
        last = last.startsWith("由") ? last.substring(1) : last;
        for (String word : CONJUNCTIONS) {
            int each = last.lastIndexOf(word + "各");
            last = each < 0 ? last : last.substring(each + word.length());
        }
        boolean bracket = last.endsWith(")") || last.endsWith("〕");
        return bracket ? last : last.substring(last.lastIndexOf('、') + 1);
    }

    /** The names in one piece: cut at conjunctions, without 由 before and 等 behind; warns if the list is open. */
    static List<Phrase> names(Phrase piece, Set<Warning> warnings) {
        Phrase rest = piece;
        for (String lead : BEGINNINGS) {
            if (rest.reading().startsWith(lead)) {
                rest = rest.sub(lead.length());
                break;
            }
        }
        List<Phrase> names = new ArrayList<>();
        int[] open = openEnd(rest.reading());
        if (open != null) {
            warnings.add(Warning.OPEN_LIST);
            cutAtConjunctions(rest.sub(0, open[0]), names);
            names.addAll(names(rest.sub(open[1]), warnings));
        } else {
            cutAtConjunctions(rest, names);
        }
        return names;
    }

    static List<Phrase> names(Phrase piece) {
        return names(piece, EnumSet.noneOf(Warning.class));
    }

    /**
     * Where 等 and the words behind it begin and end, or null; 高等学校 has no such end. Behind them nothing stands, or a conjunction
     * and a further name: {@code 市财政局等部门和各县区政府}.
     */
    private static int[] openEnd(String piece) {
        int at = piece.lastIndexOf('等');
        if (at < 0) {
            return null;
        }
        int end = at + 1;
        int next = behindOpenWord(piece, end);
        while (next > end) {
            end = next;
            next = behindOpenWord(piece, end);
        }
        String rest = piece.substring(end);
        boolean goesOn = CONJUNCTIONS.stream().anyMatch(rest::startsWith) && startsWithName(withoutLead(rest));
        return rest.isEmpty() || goesOn ? new int[] {at, end} : null;
    }

    /** One past a figure or a word that may follow 等, else {@code from}. */
    private static int behindOpenWord(String piece, int from) {
        if (from < piece.length() && "0123456789一二三四五六七八九十".indexOf(piece.charAt(from)) >= 0) {
            return from + 1;
        }
        return OPEN_ENDS.stream()
                .filter(word -> piece.startsWith(word, from))
                .findFirst()
                .map(word -> from + word.length())
                .orElse(from);
    }

    private static String withoutLead(String piece) {
        return BEGINNINGS.stream()
                .filter(piece::startsWith)
                .findFirst()
                .map(lead -> piece.substring(lead.length()))
                .orElse(piece);
    }

    private static void cutAtConjunctions(Phrase piece, List<Phrase> names) {
        Phrase rest = piece;
        int from = 1;
        while (from < rest.length() - 1) {
            int cut = conjunction(rest.reading(), from);
            if (cut > 0) {
                names.add(rest.sub(0, from));
                rest = rest.sub(from + cut);
                from = 1;
            } else {
                from++;
            }
        }
        if (!rest.isEmpty()) {
            names.add(rest);
        }
    }

    /** Length of a conjunction that stands here between two whole names, else 0. */
    private static int conjunction(String piece, int at) {
        for (String word : CONJUNCTIONS) {
            if (piece.startsWith(word, at)
                    && Names.isName(piece.substring(0, at))
                    && startsWithName(piece.substring(at + word.length()))
                    && !isPartyAndGovernment(piece.substring(at + word.length()))) {
                return word.length();
            }
        }
        return 0;
    }

    /** {@code 各县区党委和政府} is one collective name. */
    private static boolean isPartyAndGovernment(String rest) {
        return List.of("政府", "人民政府", "党委").contains(rest);
    }

    private static boolean startsWithName(String rest) {
        return Names.isName(rest)
                || CONJUNCTIONS.stream()
                        .anyMatch(
                                word -> rest.indexOf(word) > 1 && Names.isName(rest.substring(0, rest.indexOf(word))));
    }
}
