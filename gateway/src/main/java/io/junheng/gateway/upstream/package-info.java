/** Sending a request on to a service (转发) and what happens when the service is slow, broken or gone. */
package io.junheng.gateway.upstream;
