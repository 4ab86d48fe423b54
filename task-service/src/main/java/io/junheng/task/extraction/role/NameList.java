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

    private static final String SEPARATORS = "、,;/";
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
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            boolean ends = i == list.length() || depth <= 0 && SEPARATORS.indexOf(c) >= 0;
            if (ends && !(c == '、' && i < list.length() && goesOn(list.reading(), from, i))) {
                if (i > from) {
                    pieces.add(new Piece(separator, list.sub(from, i)));
                }
                separator = c;
                from = i + 1;
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
        String level = list.substring(from, comma);
        level = level.substring(level.lastIndexOf(':') + 1);
        level = level.startsWith("由") ? level.substring(1) : level;
        level = level.substring(level.lastIndexOf('、') + 1);
        if (level.isEmpty() || !Names.isLevels(level)) {
            return false;
        }
        int end = comma + 1;
        while (end < list.length() && SEPARATORS.indexOf(list.charAt(end)) < 0) {
            end++;
        }
        String next = list.substring(comma + 1, end);
        RoleVerb.Match verb = RoleVerb.atEnd(next);
        return Names.continuesLevels(verb == null ? next : next.substring(0, next.length() - verb.length()));
    }

    /** {@code 各县(市、区)党委、政府} is one collective name. */
    private static boolean isPartyBefore(String piece) {
        String name = piece.substring(piece.lastIndexOf(':') + 1);
        return name.startsWith("各") && (name.endsWith("党委") || name.endsWith("党工委"));
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

    private static String piece(String list, int from) {
        int end = from;
        while (end < list.length() && SEPARATORS.indexOf(list.charAt(end)) < 0) {
            end++;
        }
        return list.substring(from, end);
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
        int open = openEnd(rest.reading());
        if (open >= 0) {
            rest = rest.sub(0, open);
            warnings.add(Warning.OPEN_LIST);
        }
        List<Phrase> names = new ArrayList<>();
        cutAtConjunctions(rest, names);
        return names;
    }

    static List<Phrase> names(Phrase piece) {
        return names(piece, EnumSet.noneOf(Warning.class));
    }

    /** Where 等 and the words behind it begin, or -1; 高等学校 has no such end. */
    private static int openEnd(String piece) {
        int at = piece.lastIndexOf('等');
        if (at < 0) {
            return -1;
        }
        String tail = piece.substring(at + 1);
        boolean eaten = true;
        while (eaten && !tail.isEmpty()) {
            eaten = false;
            if (Character.isDigit(tail.charAt(0)) || "一二三四五六七八九十".indexOf(tail.charAt(0)) >= 0) {
                tail = tail.substring(1);
                eaten = true;
            }
            for (String word : OPEN_ENDS) {
                if (tail.startsWith(word)) {
                    tail = tail.substring(word.length());
                    eaten = true;
                    break;
                }
            }
        }
        return tail.isEmpty() ? at : -1;
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
