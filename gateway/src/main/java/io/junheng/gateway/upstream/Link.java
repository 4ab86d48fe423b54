package io.junheng.gateway.upstream;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.net.impl.VertxHandler;
import java.net.URI;

/**
 * One connection to a service (服务连接), which carries one call at a time and is kept for the next when both sides are whole. Confined to one event loop; what it tells a call, it tells in that
 * loop's context.
 */
final class Link extends ChannelInboundHandlerAdapter {

    private static final int CONTINUE = 100;
    private static final int SWITCHING = 101;
    private static final int FINAL = 200;

    /** The call under way. */
    interface Call {

        /** The answer begins. */
        void answered(HttpResponse answer, HeadersMultiMap fields);

        /** The next bytes of the answer. */
        void arrived(Buffer bytes);

        /** The answer has come whole. */
        void ended();

        /** The connection broke off before that; it can no more be used. */
        void brokenOff();

        /** More can be sent after {@link Link#isFull}. */
        void drained();
    }

    private final URI place;
    private final ContextInternal context;
    private final Links home;
    private final Handler<Object> reader = this::read;
    private Channel channel;
    private Call call;
    private boolean sent;
    private boolean reusable;
    private boolean interim;
    private long idleSince;

    Link(URI place, ContextInternal context, Links home) {
        this.place = place;
        this.context = context;
        this.home = home;
    }

    URI place() {
        return place;
    }

    /** When it last came to rest, in nanoseconds. */
    long idleSince() {
        return idleSince;
    }

    boolean isOpen() {
        return channel.isActive();
    }

    /** Sends a request that has no body. */
    void ask(Call asking, HttpMethod method, String target, HeadersMultiMap fields) {
        begin(asking);
        sent = true;
        channel.writeAndFlush(new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, method, target, Unpooled.EMPTY_BUFFER, fields, EmptyHttpHeaders.INSTANCE));
    }

    /** Sends the head of a request whose body follows. */
    void askWithBody(Call asking, HttpMethod method, String target, HeadersMultiMap fields) {
        begin(asking);
        channel.writeAndFlush(new DefaultHttpRequest(HttpVersion.HTTP_1_1, method, target, fields));
    }

    private void begin(Call asking) {
        call = asking;
        sent = false;
        interim = false;
        reusable = false;
    }

    /** The next bytes of the request's body. */
    void send(Buffer bytes) {
        channel.writeAndFlush(new DefaultHttpContent(((BufferImpl) bytes).getByteBuf()));
    }

    /** The request's body is complete. */
    void sendEnd() {
        sent = true;
        channel.writeAndFlush(LastHttpContent.EMPTY_LAST_CONTENT);
    }

    /** Whether what was sent waits for the service to read it. */
    boolean isFull() {
        return !channel.isWritable();
    }

    /** Stops reading the answer. */
    void pause() {
        channel.config().setAutoRead(false);
    }

    /** Goes on reading it. */
    void resume() {
        channel.config().setAutoRead(true);
    }

    /** Gives the call up, of which nothing more will be heard; the connection ends with it. */
    void reset() {
        call = null;
        channel.close();
    }

    /** Closes the connection; a call under way hears that it broke off. */
    void end() {
        channel.close();
    }

    /** Comes to rest without having been used, or after a whole call. */
    void rest() {
        idleSince = System.nanoTime();
        home.keep(this);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        channel = ctx.channel();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        context.dispatch(message, reader);
    }

    private void read(Object message) {
        if (call == null || ((HttpObject) message).decoderResult().isFailure()) {
            ReferenceCountUtil.release(message);
            breakOff();
            return;
        }
        if (message instanceof HttpResponse answer) {
            begins(answer);
        }
        if (message instanceof HttpContent content) {
            goesOn(content);
        }
    }

    private void begins(HttpResponse answer) {
        int status = answer.status().code();
        interim = status >= CONTINUE && status < FINAL;
        if (status == SWITCHING) {
            breakOff();
        } else if (!interim) {
            reusable = HttpUtil.isKeepAlive(answer);
            call.answered(answer, (HeadersMultiMap) answer.headers());
        }
    }

    private void goesOn(HttpContent content) {
        boolean last = content instanceof LastHttpContent;
        if (call == null || interim) {
            content.release();
            interim &= !last;
            return;
        }
        Buffer bytes = BufferImpl.buffer(VertxHandler.safeBuffer(content.content()));
        if (bytes.length() > 0) {
            call.arrived(bytes);
        }
        if (last && call != null) {
            Call done = call;
            done.ended();
            settle(done);
        }
    }

    /** After the end of an answer: rests, unless the call has reset it because the request was not sent whole. */
    private void settle(Call done) {
        if (call != done) {
            return;
        }
        call = null;
        if (sent && reusable && channel.isActive()) {
            channel.config().setAutoRead(true);
            rest();
        } else {
            channel.close();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (call != null && channel.isWritable()) {
            context.dispatch(done -> call.drained());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        home.forget(this);
        breakOff();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        channel.close();
    }

    private void breakOff() {
        Call broken = call;
        call = null;
        channel.close();
        if (broken != null) {
            context.dispatch(done -> broken.brokenOff());
        }
    }
}
