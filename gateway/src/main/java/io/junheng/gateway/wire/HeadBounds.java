package io.junheng.gateway.wire;

/**
 * How large a request's header may be and how long it may take (请求头限制).
 *
 * @param requestLine bytes of the request line
 * @param headerBytes bytes of all fields
 * @param headerFields number of fields
 * @param headMillis milliseconds from the first byte of a request, or from the opening of the connection, to the end of its header
 */
public record HeadBounds(int requestLine, int headerBytes, int headerFields, long headMillis) {}
