package io.junheng.indicator.certification;

import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Whether one may apply (申报资格): no ban after an incident, a level that there is, not twice, and not in another batch. */
@ApplicationScoped
class Eligibility {

    private static final List<Certification.Status> PENDING = List.of(
            Certification.Status.IN_REVIEW,
            Certification.Status.APPLIED,
            Certification.Status.PUBLICISED,
            Certification.Status.GRANTED);

    private final Incidents incidents;
    private final Certifications certifications;

    Eligibility(Incidents incidents, Certifications certifications) {
        this.incidents = incidents;
        this.certifications = certifications;
    }

    void require(CertificationScheme scheme, Certification.Holder holder, ApplyForCertification request) {
        Problems problems = new Problems();
        problems.require(
                scheme.quotas().isEmpty()
                        ? request.level() == null
                        : request.level() != null
                                && scheme.quota(request.level()).isPresent(),
                "/level",
                CertificationProblem.LEVEL_UNKNOWN,
                String.join(
                        ", ",
                        scheme.quotas().stream()
                                .map(CertificationScheme.Quota::level)
                                .toList()));
        for (Incidents.Incident incident : incidents.about(holder.regionPath())) {
            ban(scheme, incident).ifPresent(ban -> {
                LocalDate end = incident.day().plusYears(ban.years());
                problems.require(
                        request.appliedOn().isBefore(incident.day())
                                || !request.appliedOn().isBefore(end),
                        "/appliedOn",
                        CertificationProblem.BANNED,
                        incident.regionCode(),
                        incident.day(),
                        ban.name(),
                        end);
            });
        }
        List<Certification> others = certifications.of(scheme.key(), holder.code());
        if (Boolean.TRUE.equals(scheme.distinctBatches())) {
            others.stream()
                    .filter(other -> other.status() == Certification.Status.GRANTED)
                    .filter(other -> other.batch() != null && !other.batch().equals(request.batch()))
                    .findFirst()
                    .ifPresent(other ->
                            problems.add("/subjectCode", CertificationProblem.IN_ANOTHER_BATCH, other.batch()));
        }
        problems.throwIfAny();
        boolean pending = others.stream()
                .anyMatch(other ->
                        PENDING.contains(other.status()) && java.util.Objects.equals(other.level(), request.level()));
        if (pending) {
            throw Problem.of(CertificationProblem.PENDING_ALREADY);
        }
    }

    private static Optional<CertificationScheme.Ban> ban(CertificationScheme scheme, Incidents.Incident incident) {
        return scheme.bans().stream()
                .filter(ban -> ban.type().equals(incident.type()))
                .findFirst();
    }
}
