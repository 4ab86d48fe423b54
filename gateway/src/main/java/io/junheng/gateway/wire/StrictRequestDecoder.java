package io.junheng.gateway.wire;

import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.kit.problem.Problem;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpRequest;
import java.util.List;

/**
 * Turns bytes into HTTP/1.1 requests (严格解析), and refuses every message whose length or meaning two parsers could read differently (RFC 9112 sections 2.2, 5, 6
 * and 7): bare CR or LF, white space before a colon, folded lines, anything but exactly one {@code Host}, {@code Content-Length} beside
 * {@code Transfer-Encoding}, repeated or signed lengths, any coding but a single {@code chunked}, chunk extensions, over-long chunk sizes and trailer
 * fields. A refused message ends the connection; the bytes after it are never read as another request.
 *
 * <p>A refusal reaches the next handler as a request (or last content) whose {@link DecoderResult} fails with a {@link Problem}.
 */
public final class StrictRequestDecoder extends ByteToMessageDecoder {

    private final HeadBounds bounds;
    private final HeadFinder finder;
    private final Deadline deadline;
    /** The body that is arriving, or null between messages. */
    private Body body;

    private boolean begun;
    private boolean refused;

    public StrictRequestDecoder(HeadBounds bounds) {
        this.bounds = bounds;
        this.finder = new HeadFinder(bounds);
        this.deadline = new Deadline(bounds.headMillis());
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        deadline.start(ctx, () -> late(ctx));
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext ctx) {
        deadline.stop();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) throws Exception {
        deadline.stop();
        super.channelInactive(ctx);
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        if (refused) {
            in.skipBytes(in.readableBytes());
            return;
        }
        try {
            if (body == null) {
                readHead(ctx, in, out);
            }
            if (body != null && body.read(in, out)) {
                body = null;
            }
        } catch (Problem refusal) {
            refused = true;
            deadline.stop();
            in.skipBytes(in.readableBytes());
            out.add(body == null ? Refusal.asRequest(refusal) : Refusal.asContent(refusal));
        }
    }

    private void readHead(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        byte[] head = finder.take(in);
        if (head == null) {
            if (in.isReadable()) {
                begun = true;
                deadline.start(ctx, () -> late(ctx));
            }
            return;
        }
        begun = false;
        deadline.stop();
        HttpRequest request = new HeadParser(head, bounds.headerFields()).parse();
        body = Framing.of(request);
        out.add(request);
    }

    private void late(ChannelHandlerContext ctx) {
        if (body != null || refused || !ctx.channel().isActive()) {
            return;
        }
        refused = true;
        if (begun) {
            ctx.fireChannelRead(Refusal.asRequest(Problem.of(GatewayProblem.REQUEST_TIMEOUT)));
            ctx.fireChannelReadComplete();
        } else {
            ctx.close();
        }
    }
}
