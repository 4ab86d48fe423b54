package io.junheng.registry.returns;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.registry.ReturnState;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.region.RegionMoved;
import io.junheng.registry.region.RegionTree;
import io.junheng.registry.school.SchoolMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes returns through their life (报表受理), one or many in a transaction; each change leaves its event and a line of history. */
@ApplicationScoped
class ReturnDesk {

    private final RegionTree tree;
    private final Returns returns;
    private final FormBook forms;
    private final Filers filers;
    private final Outbox outbox;
    private final Caller caller;
    private final Event<ReturnsLocked> locks;
    private final Submissions timekeeping;
    private final Conflicts conflicts;
    private final Policy policy;

    ReturnDesk(
            RegionTree tree,
            Returns returns,
            FormBook forms,
            Filers filers,
            Outbox outbox,
            Caller caller,
            Event<ReturnsLocked> locks,
            Submissions timekeeping,
            Conflicts conflicts,
            Policy policy) {
        this.tree = tree;
        this.returns = returns;
        this.forms = forms;
        this.filers = filers;
        this.outbox = outbox;
        this.caller = caller;
        this.locks = locks;
        this.timekeeping = timekeeping;
        this.conflicts = conflicts;
        this.policy = policy;
    }

    private static final Content EMPTY = new Content(Map.of(), List.of());

    /** A return before and after; {@code before} is null when it is new, both are the same when nothing changed. */
    record Change(Return before, Return after) {
        boolean nothing() {
            return before == after;
        }
    }

    /** The return of a subject and year in the caller's scope; {@code form} may be null when there is only one. */
    Return get(Subject subject, String code, int year, String form) {
        List<Return> found = returns.of(subject, code, year).stream()
                .filter(one -> form == null || one.key().form().equals(form))
                .filter(this::visible)
                .toList();
        if (found.isEmpty()) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        if (found.size() > 1) {
            String forms = found.stream().map(one -> one.key().form()).collect(Collectors.joining(", "));
            throw Problem.of(ReturnProblem.FORM_NEEDED, forms).at("?form");
        }
        return found.get(0);
    }

    /** An earlier or the present revision of {@code one}. */
    Return revision(Return one, int revision) {
        return one.revision() == revision
                ? one
                : returns.revision(one.key(), revision)
                        .orElseThrow(() -> Problem.of(ReturnProblem.REVISION_UNKNOWN, revision));
    }

    private boolean visible(Return one) {
        String own = caller.actor().school();
        return caller.sees(one.regionPath())
                && (own == null
                        || (one.key().subject() == Subject.SCHOOL
                                && own.equals(one.key().code())));
    }

    /** Creates or replaces the draft of one return under the preconditions of RFC 9110. */
    @Transactional
    Change put(Subject subject, String code, int year, PutReturn request, String ifMatch, String ifNoneMatch) {
        if (request.form() == null) {
            throw Problem.of(ReturnProblem.FORM_REQUIRED).at("/form");
        }
        ReturnKey key = new ReturnKey(subject, code, request.form(), year);
        Batch batch = open(List.of(key));
        if (!batch.known(subject, code)) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        Return before = batch.present.get(key);
        if (before == null) {
            Preconditions.present(ifMatch);
        } else {
            Preconditions.absent(ifNoneMatch);
            Preconditions.match(ifMatch, before.version());
        }
        Collecting reading = new Collecting();
        Map<String, BigDecimal> numbers = request.numbers(batch.filling(key)::yesOrNo, reading);
        Change change = batch.fill(key, numbers, request.classList(), request.explained(), reading);
        batch.save();
        return change;
    }

    /** Takes one return to another status. */
    @Transactional
    Return transition(Subject subject, String code, int year, String form, TransitionRequest request, String ifMatch) {
        ReturnStatus target = target(request.to());
        Return seen = get(subject, code, year, form);
        Batch batch = open(List.of(seen.key()));
        Return before = batch.present.get(seen.key());
        if (ifMatch != null) {
            Preconditions.match(ifMatch, before.version());
        }
        Return after = batch.transition(seen.key(), target, request).after();
        batch.save();
        return after;
    }

    /** Opens a new revision of a locked return. */
    @Transactional
    Return reopen(Subject subject, String code, int year, String form, RevisionRequest request) {
        ReturnKey key = get(subject, code, year, form).key();
        Batch batch = open(List.of(key));
        Return after = batch.reopen(key, request).after();
        batch.save();
        return after;
    }

    /** Everything that a return does not hold, as its form is now, and where other sources contradict it. */
    List<Finding> findings(Return one) {
        List<ReturnKey> key = List.of(one.key());
        List<Finding> findings = new ArrayList<>(new Batch(key, Map.of()).findings(one));
        findings.addAll(conflicts.of(one));
        return findings;
    }

