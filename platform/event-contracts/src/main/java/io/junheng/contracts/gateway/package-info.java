/** Events of the gateway (网关): API clients. */
@NullMarked
package io.junheng.contracts.gateway;

import org.jspecify.annotations.NullMarked;
