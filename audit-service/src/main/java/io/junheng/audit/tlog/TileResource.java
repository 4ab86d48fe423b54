package io.junheng.audit.tlog;

import io.junheng.audit.log.Checkpoints;
import io.junheng.audit.log.LogTiles;
import io.junheng.audit.tree.Tile;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tiles over REST (树块), read-only; with {@code checkpoint} beside them they are a log in the layout C2SP tlog-tiles. */
@Path("/v1/audit/tile")
@Produces(MediaType.APPLICATION_OCTET_STREAM)
@Tag(name = "audit")
public class TileResource {

    private static final int LEVELS = 8;

    private final LogTiles tiles;
    private final Checkpoints checkpoints;
    private final Caller caller;

    TileResource(LogTiles tiles, Checkpoints checkpoints, Caller caller) {
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.caller = caller;
    }

    @GET
    @Path("{level: [0-7]}/{path: .+}")
    @RolesAllowed({"viewer", "school", "department", "inspector", "admin", "auditor", "integration"})
    @Operation(
            operationId = "getAuditTile",
            summary = "树块 / 256 neighbouring hashes of one level of the tree, C2SP tlog-tiles",
            description = "以 /v1/audit 为前缀的 tlog-tiles 布局,连同 checkpoint / the layout tlog-tiles with prefix /v1/audit,"
                    + " together with checkpoint")
    public Response tile(
            @Parameter(description = "层 / tile level", example = "0") @PathParam("level") int level,
            @Parameter(
                            description = "序号,三位一组;未满者附 .p/宽度 / index in groups of three digits, .p/width when partial",
                            example = "x001/234")
                    @PathParam("path")
                    String path) {
        TilePath asked = TilePath.parse(path).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        long size = checkpoints.newest().size();
        Tile tile = new Tile(level, asked.index());
        if (level >= LEVELS || tile.hashesIn(size) < asked.width()) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        return unchanging(tiles.hashes(tile, asked.width(), size));
    }

    @GET
    @Path("entries/{path: .+}")
    @RolesAllowed({"auditor", "admin"})
    @Operation(
            operationId = "getAuditEntryBundle",
            summary =
                    "条目包 / the hashed bytes of 256 neighbouring entries, each after its length in two bytes, C2SP tlog-tiles",
            description = "仅限全国范围的调用者 / for callers of the whole country only")
    public Response entries(
            @Parameter(
                            description = "序号,三位一组;未满者附 .p/宽度 / index in groups of three digits, .p/width when partial",
                            example = "x001/234")
                    @PathParam("path")
                    String path) {
        caller.requireScope("/");
        TilePath asked = TilePath.parse(path).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        Tile tile = new Tile(0, asked.index());
        if (tile.hashesIn(checkpoints.newest().size()) < asked.width()) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        return unchanging(tiles.entries(tile, asked.width()));
    }

    private static Response unchanging(byte[] bytes) {
        return Response.ok(bytes)
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .build();
    }
}
