package io.junheng.gateway.edge;

import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.kit.problem.Problem;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Turns bytes into HTTP/1.1 requests, and refuses every message whose length or meaning two parsers could read differently (RFC 9112 sections 2.2, 5, 6
 * and 7): bare CR or LF, white space before a colon, folded lines, anything but exactly one {@code Host}, {@code Content-Length} beside
 * {@code Transfer-Encoding}, repeated or signed lengths, any coding but a single {@code chunked}, chunk extensions, over-long chunk sizes and trailer
 * fields. A refused message ends the connection; the bytes after it are never read as another request.
 *
 * <p>A refusal reaches the next handler as a request (or last content) whose {@link DecoderResult} fails with a {@link Problem}. Sizes are in bytes;
 * {@link Bounds#headMillis} is the time from the first byte of a request, or from the opening of the connection, to the end of its header.
 */
final class StrictRequestDecoder extends ByteToMessageDecoder {

    /** How large a header may be and how long it may take. */
    record Bounds(int requestLine, int headerBytes, int headerFields, long headMillis) {}

    private static final int LONGEST_CHUNK_SIZE = 8;
    private static final int LONGEST_LENGTH = 18;

    private enum State {
        HEAD,
        FIXED,
        CHUNK_SIZE,
        CHUNK_DATA,
        CHUNK_END,
        LAST_CHUNK_END,
        REFUSED
    }

    private final Bounds bounds;
    private State state = State.HEAD;
    private int scanned;
    private long remaining;
    private ScheduledFuture<?> deadline;
    private boolean begun;

    StrictRequestDecoder(Bounds bounds) {
        this.bounds = bounds;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        startDeadline(ctx);
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext ctx) {
        stopDeadline();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) throws Exception {
        stopDeadline();
        super.channelInactive(ctx);
    }

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        try {
            switch (state) {
                case HEAD -> readHead(ctx, in, out);
                case FIXED -> readFixed(in, out);
                case CHUNK_SIZE -> readChunkSize(in);
                case CHUNK_DATA -> readChunkData(in, out);
                case CHUNK_END -> readChunkEnd(in);
                case LAST_CHUNK_END -> readLastChunkEnd(in, out);
                case REFUSED -> in.skipBytes(in.readableBytes());
            }
        } catch (Problem refusal) {
            boolean inHead = state == State.HEAD;
            state = State.REFUSED;
            stopDeadline();
            in.skipBytes(in.readableBytes());
            out.add(inHead ? refusedRequest(refusal) : refusedContent(refusal));
        }
    }

    private void readHead(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        int end = endOfHead(in);
        if (end < 0) {
            if (in.isReadable()) {
                begun = true;
                startDeadline(ctx);
            }
            return;
        }
        byte[] head = new byte[end - in.readerIndex()];
        in.readBytes(head);
        scanned = 0;
        begun = false;
        stopDeadline();
        HeadParser parser = new HeadParser(head);
        out.add(parser.parse());
        if (parser.body == State.HEAD) {
            out.add(LastHttpContent.EMPTY_LAST_CONTENT);
        }
        state = parser.body;
    }

    /** Index just after the empty line that ends the header, or -1 while it has not arrived; refuses as soon as a bound is passed. */
    private int endOfHead(ByteBuf in) {
        if (scanned == 0 && !skipEmptyLine(in)) {
            return -1;
        }
        int start = in.readerIndex();
        int from = start + Math.max(0, scanned - 3);
        int end = in.writerIndex();
        int found = -1;
        for (int lf = in.indexOf(from, end, (byte) '\n'); lf >= 0; lf = in.indexOf(lf + 1, end, (byte) '\n')) {
            if (lf == start || in.getByte(lf - 1) != '\r') {
                throw malformed("line end");
            }
            if (lf - start >= 3 && in.getByte(lf - 2) == '\n') {
                found = lf + 1;
                break;
            }
        }
        int seen = (found < 0 ? end : found) - start;
        if (seen > bounds.requestLine()) {
            int lineEnd = in.indexOf(start, start + bounds.requestLine(), (byte) '\n');
            if (lineEnd < 0) {
                throw Problem.of(GatewayProblem.TARGET_TOO_LONG, bounds.requestLine());
            }
            if (seen - (lineEnd + 1 - start) > bounds.headerBytes()) {
                throw Problem.of(GatewayProblem.HEADERS_TOO_LARGE, bounds.headerBytes() + " bytes");
            }
        }
        scanned = end - start;
        return found;
    }

    /** RFC 9112 2.2: a server should ignore an empty line before the request line. False while it cannot be known whether there is one. */
    private static boolean skipEmptyLine(ByteBuf in) {
        if (!in.isReadable() || in.getByte(in.readerIndex()) != '\r') {
            return true;
        }
        if (in.readableBytes() < 2) {
            return false;
        }
        if (in.getByte(in.readerIndex() + 1) == '\n') {
            in.skipBytes(2);
        }
        return true;
    }

    private void readFixed(ByteBuf in, List<Object> out) {
        int size = (int) Math.min(remaining, in.readableBytes());
        if (size == 0) {
            return;
        }
        remaining -= size;
        ByteBuf content = in.readRetainedSlice(size);
        if (remaining == 0) {
            state = State.HEAD;
            out.add(new DefaultLastHttpContent(content));
        } else {
            out.add(new DefaultHttpContent(content));
        }
    }

    private void readChunkSize(ByteBuf in) {
        int start = in.readerIndex();
        long size = 0;
        for (int i = 0; i < in.readableBytes(); i++) {
            byte b = in.getByte(start + i);
            if (b == '\r') {
                if (i == 0) {
                    throw malformed("chunk size");
                }
                if (i + 1 == in.readableBytes()) {
                    return;
                }
                if (in.getByte(start + i + 1) != '\n') {
                    throw malformed("chunk size");
                }
                in.skipBytes(i + 2);
                remaining = size;
                state = size == 0 ? State.LAST_CHUNK_END : State.CHUNK_DATA;
                return;
            }
            int digit = Character.digit(b, 16);
            if (digit < 0 || i == LONGEST_CHUNK_SIZE) {
                throw malformed("chunk size");
            }
            size = size << 4 | digit;
        }
    }

    private void readChunkData(ByteBuf in, List<Object> out) {
        int size = (int) Math.min(remaining, in.readableBytes());
        if (size == 0) {
            return;
        }
        remaining -= size;
        out.add(new DefaultHttpContent(in.readRetainedSlice(size)));
        if (remaining == 0) {
            state = State.CHUNK_END;
        }
    }

    private void readChunkEnd(ByteBuf in) {
        if (readLineEnd(in)) {
            state = State.CHUNK_SIZE;
        }
    }

    private void readLastChunkEnd(ByteBuf in, List<Object> out) {
        if (readLineEnd(in)) {
            state = State.HEAD;
            out.add(LastHttpContent.EMPTY_LAST_CONTENT);
        }
    }

    private static boolean readLineEnd(ByteBuf in) {
        if (in.isReadable() && in.getByte(in.readerIndex()) != '\r'
                || in.readableBytes() > 1 && in.getByte(in.readerIndex() + 1) != '\n') {
            throw malformed("end of chunk");
        }
        if (in.readableBytes() < 2) {
            return false;
        }
        in.skipBytes(2);
        return true;
    }

    private void startDeadline(ChannelHandlerContext ctx) {
        if (deadline != null) {
            return;
        }
        deadline = ctx.executor().schedule(() -> late(ctx), bounds.headMillis(), TimeUnit.MILLISECONDS);
    }

    private void stopDeadline() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    private void late(ChannelHandlerContext ctx) {
        if (state != State.HEAD || !ctx.channel().isActive()) {
            return;
        }
        state = State.REFUSED;
        if (begun) {
            ctx.fireChannelRead(refusedRequest(Problem.of(GatewayProblem.REQUEST_TIMEOUT)));
            ctx.fireChannelReadComplete();
        } else {
            ctx.close();
        }
    }

    private static DefaultHttpRequest refusedRequest(Problem refusal) {
        HttpHeaders headers = HeadersMultiMap.headers();
        headers.set(HttpHeaderNames.CONNECTION, "close");
        DefaultHttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/", headers);
        request.setDecoderResult(DecoderResult.failure(refusal));
        return request;
    }

    private static DefaultLastHttpContent refusedContent(Problem refusal) {
        DefaultLastHttpContent content = new DefaultLastHttpContent(Unpooled.EMPTY_BUFFER);
        content.setDecoderResult(DecoderResult.failure(refusal));
        return content;
    }

    private static Problem malformed(String what) {
        return Problem.of(GatewayProblem.MALFORMED_REQUEST, what);
    }

    /** Parses one complete header and decides how the body is framed. */
    private final class HeadParser {

        private final byte[] head;
        private int at;
        private State body = State.HEAD;

        HeadParser(byte[] head) {
            this.head = head;
        }

        DefaultHttpRequest parse() {
            String method = method();
            String target = target();
            HttpVersion version = version();
            HeadersMultiMap headers = HeadersMultiMap.headers();
            int fields = 0;
            while (head[at] != '\r') {
                if (++fields > bounds.headerFields()) {
                    throw Problem.of(GatewayProblem.HEADERS_TOO_LARGE, bounds.headerFields() + " fields");
                }
                headers.add(name(), value());
            }
            if (at != head.length - 2) {
                throw malformed("line end");
            }
            frame(method, version, headers);
            return new DefaultHttpRequest(version, HttpMethod.valueOf(method), target, headers);
        }

        private String method() {
            int start = at;
            while (isToken(head[at])) {
                at++;
            }
            if (at == start || head[at] != ' ') {
                throw malformed("request line");
            }
            return text(start, at++);
        }

        private String target() {
            int start = at;
            while (head[at] > ' ' && head[at] < 0x7F) {
                at++;
            }
            if (at == start || head[at] != ' ') {
                throw malformed("request line");
            }
            return text(start, at++);
        }

        private HttpVersion version() {
            int start = at;
            while (head[at] > ' ') {
                at++;
            }
            String version = text(start, at);
            endLine();
            if (version.equals("HTTP/1.1")) {
                return HttpVersion.HTTP_1_1;
            }
            if (version.equals("HTTP/1.0")) {
                return HttpVersion.HTTP_1_0;
            }
            throw version.matches("HTTP/[0-9]\\.[0-9]")
                    ? Problem.of(GatewayProblem.VERSION_NOT_SUPPORTED)
                    : malformed("request line");
        }

        private String name() {
            int start = at;
            while (isToken(head[at])) {
                at++;
            }
            if (at == start || head[at] != ':') {
                throw malformed("header name");
            }
            return text(start, at++);
        }

        private String value() {
            while (isBlank(head[at])) {
                at++;
            }
            int start = at;
            while (isBlank(head[at]) || head[at] > ' ' && head[at] != 0x7F || head[at] < 0) {
                at++;
            }
            int end = at;
            endLine();
            while (end > start && isBlank(head[end - 1])) {
                end--;
            }
            return text(start, end);
        }

        private void endLine() {
            if (head[at] != '\r' || head[at + 1] != '\n') {
                throw malformed("control character");
            }
            at += 2;
            if (isBlank(head[at])) {
                throw malformed("folded line");
            }
        }

        private void frame(String method, HttpVersion version, HttpHeaders headers) {
            int hosts = headers.getAll(HttpHeaderNames.HOST).size();
            if (hosts > 1 || hosts == 0 && version == HttpVersion.HTTP_1_1) {
                throw malformed("Host");
            }
            List<String> lengths = headers.getAll(HttpHeaderNames.CONTENT_LENGTH);
            List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
            if (!codings.isEmpty()) {
                if (!lengths.isEmpty() || codings.size() > 1 || version == HttpVersion.HTTP_1_0) {
                    throw malformed("Transfer-Encoding");
                }
                if (!codings.get(0).equalsIgnoreCase("chunked")) {
                    throw Problem.of(GatewayProblem.ENCODING_NOT_IMPLEMENTED);
                }
                body = State.CHUNK_SIZE;
            } else if (!lengths.isEmpty()) {
                remaining = length(lengths);
                body = remaining == 0 ? State.HEAD : State.FIXED;
            }
            if (body != State.HEAD && (method.equals("GET") || method.equals("HEAD") || method.equals("TRACE"))) {
                throw malformed("body of " + method);
            }
        }

        private long length(List<String> lengths) {
            String length = lengths.get(0);
            if (lengths.size() > 1
                    || length.isEmpty()
                    || length.length() > LONGEST_LENGTH
                    || !length.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw malformed("Content-Length");
            }
            return Long.parseLong(length);
        }

        private String text(int start, int end) {
            return new String(head, start, end - start, StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    private static boolean isToken(byte b) {
        return b >= '0' && b <= '9'
                || b >= 'a' && b <= 'z'
                || b >= 'A' && b <= 'Z'
                || b > ' ' && b < 0x7F && "!#$%&'*+-.^_`|~".indexOf(b) >= 0;
    }
}
