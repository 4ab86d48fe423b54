package io.junheng.task.extraction;

import io.junheng.task.extraction.outline.Heading;
import io.junheng.task.extraction.outline.Level;
import io.junheng.task.extraction.outline.Outline;
import io.junheng.task.extraction.role.DutyHeading;
import io.junheng.task.extraction.role.RoleSentence;
import io.junheng.task.extraction.role.RoleSites;
import io.junheng.task.extraction.role.RoleSites.Site;
import io.junheng.task.extraction.role.Roles;
import io.junheng.task.extraction.role.TaskTable;
import io.junheng.task.extraction.text.Confidence;
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
 * </ul>
 */
final class WorkItems {

    private static final String STRAY_ALLOWED = "。;,.、 \n";
    private static final int LONGEST_STRAY = 2;
    private static final int LONGEST_DUTY_TITLE = 300;

    /** A chapter by its place, or the whole document if there is none, and a level of numbering in it. */
    private record Group(int chapter, Level level) {}

    private final Flow flow;
    private final Outline outline;
    private final RoleSites sites;
    private final List<WorkItem> items = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Map<Heading, List<Site>> sitesByItem = new IdentityHashMap<>();
    private final Map<Heading, Roles> duties = new IdentityHashMap<>();
    private final Set<Group> bracketGroups = new HashSet<>();
    private final Set<Group> dutyGroups = new HashSet<>();
    private final NavigableSet<Integer> sited = new TreeSet<>();
    private final BitSet tables = new BitSet();

    WorkItems(Flow flow, Outline outline, RoleSites sites) {
        this.flow = flow;
        this.outline = outline;
        this.sites = sites;
    }

    List<WorkItem> items() {
        return items;
    }

    List<Unread> unread() {
        return unread;
    }

    WorkItems assemble() {
        List<TaskTable.Row> rows = TaskTable.in(flow);
        rows.forEach(row -> tables.set(row.from(), row.to()));
        List<Site> loose = assignSites();
        findDuties();
        for (Heading heading : outline.headings()) {
            if (tables.get(heading.start())) {
                continue;
            }
            if (sitesByItem.containsKey(heading)) {
                paragraphs(heading, sitesByItem.get(heading));
            } else if (dutyGroups.contains(group(heading))) {
                duty(heading);
            } else if (isLeaf(heading) && heading.level() != Level.PART) {
                sentence(heading);
            }
        }
        loose(loose);
        rows.forEach(this::row);
        for (RoleSites.Unread bracket : sites.unread()) {
            leave(bracket.from(), bracket.to(), Unread.Reason.BRACKET_NOT_UNDERSTOOD);
        }
        items.sort(Comparator.comparing(WorkItem::span));
        return this;
    }

    private List<Site> assignSites() {
        List<Site> loose = new LinkedList<>();
        for (Site site : sites.sites()) {
            if (tables.get(site.from())) {
                continue;
            }
            Heading item = itemOf(outline.at(site.from()));
            if (item == null) {
                loose.add(site);
                continue;
            }
            sitesByItem.computeIfAbsent(item, key -> new ArrayList<>()).add(site);
            sited.add(item.start());
            if (item.level() != Level.CHAPTER && item.level() != Level.PART) {
                bracketGroups.add(group(item));
            }
        }
        return loose;
    }

    /** The numbered item around a place: the heading of the item if there is one, else the deepest heading. */
    private static Heading itemOf(Heading deepest) {
        if (deepest == null || deepest.level() == Level.PART) {
            return null;
        }
        Heading item = deepest.enclosing(Level.ITEM);
        return item == null ? deepest : item;
    }

    private void findDuties() {
        for (Heading heading : outline.headings()) {
            boolean candidate = (heading.level() == Level.ITEM || heading.level() == Level.SECTION)
                    && heading.titleEnd() - heading.titleStart() <= LONGEST_DUTY_TITLE;
            if (candidate) {
                DutyHeading.read(flow, heading.titleStart(), heading.titleEnd()).ifPresent(roles -> {
                    duties.put(heading, roles);
                    dutyGroups.add(group(heading));
                });
            }
        }
    }

    private static Group group(Heading heading) {
        Heading chapter = heading.enclosing(Level.CHAPTER);
        Heading around = chapter == null ? heading.enclosing(Level.PART) : chapter;
        return new Group(around == null ? -1 : around.start(), heading.level());
    }

    private static boolean isLeaf(Heading heading) {
        return heading.level() == Level.ITEM || !heading.hasChildren();
    }