    /** The status that {@code text} names, if the caller may take returns there. */
    ReturnStatus target(String text) {
        ReturnStatus target;
        try {
            target = Choice.of(ReturnStatus.class, text, ReturnProblem.TRANSITION_UNKNOWN);
        } catch (Problem unknown) {
            throw unknown.at("/to");
        }
        if (target.roles().isEmpty()) {
            throw Problem.of(ReturnProblem.TRANSITION_UNKNOWN, target).at("/to");
        }
        if (target.roles().stream().noneMatch(caller::has)) {
            throw Problem.of(ReturnProblem.TRANSITION_ROLE);
        }
        return target;
    }

    /** A batch over these returns; until the transaction ends their rows stay locked, and no region moves. */
    Batch open(Collection<ReturnKey> keys) {
        tree.hold();
        return new Batch(keys, returns.locked(keys));
    }

    void schoolMoved(@Observes SchoolMoved move) {
        returns.move(Subject.SCHOOL, move.code(), move.regionCode(), move.regionPath());
    }

    void regionMoved(@Observes RegionMoved move) {
        returns.moveRegions(move.oldPath(), move.newPath());
    }

    /** Changes that are stored together. */
    final class Batch {

        private final Map<Subject, Map<String, Filling>> fillings = new EnumMap<>(Subject.class);
        private final Map<String, Map<ReturnKey, List<Map<String, BigDecimal>>>> earlier = new HashMap<>();
        private final Map<String, Policy.InForce> policies = new HashMap<>();
        private final Submissions.Batch submissions = timekeeping.batch();
        private final Filers.Known known;
        private final Map<ReturnKey, Return> present;
        private final Map<ReturnKey, Change> changes = new LinkedHashMap<>();
        private final List<ReturnKey> reopened = new ArrayList<>();
        private final Collection<ReturnKey> keys;

        private Batch(Collection<ReturnKey> keys, Map<ReturnKey, Return> present) {
            this.keys = keys;
            known = filers.of(keys);
            this.present = present;
        }

        /** The return with this key as the batch has it, or null. */
        Return get(ReturnKey key) {
            return present.get(key);
        }

        /** The figures that the return reports, without what is computed of them; none when it is not there. */
        Map<String, BigDecimal> reported(ReturnKey key) {
            Return one = present.get(key);
            return one == null ? Map.of() : filling(key).reported(one.content().figures());
        }

        /** The figure that {@code text} names as the value of {@code element}: a number, or 是 and 否 where the form asks for yes or no. */
        BigDecimal figure(ReturnKey key, String element, String text) {
            return filling(key).figure(element, text);
        }

        /** Whether the return lists a class of that stage, grade and name. */
        boolean has(ReturnKey key, ClassView sent) {
            Return one = present.get(key);
            return one != null
                    && one.content().classes().stream()
                            .anyMatch(listed -> listed.stage().name().equals(sent.stage())
                                    && listed.grade().equals(sent.grade())
                                    && listed.name().equals(sent.name()));
        }

        /** Whether the subject exists for the caller. */
        boolean known(Subject subject, String code) {
            return known.has(subject, code);
        }

        /** As below; explanations stay as they are. */
        Change fill(ReturnKey key, Map<String, BigDecimal> numbers, List<ClassView> classes, Collecting reading) {
            return fill(key, numbers, classes, null, reading);
        }

        /** Fills a return with figures and, unless they are null, classes and explanations; refused with every reason. */
        Change fill(
                ReturnKey key,
                Map<String, BigDecimal> numbers,
                List<ClassView> classes,
                Map<String, String> explanations,
                Collecting reading) {
            Filer filer = known.filer(key);
            Filling filling = filling(key);
            known.requireStanding(key, filling.form());
            Content before = present.containsKey(key) ? present.get(key).content() : EMPTY;
            Map<String, BigDecimal> figures = filling.figures(numbers, filer, reading);
            List<SchoolClass> listed = classes == null ? before.classes() : filling.classes(classes, filer, reading);
            Map<String, String> explained =
                    explanations == null ? before.explanations() : filling.explanations(explanations, reading);
            return draft(key, filer, filling, new Content(figures, listed, explained), reading);
        }

        /** Puts one class into the class list of a return that exists; refused with every reason. */
        Change putClass(ReturnKey key, ClassView sent) {
            Filer filer = known.filer(key);
            Filling filling = filling(key);
            Return before = present.get(key);
            if (before == null) {
                throw Problem.of(ReturnProblem.RETURN_MISSING, key.form()).at("/schoolCode");
            }
            if (!filling.form().classList()) {
                throw Problem.of(ReturnProblem.CLASS_LIST_UNEXPECTED).at("/form");
            }
            Collecting reading = new Collecting();
            SchoolClass one = filling.schoolClass("", sent, filer, reading);
            reading.problems().throwIfAny();
            List<SchoolClass> listed = Filling.with(before.content().classes(), one);
            return draft(key, filer, filling, before.content().withClasses(listed), reading);
        }

