package io.junheng.gateway.webhook;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Condition;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Webhooks (推送) over REST. */
@Path("/v1/webhooks")
@Tag(name = "webhooks", description = "推送 / webhooks: signed deliveries of the change feed, with their log")
@RolesAllowed({Role.ADMIN, Role.INTEGRATION})
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {

    private final WebhookDesk desk;
    private final Listings listings;
    private final SealedSecrets sealed;
    private final Courier courier;

    WebhookResource(WebhookDesk desk, Listings listings, SealedSecrets sealed, Courier courier) {
        this.desk = desk;
        this.listings = listings;
        this.sealed = sealed;
        this.courier = courier;
    }

    @GET
    @Operation(operationId = "listWebhooks", summary = "推送列表;客户端只见自己的 / webhooks; a client sees its own only")
    public Page<WebhookView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Webhooks.LISTING, query, WebhookView.class, desk.own());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getWebhook", summary = "推送 / one webhook")
    @APIResponse(
            responseCode = "200",
            description = "推送 / the webhook",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response get(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Webhook webhook = desk.find(id);
        return Etag.answer(WebhookView.of(webhook), webhook.version(), ifNoneMatch);
    }

    @POST
    @Idempotent
    @IssuesSecret
    @Operation(
            operationId = "registerWebhook",
            summary = "登记推送并发放签名密钥 / registers a webhook and issues its signing secret, which is shown this once",
            description = """
                    推送自登记时起的变更,内容与该客户端从变更流所见相同。每次投递按 Standard Webhooks 签名;未得 2xx 则按间隔重试数日。

                    Delivers the changes from now on, as the client sees them in the change feed. Each delivery is signed after the Standard
                    Webhooks specification and repeated for days until it is answered with 2xx; of one resource the changes arrive in order.""")
    @APIResponse(
            responseCode = "201",
            description = "已登记 / registered",
            content = @Content(schema = @Schema(implementation = IssuedSecretView.class)))
    public Response register(@Valid @NotNull RegisterWebhook request) {
        return issued(desk.register(request));
    }

    @POST
    @Path("{id}/rotations")
    @Idempotent
    @IssuesSecret
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "轮换签名密钥 / replaces the signing secret; during the overlap both sign")
    @APIResponse(
            responseCode = "201",
            description = "新签名密钥 / the new secret",
            content = @Content(schema = @Schema(implementation = IssuedSecretView.class)))
    public Response rotate(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid RotateSecret request) {
        return issued(desk.rotate(id, ifMatch, request == null ? null : request.overlapSeconds()));
    }

    @POST
    @Path("{id}/transitions")
    @Idempotent
    @Operation(operationId = "transitionWebhook", summary = "暂停、恢复或删除推送 / pauses, resumes or removes a webhook")
    @APIResponse(
            responseCode = "200",
            description = "推送 / the webhook",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response transition(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull WebhookTransition request) {
        Webhook webhook = desk.move(id, ifMatch, request.to(), request.reason());
        return Etag.answer(WebhookView.of(webhook), webhook.version(), null);
    }

    @POST
    @Path("{id}/tests")
    @Idempotent
    @Operation(operationId = "testWebhook", summary = "发送一条测试消息 / sends a signed test message and tells how that went")
    public AttemptView test(@PathParam("id") String id) {
        return AttemptView.of(courier.send(desk.ping(id))
                .toCompletionStage()
                .toCompletableFuture()
                .join());
    }

    @POST
    @Path("{id}/replays")
    @Idempotent
    @Operation(
            operationId = "replayWebhook",
            summary = "从某游标重放 / delivers once more, in order, what came after a cursor of the change feed")
    @APIResponse(
            responseCode = "200",
            description = "推送 / the webhook",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response replay(@PathParam("id") String id, @Valid @NotNull Replay request) {
        Webhook webhook = desk.replay(id, request.after());
        return Etag.answer(WebhookView.of(webhook), webhook.version(), null);
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(operationId = "listWebhookDeliveries", summary = "投递记录 / the delivery log of a webhook")
    public Page<DeliveryView> deliveries(@PathParam("id") String id, @Valid @BeanParam PageQuery query) {
        return listings.page(
                Deliveries.LISTING,
                query,
                DeliveryView.class,
                Condition.of("d.webhook_id = ?", desk.find(id).id()));
    }

    @POST
    @Path("{id}/deliveries/{sequence}/retries")
    @Idempotent
    @Operation(operationId = "retryWebhookDelivery", summary = "重试已放弃的投递 / tries a delivery again that was given up")
    @APIResponse(responseCode = "204", description = "已重新排队 / queued again")
    public void retry(@PathParam("id") String id, @PathParam("sequence") long sequence) {
        desk.retry(id, sequence);
    }

    private Response issued(WebhookDesk.Issued issued) {
        Webhook webhook = issued.webhook();
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/webhooks/" + webhook.id())
                .header(HttpHeaders.ETAG, Etag.of(webhook.version()))
                .entity(sealed.seal(issued))
                .build();
    }
}
