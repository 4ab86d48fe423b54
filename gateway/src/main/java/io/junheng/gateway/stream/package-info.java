/** Live changes (实时变更流): the change feed as Server-Sent Events, resumed where it broke off. */
package io.junheng.gateway.stream;
