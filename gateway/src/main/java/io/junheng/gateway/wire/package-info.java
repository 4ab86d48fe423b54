/** Bytes into HTTP/1.1 requests (报文解析), of which every recipient reads the same. */
package io.junheng.gateway.wire;
