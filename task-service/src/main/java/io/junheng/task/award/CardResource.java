package io.junheng.task.award;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.task.reading.Reading;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cards (黄红牌、诫勉谈话、禁报、问责) over REST. What kinds there are is set under {@code /v1/work-settings/card-kind}. */
@Path("/v1/cards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "supervision")
public class CardResource {

    private final Cards cards;
    private final Listings listings;

    CardResource(Cards cards, Listings listings) {
        this.cards = cards;
        this.listings = listings;
    }

    @GET
    @RolesAllowed({Role.INSPECTOR, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "listCards", summary = "牌证列表 / cards")
    public Page<CardView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Cards.LISTING, query, CardView.class);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.INSPECTOR, Role.ADMIN, Role.AUDITOR})
    @Operation(operationId = "getCard", summary = "一张牌证 / one card")
    @APIResponse(
            responseCode = "200",
            description = "牌证 / the card",
            content = @Content(schema = @Schema(implementation = CardView.class)))
    public CardView get(@PathParam("id") String id) {
        return view(id);
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(
            operationId = "issueCard",
            summary = "发牌、登记谈话、立问责案 / issue a card; it lists the posts it is about and freezes what its kind says")
    @APIResponse(
            responseCode = "201",
            description = "牌证 / the card",
            content = @Content(schema = @Schema(implementation = CardView.class)))
    public Response issue(@NotNull PostCard request) {
        CardView view = view(cards.issue(request));
        return Etag.stored(view, view.version(), true);
    }

    @POST
    @Path("{id}/closings")
    @RolesAllowed(Role.ADMIN)
    @Idempotent
    @Operation(operationId = "closeCard", summary = "结案 / close it, which ends a freeze without a term")
    @APIResponse(
            responseCode = "200",
            description = "牌证 / the card",
            content = @Content(schema = @Schema(implementation = CardView.class)))
    public Response close(@PathParam("id") String id) {
        cards.close(id);
        CardView view = view(id);
        return Etag.stored(view, view.version(), false);
    }

    @POST
    @Path("checks")
    @RolesAllowed({Role.INSPECTOR, Role.ADMIN, Role.INTEGRATION})
    @Idempotent
    @Operation(operationId = "checkCards", summary = "核验某日可否办理某事 / whether no card forbids it on a day; otherwise 422")
    @APIResponse(
            responseCode = "200",
            description = "可以办理 / it may be done",
            content = @Content(schema = @Schema(implementation = CardCheckView.class)))
    public CardCheckView check(@NotNull PostCardCheck request) {
        Reading reading = new Reading();
        String subject = reading.line("/subject", request.subject(), 100);
        String act = reading.line("/act", request.act(), 60);
        reading.require(request.on() != null, "/on", AwardProblem.CARD_CHECK_DAY);
        reading.throwIfAny();
        cards.requireFree(subject, act, request.on());
        return new CardCheckView(true);
    }

    private CardView view(String id) {
        return listings.find(Cards.LISTING, CardView.class, Condition.of("c.id = ?", id))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