        private Change draft(ReturnKey key, Filer filer, Filling filling, Content sent, Collecting reading) {
            Situation situation = situation(key, filer, filling);
            Content content = filling.completed(sent, situation, reading);
            CampusClasses.check(sent.classes(), filer.school(), key.year(), reading.problems());
            reading.problems().throwIfAny();
            Return before = present.get(key);
            List<String> warnings = filling.warnings(content, situation);
            long form = filling.form().version();
            return take(
                    before,
                    before == null
                            ? Return.draft(key, filer, content, warnings, form)
                            : before.redrafted(content, warnings, form));
        }

        private Policy.InForce inForce(Filling filling) {
            return policies.computeIfAbsent(
                    filling.form().key(),
                    form -> filling.form().formulas().parameters().isEmpty()
                            ? new Policy.InForce(Map.of())
                            : policy.inForce(
                                    filling.form(),
                                    keys.stream()
                                            .filter(key ->
                                                    key.form().equals(form) && known.has(key.subject(), key.code()))
                                            .toList(),
                                    known));
        }

        private Situation situation(ReturnKey key, Filer filer, Filling filling) {
            Map<String, Object> parameters = inForce(filling).of(key);
            if (filling.yearsBack() == 0) {
                return new Situation(filer, key.year(), List.of(), parameters);
            }
            Map<ReturnKey, List<Map<String, BigDecimal>>> ofForm = earlier.computeIfAbsent(
                    key.form(),
                    form -> returns.earlier(
                            keys.stream().filter(one -> one.form().equals(form)).toList(), filling.yearsBack()));
            return new Situation(filer, key.year(), ofForm.getOrDefault(key, List.of()), parameters);
        }

        /** Everything that the return's content does not hold. */
        List<Finding> findings(Return one) {
            Filling filling = filling(one.key());
            return filling.findings(one.content(), situation(one.key(), known.filer(one.key()), filling));
        }

        /** Takes a return to another status. */
        Change transition(ReturnKey key, ReturnStatus target, TransitionRequest request) {
            Return before = present.get(key);
            return take(
                    before,
                    switch (target) {
                        case SUBMITTED -> submitted(before, request);
                        case VERIFIED -> before.verified(caller.subject());
                        case LOCKED -> before.locked(request.reason());
                        case RETURNED -> before.sentBack(request.reason(), request.dueOn());
                        case DRAFT -> throw Problem.of(ReturnProblem.TRANSITION_UNKNOWN, target);
                    });
        }

        /** Submitted as the form in force asks; what is computed is computed anew, since the years before may have been locked meanwhile. */
        private Return submitted(Return before, TransitionRequest request) {
            if (!before.status().open()) {
                return before.submitted(caller.subject(), before.timing());
            }
            Filling filling = filling(before.key());
            Filer filer = known.filer(before.key());
            known.requireStanding(before.key(), filling.form());
            Situation situation = situation(before.key(), filer, filling);
            Collecting reading = new Collecting();
            Map<String, BigDecimal> figures =
                    filling.figures(filling.reported(before.content().figures()), filer, reading);
            Content content = filling.completed(before.content().withFigures(figures), situation, reading);
            reading.problems().throwIfAny();
            filling.lacking(content, situation).throwIfAny();
            return before.assessed(
                            content,
                            filling.warnings(content, situation),
                            filling.form().version())
                    .submitted(caller.subject(), submissions.of(before, filer, request.lateReason()));
        }

        /** Opens a new revision. */
        Change reopen(ReturnKey key, RevisionRequest request) {
            Return before = present.get(key);
            Change change = take(before, before.reopened(request.reason(), request.dueOn()));
            reopened.add(key);
            return change;
        }

        private Change take(Return before, Return after) {
            Change change = new Change(before, after);
            if (!change.nothing()) {
                Change earlier = changes.get(after.key());
                changes.put(after.key(), earlier == null ? change : joined(earlier, after));
                present.put(after.key(), changes.get(after.key()).after());
            }
            return change;
        }

        /** Several changes of one return in one batch are stored, and told, as one. */
        private Change joined(Change earlier, Return after) {
            return new Change(earlier.before(), after.at(earlier.after().version()));
        }

        private Filling filling(ReturnKey key) {
            Map<String, Filling> ofSubject = fillings.computeIfAbsent(key.subject(), subject -> new HashMap<>());
            return ofSubject.computeIfAbsent(key.form(), form -> forms.filling(key));
        }

        /** Writes what was taken in, with its events. */
        void save() {
            if (changes.isEmpty()) {
                return;
            }
            if (!reopened.isEmpty()) {
                returns.keep(reopened);
            }
            List<DomainEvent> events = new ArrayList<>();
            changes.values().forEach(change -> events.add(change.after().since(change.before())));
            returns.store(changes.values().stream().map(Change::after).toList(), caller.subject());
            outbox.append(events);
            List<ReturnState> locked = changes.values().stream()
                    .map(Change::after)
                    .filter(one -> one.status() == ReturnStatus.LOCKED)
                    .map(Return::state)
                    .toList();
            changes.clear();
            reopened.clear();
            if (!locked.isEmpty()) {
                locks.fire(new ReturnsLocked(locked));
            }
        }
    }
}
