package io.junheng.task.extraction;

import io.junheng.task.extraction.outline.Heading;
import io.junheng.task.extraction.outline.Level;
import io.junheng.task.extraction.outline.Outline;
import io.junheng.task.extraction.role.DutyLines;
import io.junheng.task.extraction.role.RoleSentence;
import io.junheng.task.extraction.role.RoleSites;
import io.junheng.task.extraction.role.RoleSites.Site;
import io.junheng.task.extraction.role.Roles;
import io.junheng.task.extraction.role.TaskTable;
import io.junheng.task.extraction.text.Flow;
import io.junheng.task.extraction.text.Span;
import io.junheng.task.extraction.text.Warning;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts headings and departments together to tasks (任务组装).
 *
 * <ul>
 *   <li>Every place that gives departments a role ends a paragraph of the item it stands in, and the paragraph is a task.
 *   <li>A heading that names departments and announces their duties is a task up to the next heading.
 *   <li>In a chapter that has such tasks, numbered paragraphs of the same level without departments are tasks too, and
 *       say that they lack them.
 *   <li>Where brackets or labels name the departments of a document, a sentence that names some in a chapter without any bracket is prose
 *       ({@code 由县教育局约谈…} among the measures of support) and is listed as unread.
 * </ul>
 */
final class WorkItems {

    private static final String STRAY_ALLOWED = "。;,.、 \n";
    private static final int LONGEST_STRAY = 2;

    /** With so many brackets or labels a document names its departments in them, not in sentences. */
    private static final int FEWEST_BRACKETED = 3;

    private final Flow flow;
    private final Outline outline;
    private final List<TaskTable.Row> table;
    private final RoleSites sites;
    private final List<WorkItem> items = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Map<Heading, List<Site>> sitesByItem = new IdentityHashMap<>();
    private final Set<NumberGroup> bracketGroups = new HashSet<>();
    private final NavigableSet<Integer> sited = new TreeSet<>();
    private final BitSet rows = new BitSet();
    private final Drafts drafts;
    private Duties duties;
    private int bracketed;

    WorkItems(Flow flow, Outline outline, List<TaskTable.Row> table, RoleSites sites) {
        this.flow = flow;
        this.table = table;
        this.outline = outline;
        this.sites = sites;
        this.drafts = new Drafts(flow);
    }

    List<WorkItem> items() {
        return items;
    }

    List<Unread> unread() {
        return unread;
    }

    WorkItems assemble() {
        table.forEach(row -> rows.set(row.from(), row.to()));
        List<DutyLines.Row> lines = DutyLines.in(flow);
        lines.forEach(row -> rows.set(row.from(), row.to()));
        List<Site> loose = assignSites();
        duties = Duties.in(flow, outline, sitesByItem::containsKey);
        for (Heading heading : outline.headings()) {
            if (!rows.get(heading.start())) {
                heading(heading);
            }
        }
        loose(loose);
        ListedTasks listed = new ListedTasks(flow, outline, drafts, rows);
        table.forEach(row -> items.add(listed.of(row)));
        lines.forEach(row -> items.add(listed.of(row)));
        for (RoleSites.Unread bracket : sites.unread()) {
            leave(bracket.from(), bracket.to(), Unread.Reason.BRACKET_NOT_UNDERSTOOD);
        }
        items.sort(Comparator.comparing(WorkItem::span));
        return this;
    }

    private void heading(Heading heading) {
        if (sitesByItem.containsKey(heading)) {
            paragraphs(heading, sitesByItem.get(heading));
        } else if (duties.isAmongDuties(heading)) {
            duty(heading);
        } else if (isLeaf(heading) && heading.level() != Level.PART && !duties.isUnderDuty(heading)) {
            sentence(heading);
        }
    }

    private List<Site> assignSites() {
        List<Site> loose = new LinkedList<>();
        for (Site site : sites.sites()) {
            if (rows.get(site.from())) {
                continue;
            }
            Heading item = itemOf(site);
            if (item == null) {
                loose.add(site);
                continue;
            }
            sitesByItem.computeIfAbsent(item, key -> new ArrayList<>()).add(site);
            sited.add(item.start());
            bracketed++;
            if (item.level() != Level.CHAPTER && item.level() != Level.PART) {
                bracketGroups.add(NumberGroup.of(item));
            }
        }
        return loose;
    }

    /**
     * The numbered item around a place: the heading of the item if there is one, else the deepest heading; the one above it if the heading
     * is no more than the label of the departments: {@code (三)责任单位:…}.
     */
    private Heading itemOf(Site site) {
        Heading deepest = outline.at(site.from());
        boolean label = deepest != null && deepest.titleStart() == site.from() && deepest.parent() != null;
        boolean labelled = label && site.roles().rule().equals("labelled-text");
        Heading around = labelled ? deepest.parent() : deepest;
        if (around == null || around.level() == Level.PART) {
            return null;
        }
        Heading item = around.enclosing(Level.ITEM);
        return item == null ? around : item;
    }

