/** The public door (入口): the only place where bytes from outside become a request, and the checks in their order. */
package io.junheng.gateway.edge;