    private void paragraphs(Heading heading, List<Site> brackets) {
        int from = heading.start();
        int no = 1;
        for (Site bracket : brackets) {
            EnumSet<Warning> warnings = warnings(heading, bracket.roles());
            boolean behindTitle = brackets.size() == 1 && bracket.from() == heading.titleEnd();
            int ownEnd = behindTitle && coversAllBelow(heading) ? heading.end() : ownEnd(heading);
            int to = behindTitle ? ownEnd : bracket.to();
            if (no == brackets.size()) {
                behindBracket(to, ownEnd, warnings);
            }
            add(heading, no, bracket.roles(), from, to, bracket, warnings);
            from = skipPunctuation(bracket.to());
            no++;
        }
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

    /** Whether a heading above has departments behind its title that hold for this one too. */
    private boolean isCovered(Heading heading) {
        for (Heading above = heading.parent(); above != null; above = above.parent()) {
            List<Site> brackets = sitesByItem.get(above);
            if (brackets != null
                    && brackets.size() == 1
                    && brackets.get(0).from() == above.titleEnd()
                    && coversAllBelow(above)) {
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
        Roles roles = duties.getOrDefault(heading, Roles.none("duty-list-without-departments"));
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
        Site site = RoleSentence.find(flow, heading.titleStart(), heading.end()).orElse(null);
        boolean numbered = heading.level() == Level.ITEM || heading.level() == Level.SECTION;
        if (site != null) {
            EnumSet<Warning> warnings = warnings(heading, site.roles());
            add(heading, 1, site.roles(), heading.start(), heading.end(), site, warnings);
        } else if (isCovered(heading)) {
            return;
        } else if (bracketGroups.contains(group(heading))) {
            withoutDepartments(heading);
        } else if (numbered) {
            leave(heading.start(), heading.end(), Unread.Reason.NUMBERED_WITHOUT_DEPARTMENTS);
        }
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
        Span bracketSpan = bracket == null ? null : flow.span(bracket.from(), bracket.to());
        items.add(new WorkItem(
                part(heading),
                path(heading),
                heading.number(),
                no,
                flow.original(heading.titleStart(), heading.titleEnd()),
                roles.lead(),
                roles.cooperating(),
                roles.responsible(),
                flow.span(from, to),
                bracketSpan,
                bracketSpan == null ? null : flow.source().original(bracketSpan),
                roles.isEmpty() ? Confidence.LIKELY : roles.confidence(),
                roles.rule(),
                warnings));
    }

    private String part(Heading heading) {
        Heading part = heading.enclosing(Level.PART);
        return part == null ? null : flow.original(part.start(), part.titleEnd());
    }

    private List<String> path(Heading heading) {
        LinkedList<String> path = new LinkedList<>();
        for (Heading above = heading.parent(); above != null; above = above.parent()) {
            if (above.level() != Level.PART) {
                path.addFirst(flow.original(above.start(), above.titleEnd()));
            }
        }
        return path;
    }

    /** A line of a table of tasks; the cells before the task itself are headings above it. */
    private void row(TaskTable.Row row) {
        Heading around = outline.at(row.from());
        while (around != null && tables.get(around.start())) {
            around = around.parent();
        }
        List<String> path = new ArrayList<>();
        if (around != null && around.level() != Level.PART) {
            path.addAll(path(around));
            path.add(flow.original(around.start(), around.titleEnd()));
        }
        int[] title = row.titles().get(row.titles().size() - 1);
        row.titles().subList(0, row.titles().size() - 1).forEach(cell -> path.add(flow.original(cell[0], cell[1])));
        EnumSet<Warning> warnings = EnumSet.noneOf(Warning.class);
        warnings.addAll(row.roles().warnings());
        if (row.roles().isEmpty()) {
            warnings.add(Warning.NO_DEPARTMENTS);
        }
        Span named = row.roles().isEmpty() ? null : flow.span(row.rolesFrom(), row.rolesTo());
        items.add(new WorkItem(
                around == null ? null : part(around),
                path,
                row.number(),
                1,
                flow.original(title[0], title[1]),
                row.roles().lead(),
                row.roles().cooperating(),
                row.roles().responsible(),
                flow.span(row.from(), row.to()),
                named,
                named == null ? null : flow.source().original(named),
                row.roles().confidence(),
                row.roles().rule(),
                warnings));
    }

    /** Paragraphs with departments that stand under no number. */
    private void loose(List<Site> loose) {
        int from = 0;
        for (Site site : loose) {
            Heading part = outline.at(site.from());
            int floor = part == null ? from : Math.max(from, part.textEnd() < site.from() ? from : part.titleEnd());
            int start = skipPunctuation(floor);
            Span span = flow.span(start, site.to());
            int titleEnd = firstStop(start, site.from());
            items.add(new WorkItem(
                    part == null ? null : flow.original(part.start(), part.titleEnd()),
                    List.of(),
                    null,
                    1,
                    flow.original(start, titleEnd),
                    site.roles().lead(),
                    site.roles().cooperating(),
                    site.roles().responsible(),
                    span,
                    flow.span(site.from(), site.to()),
                    flow.source().original(flow.span(site.from(), site.to())),
                    site.roles().confidence(),
                    site.roles().rule(),
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
