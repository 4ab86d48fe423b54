package io.junheng.gateway.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.AsciiString;
import io.netty.util.AttributeKey;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Completes the heads of one connection's answers by what the gateway itself says (应答头), and puts an answer that is there as a whole into one piece of memory from which the socket can send. The
 * codec would make two pieces, head and body, neither of which the socket can send from, so that both would be copied again. What is large, comes in parts or has no body is left to the codec.
 */
public final class AnswerHeads extends ChannelOutboundHandlerAdapter {

    private static final AttributeKey<AnswerHeads> KEY = AttributeKey.valueOf(AnswerHeads.class, "connection");
    private static final int LARGEST_BODY = 16 * 1024;
    private static final int USUAL_HEAD = 1024;
    private static final int LINE_END = '\r' << 8 | '\n';

    private final String codec;
    private final Deque<OwnFields> owed = new ArrayDeque<>(2);
    private ChannelHandlerContext behind;

    /** @param codec name of the handler that encodes the other answers, right before this one in the pipeline */
    public AnswerHeads(String codec) {
        this.codec = codec;
    }

    /** Those of a connection. */
    public static AnswerHeads of(Channel channel) {
        return channel.attr(KEY).get();
    }

    /** A request has come; {@code fields} are for its answer, which follows those to earlier requests. */
    public void expect(OwnFields fields) {
        owed.addLast(fields);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        behind = ctx.pipeline().context(codec);
        ctx.channel().attr(KEY).set(this);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        OwnFields own =
                message instanceof HttpResponse answer && answer.status().code() >= 200 ? owed.poll() : null;
        if (own == null) {
            ctx.write(message, promise);
        } else if (message instanceof FullHttpResponse answer
                && answer.headers() instanceof HeadersMultiMap fields
                && isPlain(answer, fields)) {
            ByteBuf piece = piece(ctx, answer, fields, own);
            answer.release();
            behind.write(piece, promise);
        } else {
            own.addTo(((HttpResponse) message).headers());
            ctx.write(message, promise);
        }
    }

    /** Whether it has a body, and the body's length is told. An answer to {@code HEAD} has none. */
    private static boolean isPlain(FullHttpResponse answer, HeadersMultiMap fields) {
        int length = answer.content().readableBytes();
        return length > 0
                && length <= LARGEST_BODY
                && fields.contains(HttpHeaderNames.CONTENT_LENGTH)
                && !fields.contains(HttpHeaderNames.TRANSFER_ENCODING)
                && answer.trailingHeaders().isEmpty()
                && mayHaveBody(answer.status().code());
    }

    private static boolean mayHaveBody(int status) {
        return status != 204 && status != 205 && status != 304;
    }

    private static ByteBuf piece(
            ChannelHandlerContext ctx, FullHttpResponse answer, HeadersMultiMap fields, OwnFields own) {
        ByteBuf body = answer.content();
        ByteBuf piece = ctx.alloc().ioBuffer(USUAL_HEAD + body.readableBytes());
        HttpResponseStatus status = answer.status();
        AsciiString code = status.codeAsText();
        ByteBufUtil.writeAscii(piece, answer.protocolVersion().text());
        piece.writeByte(' ')
                .writeBytes(code.array(), code.arrayOffset(), code.length())
                .writeByte(' ');
        ByteBufUtil.writeAscii(piece, status.reasonPhrase());
        piece.writeShort(LINE_END);
        fields.encode(piece);
        own.write(fields, piece);
        return piece.writeShort(LINE_END).writeBytes(body);
    }
}