    private static boolean isLeaf(Heading heading) {
        return heading.level() == Level.ITEM || !heading.hasChildren();
    }

    private void paragraphs(Heading heading, List<Site> brackets) {
        int from = heading.start();
        int no = 1;
        for (Site bracket : brackets) {
            EnumSet<Warning> warnings = warnings(heading, bracket.roles());
            boolean behindTitle = brackets.size() == 1 && isBehindTitle(bracket, heading);
            int ownEnd = behindTitle && coversAllBelow(heading) ? heading.end() : ownEnd(heading);
            boolean goesOn = behindTitle && skipPunctuation(bracket.to()) < ownEnd;
            int to = goesOn ? ownEnd : bracket.to();
            if (no == brackets.size()) {
                behindBracket(to, ownEnd, warnings);
            }
            int bullet = Bullets.lastBetween(flow.text(), Math.max(from, heading.titleEnd()), bracket.from());
            if (bullet >= 0) {
                bullet(heading, from, bullet, bracket, warnings);
            } else {
                add(heading, no, bracket.roles(), from, to, bracket, warnings);
            }
            from = skipPunctuation(bracket.to());
            no++;
        }
    }

    /** A point of a list without numbers is a task of its own under the heading; points before it that name nobody are left. */
    private void bullet(Heading heading, int from, int bullet, Site bracket, Set<Warning> warnings) {
        int before = Math.max(from, heading.titleEnd());
        if (Bullets.lastBetween(flow.text(), before, bullet) >= 0) {
            leave(before, bullet, Unread.Reason.NUMBERED_WITHOUT_DEPARTMENTS);
        }
        int title = Bullets.behind(flow.text(), bullet);
        items.add(drafts.item(
                new Drafts.Position(drafts.part(heading), drafts.pathUnder(heading), null, 1),
                new Drafts.Place(
                        bullet, bracket.to(), flow.original(title, firstStop(title, bracket.from())), place(bracket)),
                bracket.roles(),
                warnings));
    }

    /** What stands under the items of a section is theirs, what stands under an item is its own. */
    private static int ownEnd(Heading heading) {
        return heading.level() == Level.ITEM ? heading.end() : heading.textEnd();
    }

    /** Departments behind the title of a section are for all that stands under it, unless something there has its own. */
    private boolean coversAllBelow(Heading heading) {
        Integer next = sited.higher(heading.start());
        return heading.hasChildren() && (next == null || next >= heading.end());
    }

    private boolean isBehindTitle(Site site, Heading heading) {
        return site.from() <= heading.titleEnd()
                || flow.text().substring(heading.titleEnd(), site.from()).isBlank();
    }

    /** Whether a heading above has departments behind its title, or behind this one, that hold for this one too. */
    private boolean isCovered(Heading heading) {
        for (Heading above = heading.parent(); above != null; above = above.parent()) {
            List<Site> brackets = sitesByItem.get(above);
            if (brackets == null) {
                continue;
            }
            boolean before = brackets.get(brackets.size() - 1).to() > heading.start();
            boolean forAll = brackets.size() == 1 && isBehindTitle(brackets.get(0), above) && coversAllBelow(above);
            if (before || forAll) {
                return true;
            }
        }
        return false;
    }

    private void behindBracket(int from, int end, Set<Warning> warnings) {
        int start = skipPunctuation(from);
        Span rest = flow.span(start, Math.max(start, end));
        if (start >= end || rest.length() == 0) {
            return;
        }
        if (rest.length() <= LONGEST_STRAY) {
            warnings.add(Warning.STRAY_CHARACTER_AFTER_BRACKET);
        } else {
            leave(start, end, Unread.Reason.TEXT_AFTER_BRACKET);
        }
    }

