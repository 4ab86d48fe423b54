/** What a client asked of the gateway and how it fared (用量), for whoever writes the client. */
package io.junheng.gateway.usage;
