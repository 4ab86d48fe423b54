/** What the gateway itself says (网关应答): its error catalogue, problem details and the header fields of every answer. */
package io.junheng.gateway.answer;
