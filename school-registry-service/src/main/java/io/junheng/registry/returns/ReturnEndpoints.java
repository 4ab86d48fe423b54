package io.junheng.registry.returns;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.registry.catalogue.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Answers requests about returns (报表服务), alike for schools and regions. */
@ApplicationScoped
class ReturnEndpoints {

    private final ReturnDesk desk;
    private final ReturnLists lists;
    private final Listings listings;

    ReturnEndpoints(ReturnDesk desk, ReturnLists lists, Listings listings) {
        this.desk = desk;
        this.lists = lists;
        this.listings = listings;
    }

    /** Whose return of which year; {@code form} is null where it is the only one. */
    record Address(Subject subject, String code, int year, String form) {}

    Page<ReturnView> list(Subject subject, PageQuery query) {
        return listings.page(ReturnLists.RETURNS, query, ReturnView.class, lists.visible(subject));
    }

    Response get(Address address, Integer revision, String ifNoneMatch) {
        Return found = find(address);
        Return shown = revision == null ? found : desk.revision(found, revision);
        return Etag.answer(ReturnView.of(shown), shown.version(), ifNoneMatch);
    }

    FindingsView findings(Address address) {
        return FindingsView.of(desk.findings(find(address)));
    }

    Response put(Address address, PutReturn request, String ifMatch, String ifNoneMatch) {
        ReturnDesk.Change change =
                desk.put(address.subject(), address.code(), address.year(), request, ifMatch, ifNoneMatch);
        return Etag.stored(ReturnView.of(change.after()), change.after().version(), change.before() == null);
    }

    Response transition(Address address, TransitionRequest request, String ifMatch) {
        return stored(
                desk.transition(address.subject(), address.code(), address.year(), address.form(), request, ifMatch),
                false);
    }

    Response revise(Address address, RevisionRequest request) {
        return stored(desk.reopen(address.subject(), address.code(), address.year(), address.form(), request), true);
    }

    Page<HistoryView> history(Address address, PageQuery query) {
        Condition one = Condition.of("r.subject_code = ? and r.year = ?", address.code(), address.year());
        return listings.page(ReturnLists.HISTORY, query, HistoryView.class, lists.visible(address.subject()), one);
    }

    private Return find(Address address) {
        return desk.get(address.subject(), address.code(), address.year(), address.form());
    }

    private static Response stored(Return after, boolean created) {
        return Etag.stored(ReturnView.of(after), after.version(), created);
    }
}
