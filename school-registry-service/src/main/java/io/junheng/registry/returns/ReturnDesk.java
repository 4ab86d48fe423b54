package io.junheng.registry.returns;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.registry.ReturnState;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.registry.catalogue.Catalogue;
import io.junheng.registry.catalogue.Form;
import io.junheng.registry.catalogue.PeriodType;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.reading.Choice;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.region.RegionDirectory;
import io.junheng.registry.region.RegionMoved;
import io.junheng.registry.school.KnownSchool;
import io.junheng.registry.school.SchoolDirectory;
import io.junheng.registry.school.SchoolMoved;
import io.junheng.registry.school.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes returns through their life (报表受理), one or many in a transaction; each change leaves its event and a line of history. */
@ApplicationScoped
class ReturnDesk {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2999;

    private final Returns returns;
    private final Catalogue catalogue;
    private final SchoolDirectory schools;
    private final RegionDirectory regions;
    private final Outbox outbox;
    private final Caller caller;
    private final Event<ReturnsLocked> locks;

    ReturnDesk(
            Returns returns,
            Catalogue catalogue,
            SchoolDirectory schools,
            RegionDirectory regions,
            Outbox outbox,
            Caller caller,
            Event<ReturnsLocked> locks) {
        this.returns = returns;
        this.catalogue = catalogue;
        this.schools = schools;
        this.regions = regions;
        this.outbox = outbox;
        this.caller = caller;
        this.locks = locks;
    }

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
        Map<String, BigDecimal> numbers = request.numbers(reading);
        Change change = batch.fill(key, numbers, request.classList(), reading);
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
        Return after = batch.transition(seen.key(), target, request.reason()).after();
        batch.save();
        return after;
    }

    /** Opens a new revision of a locked return. */
    @Transactional
    Return reopen(Subject subject, String code, int year, String form, RevisionRequest request) {
        ReturnKey key = get(subject, code, year, form).key();
        Batch batch = open(List.of(key));
        Return after = batch.reopen(key, request.reason()).after();
        batch.save();
        return after;
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

    /** A batch over these returns; their rows stay locked until the transaction ends. */
    Batch open(Collection<ReturnKey> keys) {
        return new Batch(keys);
    }

    void schoolMoved(@Observes SchoolMoved move) {
        returns.move(Subject.SCHOOL, move.code(), move.regionCode(), move.regionPath());
    }

    void regionMoved(@Observes RegionMoved move) {
        returns.moveRegions(move.oldPath(), move.newPath());
    }

    /** Changes that are stored together. */
    final class Batch {

        private final Map<String, Optional<Filling>> fillings = new HashMap<>();
        private final Map<String, KnownSchool> knownSchools;
        private final Map<String, String> knownRegions;
        private final Map<ReturnKey, Return> present;
        private final Map<ReturnKey, Change> changes = new LinkedHashMap<>();
        private final List<ReturnKey> reopened = new ArrayList<>();

        private Batch(Collection<ReturnKey> keys) {
            knownSchools = schools.byCode(codes(keys, Subject.SCHOOL));
            knownRegions = regions.paths(codes(keys, Subject.REGION));
            present = returns.locked(keys);
        }

        private static List<String> codes(Collection<ReturnKey> keys, Subject subject) {
            return keys.stream()
                    .filter(key -> key.subject() == subject)
                    .map(ReturnKey::code)
                    .distinct()
                    .toList();
        }

        /** The return with this key as the batch has it, or null. */
        Return get(ReturnKey key) {
            return present.get(key);
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
            String own = caller.actor().school();
            if (subject == Subject.REGION) {
                String path = knownRegions.get(code);
                return path != null && caller.sees(path) && own == null;
            }
            KnownSchool school = knownSchools.get(code);
            return school != null && caller.sees(school.regionPath()) && (own == null || own.equals(code));
        }

        /** Fills a return with figures and, unless {@code classes} is null, classes; refused with every reason. */
        Change fill(ReturnKey key, Map<String, BigDecimal> numbers, List<ClassView> classes, Collecting reading) {
            Filer filer = filer(key);
            Filling filling = filling(key);
            standing(key, filling.form());
            Return before = present.get(key);
            Map<String, BigDecimal> figures = filling.figures(numbers, filer, reading);
            List<SchoolClass> listed = classes != null
                    ? filling.classes(classes, filer, reading)
                    : before == null ? List.of() : before.content().classes();
            reading.problems().throwIfAny();
            return draft(key, filer, filling, new Content(figures, listed));
        }

        /** Puts one class into the class list of a return that exists; refused with every reason. */
        Change putClass(ReturnKey key, ClassView sent) {
            Filer filer = filer(key);
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
            Content content = new Content(
                    before.content().figures(), Filling.with(before.content().classes(), one));
            return draft(key, filer, filling, content);
        }

        private Change draft(ReturnKey key, Filer filer, Filling filling, Content content) {
            Return before = present.get(key);
            List<String> warnings = filling.warnings(content);
            return take(
                    before,
                    before == null ? Return.draft(key, filer, content, warnings) : before.redrafted(content, warnings));
        }

        /** The rules that the return's content does not hold. */
        List<Reconciliation.Gap> gaps(Return one) {
            return filling(one.key()).gaps(one.content());
        }

        /** Takes a return to another status. */
        Change transition(ReturnKey key, ReturnStatus target, String reason) {
            Return before = present.get(key);
            return take(
                    before,
                    switch (target) {
                        case SUBMITTED -> submitted(before);
                        case VERIFIED -> before.verified(caller.subject());
                        case LOCKED -> before.locked(reason);
                        case RETURNED -> before.sentBack(reason);
                        case DRAFT -> throw Problem.of(ReturnProblem.TRANSITION_UNKNOWN, target);
                    });
        }

        private Return submitted(Return before) {
            if (before.status().open()) {
                filling(before.key()).requireComplete(before.content(), filer(before.key()));
            }
            return before.submitted(caller.subject());
        }

        /** Opens a new revision. */
        Change reopen(ReturnKey key, String reason) {
            Return before = present.get(key);
            Change change = take(before, before.reopened(reason));
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
            Optional<Filling> filling = fillings.computeIfAbsent(
                    key.form(),
                    form -> catalogue
                            .form(form)
                            .map(found -> new Filling(found, catalogue.elements(found.elements()))));
            Filling found = filling.orElseThrow(
                    () -> Problem.of(ReturnProblem.FORM_UNKNOWN, key.form()).at("/form"));
            if (found.form().subject() != key.subject()) {
                throw Problem.of(ReturnProblem.FORM_SUBJECT, key.form()).at("/form");
            }
            return found;
        }

        private Filer filer(ReturnKey key) {
            if (!known(key.subject(), key.code())) {
                throw key.subject() == Subject.SCHOOL
                        ? Problem.of(ReturnProblem.SCHOOL_UNKNOWN, key.code()).at("/schoolCode")
                        : Problem.of(ReturnProblem.REGION_UNKNOWN, key.code()).at("/regionCode");
            }
            if (key.subject() == Subject.REGION) {
                return new Filer(
                        Subject.REGION,
                        key.code(),
                        key.code(),
                        knownRegions.get(key.code()),
                        EnumSet.allOf(Stage.class));
            }
            KnownSchool school = knownSchools.get(key.code());
            Set<Stage> stages = EnumSet.noneOf(Stage.class);
            stages.addAll(school.type().stages());
            return new Filer(Subject.SCHOOL, key.code(), school.regionCode(), school.regionPath(), stages);
        }

        private void standing(ReturnKey key, Form form) {
            if (key.year() < FIRST_YEAR || key.year() > LAST_YEAR) {
                throw Problem.of(ReturnProblem.YEAR_FORMAT);
            }
            if (key.subject() == Subject.SCHOOL) {
                boolean schoolYear = form.periodType() == PeriodType.SCHOOL_YEAR;
                LocalDate first = LocalDate.of(key.year(), schoolYear ? 9 : 1, 1);
                if (!knownSchools
                        .get(key.code())
                        .stoodBetween(first, first.plusYears(1).minusDays(1))) {
                    throw Problem.of(ReturnProblem.SCHOOL_NOT_STANDING, key.code());
                }
            }
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
