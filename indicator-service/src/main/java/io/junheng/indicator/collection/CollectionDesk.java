package io.junheng.indicator.collection;

import io.junheng.contracts.indicator.CollectionChanged;
import io.junheng.contracts.indicator.CollectionState;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Opens, activates and closes collections, and takes what owners deliver (汇集与报送). The day of receipt is the server's. */
@ApplicationScoped
class CollectionDesk {

    private final Collections collections;
    private final CollectionSchemes schemes;
    private final Owners owners;
    private final KnownRegions regions;
    private final Outbox outbox;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    CollectionDesk(
            Collections collections,
            CollectionSchemes schemes,
            Owners owners,
            KnownRegions regions,
            Outbox outbox,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.collections = collections;
        this.schemes = schemes;
        this.owners = owners;
        this.regions = regions;
        this.outbox = outbox;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    Collection open(OpenCollection order) {
        KnownRegion region = regions.find(order.regionCode())
                .filter(known -> caller.sees(known.path()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND).at("/regionCode"));
        CollectionScheme scheme = schemes.find(order.scheme())
                .map(CollectionSchemes.Stored::content)
                .orElseThrow(() -> Problem.of(CollectionProblem.SCHEME_UNKNOWN, order.scheme())
                        .at("/scheme"));
        Collection opened = new Collection(
                ids.next("col"),
                scheme.key(),
                region.code(),
                region.path(),
                order.year(),
                order.anchor(),
                due(scheme, order),
                order.opensAt() == null ? null : order.opensAt().toInstant(),
                owners.of(scheme, region, order.departments()),
                Collection.Status.DRAFT,
                1);
        collections.add(opened);
        outbox.append(new CollectionChanged(null, opened.state(List.of())));
        return opened;
    }

    private static LocalDate due(CollectionScheme scheme, OpenCollection order) {
        if (scheme.dueDays() == null) {
            return order.dueOn();
        }
        if (order.dueOn() != null) {
            throw Problem.of(CollectionProblem.DUE_BY_SCHEME).at("/dueOn");
        }
        return order.anchor() == null ? null : order.anchor().plusDays(scheme.dueDays());
    }

    Collection move(String id, CollectionTransition wanted) {
        Collection known = locked(id);
        caller.requireScope(known.regionPath());
        if (known.status().name().equals(wanted.to())) {
            return known;
        }
        return switch (known.status() + " " + wanted.to()) {
            case "DRAFT ACTIVE" -> activate(known, wanted.dueOn());
            case "ACTIVE CLOSED" -> close(known);
            default ->
                throw Problem.of(CollectionProblem.TRANSITION_UNKNOWN, wanted.to())
                        .at("/to");
        };
    }

    private Collection activate(Collection known, LocalDate given) {
        LocalDate dueOn = given == null ? known.dueOn() : given;
        if (dueOn == null) {
            throw Problem.of(CollectionProblem.DUE_DATE_MISSING).at("/dueOn");
        }
        if (known.anchor() != null && known.dueOn() != null && !dueOn.equals(known.dueOn())) {
            throw Problem.of(CollectionProblem.DUE_BY_SCHEME).at("/dueOn");
        }
        if (known.hasSealed() && known.opensAt() == null) {
            throw Problem.of(CollectionProblem.HOUR_MISSING).at("/to");
        }
        return changed(known, known.to(Collection.Status.ACTIVE, dueOn), List.of());
    }

    private Collection close(Collection known) {
        List<Receipt> receipts = collections.receipts(known.id());
        List<String> missing = known.state(receipts).missing();
        if (!missing.isEmpty()) {
            throw Problem.of(CollectionProblem.NOT_COMPLETE, String.join("、", missing));
        }
        return changed(known, known.to(Collection.Status.CLOSED, known.dueOn()), receipts);
    }

    private Collection changed(Collection before, Collection after, List<Receipt> receipts) {
        collections.change(after);
        outbox.append(new CollectionChanged(before.state(receipts), after.state(receipts)));
        return after;
    }

    /** Takes one item of an owner, from nobody but that owner. */
    @Transactional
    Collection deliver(String id, String ownerCode, String itemKey, Delivery delivery) {
        Collection known = locked(id);
        Owed owner = known.owner(ownerCode).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        CollectionScheme.Item item = owner.item(itemKey).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        if (!owns(owner)) {
            throw Problem.of(CollectionProblem.NOT_OWNER, owner.name());
        }
        sound(known, item, delivery);
        List<Receipt> before = collections.receipts(id);
        if (known.opened(item, clock.instant())
                && before.stream().anyMatch(receipt -> receipt.isOf(ownerCode, itemKey))) {
            throw Problem.of(CollectionProblem.OPENED_ALREADY);
        }
        LocalDate today = LocalDate.now(clock);
        collections.receive(
                id,
                new Receipt(
                        ownerCode,
                        itemKey,
                        delivery.title(),
                        delivery.sha256(),
                        delivery.figure(),
                        today,
                        today,
                        caller.subject()));
        CollectionState old = known.state(before);
        Collection touched = known.touched();
        collections.change(touched);
        outbox.append(new CollectionChanged(old, touched.state(collections.receipts(id))));
        return touched;
    }

    private void sound(Collection known, CollectionScheme.Item item, Delivery delivery) {
        if (known.status() != Collection.Status.ACTIVE) {
            throw Problem.of(CollectionProblem.NOT_ACTIVE);
        }
        String addressee = schemes.find(known.scheme()).orElseThrow().content().addressee();
        if (addressee != null && !addressee.equals(delivery.addressee())) {
            throw Problem.of(CollectionProblem.WRONG_ADDRESSEE, addressee).at("/addressee");
        }
        boolean document = delivery.title() != null && delivery.sha256() != null && delivery.figure() == null;
        boolean figure = delivery.figure() != null && delivery.title() == null && delivery.sha256() == null;
        if (item.isFigure() ? !figure : !document) {
            throw Problem.of(item.isFigure() ? CollectionProblem.FIGURE_EXPECTED : CollectionProblem.DOCUMENT_EXPECTED);
        }
    }

    /** Whether the caller is the owner: of the department, or of the region itself. */
    private boolean owns(Owed owner) {
        return owner.isRegion()
                ? caller.regionPath().equals(owner.regionPath())
                : owner.code().equals(caller.actor().department());
    }

    private Collection locked(String id) {
        return seen(collections.lock(id).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND)));
    }

    /** The collection, as far as the caller may see it: in its scope, or owing something to it. */
    Collection seen(String id) {
        return seen(collections.find(id).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND)));
    }

    private Collection seen(Collection collection) {
        boolean visible = caller.sees(collection.regionPath())
                || collection.owners().stream().anyMatch(this::owns);
        if (!visible) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        return collection;
    }

    CollectionView view(Collection collection) {
        return CollectionView.of(
                collection, collections.receipts(collection.id()), collections.reminded(collection.id()), clock);
    }
}
