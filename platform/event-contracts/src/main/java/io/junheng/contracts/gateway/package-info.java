/** Events of the gateway (网关): API clients. */
package io.junheng.contracts.gateway;
