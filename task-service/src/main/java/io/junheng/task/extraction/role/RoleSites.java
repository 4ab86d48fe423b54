package io.junheng.task.extraction.role;

import io.junheng.task.extraction.text.Brackets;
import io.junheng.task.extraction.text.Confidence;
import io.junheng.task.extraction.text.Flow;
import io.junheng.task.extraction.text.Warning;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The places of a document that give departments a role (分工标注), and those that seem to but could not be read. */
public final class RoleSites {

    /**
     * One place; {@code from} and {@code to} are of the content, brackets included.
     *
     * @param roles what it says
     */
    public record Site(int from, int to, Roles roles) {}

    /** A bracket that seems meant for departments and could not be read; places of the content. */
    public record Unread(int from, int to) {}

    /** A bracket nested deeper in itself is no list of departments. */
    private static final int DEEPEST = 3;

    /** An unclosed bracket is read no further. */
    private static final int LONGEST = 600;

    private static final String ROLE_BRACKETS = "([【{〔";

    /** Quotation marks as they are sent where they may be brackets. */
    private static final String CORNERS = "「『";

    private final Flow flow;
    private final String text;
    private final Brackets brackets;
    private final List<Site> sites = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private int firstLeadsFrom = -1;

    private RoleSites(Flow flow, Brackets brackets) {
        this.flow = flow;
        this.text = flow.text();
        this.brackets = brackets;
    }

    public static RoleSites in(Flow flow, Brackets brackets) {
        RoleSites found = new RoleSites(flow, brackets);
        found.closedBrackets();
        found.quotedBrackets();
        found.openBrackets();
        found.labelledText();
        found.sites.sort(Comparator.comparingInt(Site::from));
        found.sites.replaceAll(found::asSaidAbove);
        return found;
    }

    /** The site with its first department as lead, if a place before it says that the first of every list leads. */
    public Site asSaidAbove(Site site) {
        boolean said = firstLeadsFrom >= 0 && firstLeadsFrom < site.from();
        return said ? new Site(site.from(), site.to(), site.roles().withFirstAsLeadAsSaidAbove()) : site;
    }

    public List<Site> sites() {
        return sites;
    }

    public List<Unread> unread() {
        return unread;
    }

    private void closedBrackets() {
        int readTo = 0;
        for (Brackets.Pair pair : brackets.pairs()) {
            boolean candidate = pair.open() >= readTo
                    && pair.height() <= DEEPEST
                    && ROLE_BRACKETS.indexOf(text.charAt(pair.open())) >= 0;
            if (!candidate) {
                continue;
            }
            if (RoleLabel.isBracketed(text, pair.open())) {
                continue;
            }
            if (firstLeadsFrom < 0 && RoleBracket.saysFirstLeadsBelow(flow, pair.open() + 1, pair.close())) {
                firstLeadsFrom = pair.open();
            }
            Optional<Roles> roles = RoleBracket.read(flow, pair.open() + 1, pair.close());
            boolean accepted = roles.isPresent()
                    && (!roles.get().rule().equals("bare-bracket") || endsParagraph(pair.close() + 1));
            if (accepted) {
                add(pair.open(), pair.close() + 1, roles.get(), EnumSet.noneOf(Warning.class));
                readTo = pair.close();
            } else if (roles.isPresent() && namesOffice(roles.get())
                    || RoleBracket.seemsMeant(flow, pair.open() + 1, pair.close())) {
                unread.add(new Unread(pair.open(), pair.close() + 1));
            }
        }
    }

    /** {@code 「牽頭單位:縣教育局」}: what reads as a quotation is meant as a bracket if it holds labels or verbs. */
    private void quotedBrackets() {
        BitSet bracketed = new BitSet();
        sites.forEach(site -> bracketed.set(site.from(), site.to()));
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '“') {
                open = i;
            } else if (text.charAt(i) == '”' && open >= 0) {
                quoted(open, i, bracketed);
                open = -1;
            }
        }
    }

    private void quoted(int open, int close, BitSet bracketed) {
        boolean corner = CORNERS.indexOf(flow.originalAt(open)) >= 0 && close - open <= LONGEST;
        boolean free = corner && !bracketed.get(open);
        Optional<Roles> roles = free ? RoleBracket.read(flow, open + 1, close) : Optional.empty();
        roles.filter(read -> !read.rule().equals("bare-bracket"))
                .ifPresent(read -> add(open, close + 1, read, EnumSet.noneOf(Warning.class)));
    }

    private static boolean namesOffice(Roles roles) {
        return roles.responsible().stream().anyMatch(name -> Names.endsAsOffice(name.department()));
    }

    private void openBrackets() {
        for (int i = 0; i < text.length(); i++) {
            if (ROLE_BRACKETS.indexOf(text.charAt(i)) >= 0 && brackets.isUnclosed(text, i)) {
                int end = endOfLine(i);
                if (end - i > LONGEST) {
                    continue;
                }
                Optional<Roles> roles = RoleBracket.read(flow, i + 1, end);
                if (roles.isPresent() && !roles.get().rule().equals("bare-bracket")) {
                    add(i, end, roles.get(), EnumSet.of(Warning.UNCLOSED_BRACKET));
                }
            }
        }
    }

    private void labelledText() {
        BitSet bracketed = new BitSet();
        sites.stream().filter(site -> !isBare(site)).forEach(site -> bracketed.set(site.from(), site.to()));
        BitSet labelled = new BitSet();
        List<Site> found = new LabelledText(flow, brackets).sites();
        found.removeIf(site -> hits(bracketed, site));
        found.forEach(site -> labelled.set(site.from(), site.to()));
        sites.removeIf(site -> isBare(site) && hits(labelled, site));
        found.forEach(site -> add(site.from(), site.to(), site.roles(), EnumSet.noneOf(Warning.class)));
    }

    /** {@code 责任单位:各镇人民政府(街道办事处)}: names in a bracket behind one of the names that a label has. */
    private static boolean isBare(Site site) {
        return site.roles().rule().equals("bare-bracket");
    }

    private static boolean hits(BitSet places, Site site) {
        int next = places.nextSetBit(site.from());
        return next >= 0 && next < site.to();
    }

    private void add(int from, int to, Roles roles, Set<Warning> more) {
        EnumSet<Warning> warnings = EnumSet.copyOf(more);
        warnings.addAll(roles.warnings());
        if (flow.cutInside(from, to)) {
            warnings.add(Warning.PAGE_MARKER_IN_LIST);
        }
        Confidence confidence = more.isEmpty() ? roles.confidence() : Confidence.LIKELY;
        sites.add(new Site(
                from,
                to,
                new Roles(roles.lead(), roles.cooperating(), roles.responsible(), roles.rule(), confidence, warnings)));
    }

    /** At the end of a line or sentence, or where the next number begins: {@code (市教育局)2.推进改革}. */
    private boolean endsParagraph(int after) {
        return after == text.length() || "\n。;".indexOf(text.charAt(after)) >= 0 || beginsNumber(after);
    }

    private boolean beginsNumber(int at) {
        int end = text.charAt(at) == '(' ? at + 1 : at;
        while (end < text.length() && end - at < 4 && "0123456789一二三四五六七八九十".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        boolean digits = end > at + (text.charAt(at) == '(' ? 1 : 0);
        return digits && end < text.length() && (text.charAt(at) == '(' ? ")" : ".、是").indexOf(text.charAt(end)) >= 0;
    }

    /** The end of the line or sentence, or a place too far away to be one. */
    private int endOfLine(int from) {
        int limit = Math.min(text.length(), from + LONGEST + 1);
        int end = from;
        while (end < limit && "\n。".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
