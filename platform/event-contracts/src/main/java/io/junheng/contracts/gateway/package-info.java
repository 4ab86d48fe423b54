/** Events of the gateway (网关): API clients, sessions, refusals. */
@NullMarked
package io.junheng.contracts.gateway;

import org.jspecify.annotations.NullMarked;