    private int skipPunctuation(int from) {
        int i = from;
        while (i < flow.length() && STRAY_ALLOWED.indexOf(flow.text().charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private void duty(Heading heading) {
        Roles named = duties.of(heading);
        Site sentence = named == null ? sentenceIn(heading) : null;
        if (sentence != null) {
            add(
                    heading,
                    1,
                    sentence.roles(),
                    heading.start(),
                    heading.end(),
                    sentence,
                    warnings(heading, sentence.roles()));
            return;
        }
        Roles roles = named == null ? Roles.none("duty-list-without-departments") : named;
        EnumSet<Warning> warnings = warnings(heading, roles);
        int headingEnd = Math.min(heading.titleEnd() + 1, heading.end());
        if (flow.cutInside(heading.start(), headingEnd)) {
            warnings.add(Warning.PAGE_MARKER_IN_LIST);
        }
        int end = ClosingProvision.before(flow.text(), headingEnd, heading.end());
        if (end < heading.end()) {
            leave(end, heading.end(), Unread.Reason.CLOSING_PROVISION);
        }
        add(heading, 1, roles, heading.start(), end, new Site(heading.start(), headingEnd, roles), warnings);
    }

    /** A numbered paragraph without bracket: its own sentence, or its neighbours, may make it a task. */
    private void sentence(Heading heading) {
        Site site = sentenceIn(heading);
        boolean numbered = heading.level() == Level.ITEM || heading.level() == Level.SECTION;
        boolean mayTell = bracketed < FEWEST_BRACKETED
                || bracketGroups.contains(NumberGroup.of(heading))
                || !SupportingChapter.isAbove(heading, flow);
        if (site != null && mayTell) {
            EnumSet<Warning> warnings = warnings(heading, site.roles());
            int end = ClosingProvision.before(flow.text(), site.to(), heading.end());
            if (end < heading.end()) {
                leave(end, heading.end(), Unread.Reason.CLOSING_PROVISION);
            }
            add(heading, 1, site.roles(), heading.start(), end, site, warnings);
        } else if (isCovered(heading)) {
            return;
        } else if (bracketGroups.contains(NumberGroup.of(heading))) {
            withoutDepartments(heading);
        } else if (numbered) {
            leave(heading.start(), heading.end(), Unread.Reason.NUMBERED_WITHOUT_DEPARTMENTS);
        }
    }

    /** The sentence under a heading that names its departments, or null. */
    private Site sentenceIn(Heading heading) {
        return RoleSentence.find(flow, heading.titleStart(), heading.end())
                .map(sites::asSaidAbove)
                .orElse(null);
    }

    private void withoutDepartments(Heading heading) {
        Roles none = Roles.none("item-without-departments");
        add(heading, 1, none, heading.start(), heading.end(), null, warnings(heading, none));
    }

    private EnumSet<Warning> warnings(Heading heading, Roles roles) {
        EnumSet<Warning> warnings = EnumSet.noneOf(Warning.class);
        warnings.addAll(roles.warnings());
        if (heading.gap()) {
            warnings.add(Warning.NUMBER_GAP);
        }
        if (roles.isEmpty()) {
            warnings.add(Warning.NO_DEPARTMENTS);
            if (heading.end() == flow.length() && breaksOff()) {
                warnings.add(Warning.TRUNCATED);
            }
        }
        return warnings;
    }

    private boolean breaksOff() {
        int last = flow.length() - 1;
        return last >= 0 && "。!?;)】”》".indexOf(flow.text().charAt(last)) < 0;
    }

    private void add(Heading heading, int no, Roles roles, int from, int to, Site bracket, Set<Warning> warnings) {
        int titleEnd = bracket == null
                ? heading.titleEnd()
                : Math.max(heading.titleStart(), Math.min(heading.titleEnd(), titleLimit(heading, bracket)));
        items.add(drafts.item(
                new Drafts.Position(drafts.part(heading), drafts.pathTo(heading), heading.number(), no),
                new Drafts.Place(from, to, flow.original(heading.titleStart(), titleEnd), place(bracket)),
                roles,
                warnings));
    }

    /** A title goes no further than to the departments, unless it consists of them or is the sentence that names them. */
    private static int titleLimit(Heading heading, Site site) {
        boolean inTitle =
                site.from() > heading.titleStart() && !site.roles().rule().equals("role-sentence");
        return inTitle ? site.from() : heading.titleEnd();
    }

    private static int[] place(Site site) {
        return site == null ? null : new int[] {site.from(), site.to()};
    }

    /** Paragraphs with departments that stand under no number. */
    private void loose(List<Site> loose) {
        int from = 0;
        for (Site site : loose) {
            Heading part = outline.at(site.from());
            int floor = part == null ? from : Math.max(from, part.textEnd() < site.from() ? from : part.titleEnd());
            int bullet = Bullets.lastBetween(flow.text(), floor, site.from());
            int start = bullet < 0 ? skipPunctuation(floor) : bullet;
            int title = bullet < 0 ? start : Bullets.behind(flow.text(), bullet);
            items.add(drafts.item(
                    new Drafts.Position(drafts.part(part), List.of(), null, 1),
                    new Drafts.Place(
                            start, site.to(), flow.original(title, firstStop(title, site.from())), place(site)),
                    site.roles(),
                    site.roles().warnings()));
            from = site.to();
        }
    }

    private int firstStop(int from, int limit) {
        int i = from;
        while (i < limit && "。;\n".indexOf(flow.text().charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    private void leave(int from, int to, Unread.Reason reason) {
        Span span = flow.span(from, Objects.checkIndex(to, flow.length() + 1));
        unread.add(new Unread(span, flow.source().original(span), reason));
    }
}
