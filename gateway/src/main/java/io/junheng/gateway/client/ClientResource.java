package io.junheng.gateway.client;

import io.junheng.kit.concurrency.Etag;
import io.junheng.kit.idempotency.Idempotent;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.page.Listings;
import io.junheng.kit.page.Page;
import io.junheng.kit.page.PageQuery;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
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

/** API clients (接口客户端) over REST. */
@Path("/v1/clients")
@Tag(name = "clients", description = "接口客户端 / API clients: who may call, as what, with which key")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class ClientResource {

    private final ClientRegister register;
    private final Clients clients;
    private final Listings listings;
    private final SealedKeys sealed;
    private final Caller caller;
    private final Event<ClientChanged> changes;

    ClientResource(
            ClientRegister register,
            Clients clients,
            Listings listings,
            SealedKeys sealed,
            Caller caller,
            Event<ClientChanged> changes) {
        this.register = register;
        this.clients = clients;
        this.listings = listings;
        this.sealed = sealed;
        this.caller = caller;
        this.changes = changes;
    }

    @GET
    @Operation(operationId = "listClients", summary = "客户端列表 / lists the API clients of the caller's scope")
    public Page<ClientView> list(@Valid @BeanParam PageQuery query) {
        return listings.page(Clients.LISTING, query, ClientView.class);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getClient", summary = "客户端 / one API client")
    @APIResponse(
            responseCode = "200",
            description = "客户端 / the client",
            content = @Content(schema = @Schema(implementation = ClientView.class)))
    public Response get(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        ApiClient client = clients.find(id)
                .filter(found -> caller.sees(found.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return Etag.answer(ClientView.of(client), client.version(), ifNoneMatch);
    }

    @POST
    @Idempotent
    @IssuesKey
    @Operation(
            operationId = "registerClient",
            summary = "登记客户端并发放密钥 / registers an API client and issues its key, which is shown this once")
    @APIResponse(
            responseCode = "201",
            description = "已登记 / registered",
            content = @Content(schema = @Schema(implementation = IssuedKeyView.class)))
    public Response register(@Valid @NotNull RegisterClient request) {
        return issued(register.register(request));
    }

    @POST
    @Path("{id}/rotations")
    @Idempotent
    @IssuesKey
    @Operation(
            operationId = "rotateClientKey",
            summary = "轮换密钥 / replaces the key; the old one goes on working for the overlap")
    @APIResponse(
            responseCode = "201",
            description = "新密钥 / the new key",
            content = @Content(schema = @Schema(implementation = IssuedKeyView.class)))
    public Response rotate(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid RotateKey request) {
        ClientRegister.Issued issued = register.rotate(id, ifMatch, request);
        changes.fire(new ClientChanged(id, true));
        return issued(issued);
    }

    @POST
    @Path("{id}/transitions")
    @Idempotent
    @Operation(operationId = "changeClientStatus", summary = "停用客户端 / revokes an API client, for good")
    @APIResponse(
            responseCode = "200",
            description = "客户端 / the client",
            content = @Content(schema = @Schema(implementation = ClientView.class)))
    public Response transition(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull ClientTransition request) {
        ApiClient client = register.revoke(id, ifMatch, request.reason());
        changes.fire(new ClientChanged(id, false));
        return Etag.answer(ClientView.of(client), client.version(), null);
    }

    private Response issued(ClientRegister.Issued issued) {
        ApiClient client = issued.client();
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/clients/" + client.id())
                .header(HttpHeaders.ETAG, Etag.of(client.version()))
                .entity(sealed.seal(issued))
                .build();
    }
}
