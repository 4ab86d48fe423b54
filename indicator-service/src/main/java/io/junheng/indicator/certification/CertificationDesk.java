package io.junheng.indicator.certification;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.indicator.CertificationAdvanced;
import io.junheng.contracts.indicator.CertificationApplied;
import io.junheng.contracts.indicator.CertificationEnded;
import io.junheng.contracts.indicator.CertificationGranted;
import io.junheng.indicator.certification.Certification.Decision;
import io.junheng.indicator.certification.Certification.Status;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Takes applications through their chain of approvals (申报、审核、审批). */
@ApplicationScoped
class CertificationDesk {

    private final Certifications certifications;
    private final Schemes schemes;
    private final Holders holders;
    private final Eligibility eligibility;
    private final Outbox outbox;
    private final Caller caller;
    private final Ids ids;

    CertificationDesk(
            Certifications certifications,
            Schemes schemes,
            Holders holders,
            Eligibility eligibility,
            Outbox outbox,
            Caller caller,
            Ids ids) {
        this.certifications = certifications;
        this.schemes = schemes;
        this.holders = holders;
        this.eligibility = eligibility;
        this.outbox = outbox;
        this.caller = caller;
        this.ids = ids;
    }

    Certification apply(ApplyForCertification request) {
        CertificationScheme scheme = schemes.find(request.scheme())
                .map(Schemes.Stored::content)
                .orElseThrow(() -> Problem.of(CertificationProblem.SCHEME_UNKNOWN, request.scheme())
                        .at("/scheme"));
        Certification.Holder holder = holders.find(scheme.subject(), request)
                .orElseThrow(() -> Problem.of(CertificationProblem.SUBJECT_UNKNOWN, request.subjectCode())
                        .at("/subjectCode"));
        if ("SCHOOL".equals(holder.kind())) {
            caller.requireSchool(holder.code());
        }
        schemes.lock(scheme.key());
        eligibility.require(scheme, holder, request);
        Optional<CertificationScheme.Step> first = scheme.after(null);
        Certification applied = new Certification(
                ids.next("crt"),
                scheme.key(),
                holder,
                request.year(),
                request.level(),
                request.batch(),
                request.appliedOn(),
                caller.subject(),
                first.isPresent() ? Status.IN_REVIEW : Status.APPLIED,
                first.map(CertificationScheme.Step::key).orElse(null),
                List.of(),
                null,
                null,
                1);
        certifications.add(applied);
        outbox.append(List.of(new CertificationApplied(null, applied.state())), scheme.basis());
        return applied;
    }

    /** Enters what a party decides; the next step waits when all parties of this one have approved. */
    Certification step(String id, TakeStep request) {
        Certification known = locked(id);
        CertificationScheme scheme = scheme(known);
        if (known.status() != Status.IN_REVIEW || !request.step().equals(known.step())) {
            throw Problem.of(CertificationProblem.NOT_THIS_STEP, known.step() == null ? known.status() : known.step());
        }
        CertificationScheme.Step step = scheme.step(known.step()).orElseThrow();
        requireParty(known, step, request);
        Decision decision = new Decision(
                step.key(),
                request.party(),
                request.decision(),
                request.on(),
                caller.subject(),
                request.reason(),
                request.sha256());
        if ("RETURNED".equals(request.decision())) {
            Certification refused = known.decided(Status.REFUSED, null, decision);
            return stored(refused, new CertificationEnded(known.state(), refused.state()), scheme);
        }
        boolean last = approvals(known, step) + 1 == step.parties().size();
        Optional<CertificationScheme.Step> next = last ? scheme.after(step.key()) : Optional.of(step);
        Certification advanced = known.decided(
                next.isPresent() ? Status.IN_REVIEW : Status.APPLIED,
                next.map(CertificationScheme.Step::key).orElse(null),
                decision);
        return stored(advanced, new CertificationAdvanced(known.state(), advanced.state()), scheme);
    }

    private static long approvals(Certification known, CertificationScheme.Step step) {
        return known.decisions().stream()
                .filter(decision -> decision.step().equals(step.key()))
                .count();
    }

    private void requireParty(Certification known, CertificationScheme.Step step, TakeStep request) {
        List<String> names =
                step.parties().stream().map(CertificationScheme.Party::name).toList();
        CertificationScheme.Party party = step.parties().stream()
                .filter(one -> one.name().equals(request.party()))
                .findFirst()
                .orElseThrow(
                        () -> Problem.of(CertificationProblem.PARTY_UNKNOWN, request.party(), String.join("、", names))
                                .at("/party"));
        if (caller.subject().equals(known.appliedBy())) {
            throw Problem.of(CertificationProblem.AUTHOR_REVIEWS);
        }
        if (party.department() != null
                && !party.department().equals(caller.actor().department())) {
            throw Problem.of(CertificationProblem.NOT_OF_DEPARTMENT, party.department(), party.name());
        }
        List<Decision> taken = known.decisions().stream()
                .filter(decision -> decision.step().equals(step.key()))
                .toList();
        if (taken.stream().anyMatch(decision -> party.name().equals(decision.party()))) {
            throw Problem.of(CertificationProblem.PARTY_DONE, party.name());
        }
        if (taken.stream().anyMatch(decision -> caller.subject().equals(decision.by()))) {
            throw Problem.of(CertificationProblem.TWO_PARTIES);
        }
    }

    /** Stores what became of it and tells of it. */
    Certification stored(Certification changed, DomainEvent event, CertificationScheme scheme) {
        certifications.change(changed);
        outbox.append(List.of(event), scheme.basis());
        return changed;
    }

    /** Stores that it was granted. */
    Certification granted(Certification known, Certification granted, CertificationScheme scheme) {
        return stored(granted, new CertificationGranted(known.state(), granted.state()), scheme);
    }

    CertificationScheme scheme(Certification certification) {
        return schemes.find(certification.scheme()).orElseThrow().content();
    }

    Certification seen(String id) {
        return seen(certifications.find(id));
    }

    Certification locked(String id) {
        return seen(certifications.lock(id));
    }

    private Certification seen(Optional<Certification> found) {
        Certification one = found.orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        caller.requireScope(one.holder().regionPath());
        if ("SCHOOL".equals(one.holder().kind())) {
            caller.requireSchool(one.holder().code());
        }
        return one;
    }
}
