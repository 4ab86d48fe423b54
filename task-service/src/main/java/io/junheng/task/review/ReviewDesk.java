package io.junheng.task.review;

import io.junheng.contracts.task.DocumentVerdictGiven;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.time.Ids;
import io.junheng.task.reading.Reading;
import io.junheng.task.setting.WorkLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Opens clean-ups of documents, takes the verdicts and closes them once every document has one (文件清理). */
@ApplicationScoped
class ReviewDesk {

    private static final int TITLE = 200;
    private static final int NUMBER = 60;
    private static final int REASON = 1_000;
    private static final int MOST = 5_000;

    private final Reviews reviews;
    private final KnownRegions regions;
    private final WorkLog log;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    ReviewDesk(Reviews reviews, KnownRegions regions, WorkLog log, Outbox outbox, Caller caller, Clock clock, Ids ids) {
        this.reviews = reviews;
        this.regions = regions;
        this.log = log;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** Opens a clean-up and returns its id. */
    @Transactional
    String open(PostReview request) {
        Reading reading = new Reading();
        String title = reading.line("/title", request.title(), TITLE);
        String region = reading.line("/regionCode", request.regionCode(), 12);
        Optional<String> path =
                Optional.ofNullable(region).flatMap(regions::pathOf).filter(caller::sees);
        reading.require(region == null || path.isPresent(), "/regionCode", ReviewProblem.REVIEW_REGION_UNKNOWN, region);
        reading.require(
                request.dueOn() == null
                        || request.dueOn().getYear() >= 1900 && request.dueOn().getYear() <= 2999,
                "/dueOn",
                ReviewProblem.REVIEW_DUE_DAY);
        List<Reviews.HeldDocument> documents = documents(request, reading);
        reading.throwIfAny();
        Reviews.Held review =
                new Reviews.Held(ids.next("rev"), title, region, path.orElseThrow(), ReviewStatus.OPEN, 1);
        reviews.insert(
                review, request.dueOn(), caller.subject(), Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        reviews.insert(review.id(), documents);
        log.recorded(
                about(review),
                "OPEN",
                Map.of(
                        "title",
                        title,
                        "documents",
                        documents.stream().map(Reviews.HeldDocument::number).toList()));
        return review.id();
    }

    /** Says what is decided of a document, or decides anew. */
    @Transactional
    void decide(String id, String document, PostVerdict request) {
        Reviews.Held review = held(id);
        Reviews.HeldDocument before = reviews.documents(id).stream()
                .filter(each -> each.id().equals(document))
                .findFirst()
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        requireOpen(review);
        Reading reading = new Reading();
        String reason = reading.prose("/reason", request.reason(), REASON);
        reading.require(request.verdict() != null, "/verdict", ReviewProblem.REVIEW_VERDICT_MISSING);
        LocalDate on = request.decidedOn();
        reading.require(
                on != null && on.getYear() >= 1900 && !on.isAfter(LocalDate.now(clock)),
                "/decidedOn",
                ReviewProblem.REVIEW_VERDICT_DAY);
        reading.throwIfAny();
        Reviews.HeldDocument after = before.decided(request.verdict(), on);
        reviews.decide(after, reason, caller.subject());
        outbox.append(new DocumentVerdictGiven(before.state(review), after.state(review)));
    }

    /** Closes a clean-up of which every document has a verdict. */
    @Transactional
    void close(String id, ReviewTransition request, String ifMatch) {
        Reviews.Held review = held(id);
        if (ifMatch != null) {
            Preconditions.match(ifMatch, review.version());
        }
        requireOpen(review);
        Problems problems = new Problems();
        problems.require(request.to() == ReviewStatus.CLOSED, "/to", ReviewProblem.REVIEW_VERDICT_MISSING);
        reviews.documents(id).stream()
                .filter(document -> document.verdict() == null)
                .forEach(document ->
                        problems.add("/documents/" + document.id(), ReviewProblem.REVIEW_INCOMPLETE, document.title()));
        problems.throwIfAny();
        reviews.close(id);
        log.moved(about(review), "OPEN", "CLOSED", Map.of("title", review.title()), review.version() + 1);
    }

    private List<Reviews.HeldDocument> documents(PostReview request, Reading reading) {
        List<PostReview.Document> given = request.documents() == null ? List.of() : request.documents();
        reading.require(
                !given.isEmpty() && given.size() <= MOST, "/documents", ReviewProblem.REVIEW_WITHOUT_DOCUMENT, MOST);
        List<Reviews.HeldDocument> documents = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < Math.min(given.size(), MOST); i++) {
            PostReview.Document document = given.get(i);
            String at = "/documents/" + i;
            String number =
                    reading.line(at + "/documentNumber", document == null ? null : document.documentNumber(), NUMBER);
            String title = reading.line(at + "/title", document == null ? null : document.title(), TITLE);
            reading.require(
                    number == null || numbers.add(number),
                    at + "/documentNumber",
                    ReviewProblem.REVIEW_DOCUMENT_TWICE,
                    number);
            documents.add(new Reviews.HeldDocument(ids.next("doc"), number, title, null, null, 0));
        }
        return documents;
    }

    private static void requireOpen(Reviews.Held review) {
        if (review.status() == ReviewStatus.CLOSED) {
            throw Problem.of(ReviewProblem.REVIEW_CLOSED);
        }
    }

    private Reviews.Held held(String id) {
        return reviews.locked(id)
                .filter(found -> caller.sees(found.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private static WorkLog.About about(Reviews.Held review) {
        return new WorkLog.About(review.id(), "DOCUMENT_REVIEW", null, review.regionCode(), review.regionPath(), null);
    }
}
