package io.junheng.indicator.framework;

import io.junheng.contracts.indicator.FrameworkDrafted;
import io.junheng.contracts.indicator.FrameworkPublished;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Drafts and publishes framework versions (起草与发布). */
@ApplicationScoped
class FrameworkDesk {

    private final Frameworks frameworks;
    private final Repeals repeals;
    private final Elements elements;
    private final Outbox outbox;
    private final Caller caller;

    FrameworkDesk(Frameworks frameworks, Repeals repeals, Elements elements, Outbox outbox, Caller caller) {
        this.frameworks = frameworks;
        this.repeals = repeals;
        this.elements = elements;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** What a PUT led to. */
    record Stored(Framework framework, boolean created) {}

    /** Enters or replaces a draft; the same content again changes nothing, published or not. */
    @Transactional
    Stored put(String key, int number, FrameworkContent content, String ifMatch, String ifNoneMatch, boolean chinese) {
        requireWholeCountry();
        new Problems()
                .require(key.equals(content.key()), "/key", FrameworkProblem.PATH_DIFFERS, key)
                .require(
                        Integer.valueOf(number).equals(content.number()),
                        "/number",
                        FrameworkProblem.PATH_DIFFERS,
                        number)
                .throwIfAny();
        new FrameworkCheck(content, chinese).orThrow();
        String hash = frameworks.hash(content);
        Optional<Framework> known = frameworks.lock(key, number);
        if (known.isEmpty()) {
            Preconditions.present(ifMatch);
            Framework drafted = new Framework(content, Framework.Status.DRAFT, hash, 1);
            frameworks.add(drafted);
            repeals.note(content);
            outbox.append(List.of(new FrameworkDrafted(null, drafted.state())), content.basis());
            return new Stored(drafted, true);
        }
        Preconditions.absent(ifNoneMatch);
        Preconditions.match(ifMatch, known.get().version());
        if (known.get().contentHash().equals(hash)) {
            return new Stored(known.get(), false);
        }
        if (known.get().published()) {
            throw Problem.of(FrameworkProblem.FRAMEWORK_PUBLISHED);
        }
        Framework changed = known.get().redrafted(content, hash);
        frameworks.change(changed);
        repeals.note(content);
        outbox.append(List.of(new FrameworkDrafted(known.get().state(), changed.state())), content.basis());
        return new Stored(changed, false);
    }

    /** Puts the tree into the draft in place of its own. */
    @Transactional
    Stored plant(String key, int number, List<NodeContent> tree, String ifMatch, boolean chinese) {
        Framework known = frameworks.find(key, number).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return put(key, number, known.content().withTree(tree), ifMatch, null, chinese);
    }

    /** Publishes a draft; a published one stays as it is. */
    Framework publish(String key, int number) {
        requireWholeCountry();
        Framework known = frameworks.lock(key, number).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        if (known.published()) {
            return known;
        }
        repeals.against(known.content(), caller.regionPath()).ifPresent(repeal -> {
            throw Problem.of(FrameworkProblem.BASIS_REPEALED, repeal.documentNumber())
                    .at("/basis");
        });
        new PublicationCheck(
                        known.content(),
                        (otherKey, otherNumber) -> frameworks
                                .find(otherKey, otherNumber)
                                .filter(Framework::published)
                                .map(Framework::content))
                .orThrow();
        Framework published = known.publish();
        frameworks.change(published);
        outbox.append(
                List.of(new FrameworkPublished(known.state(), published.state())),
                known.content().basis());
        return published;
    }

    /** The version as callers see it, with the repeals of what it cites and the elements that nobody has defined. */
    FrameworkView view(Framework framework) {
        return FrameworkView.of(framework, repeals.of(framework.content()), elements.unknown(framework.content()));
    }

    private void requireWholeCountry() {
        if (!caller.regionPath().equals("/")) {
            throw Problem.of(FrameworkProblem.WHOLE_COUNTRY_ONLY);
        }
    }
}
