/** Which service answers a request (路由): one normalised path, one table, one decision. */
package io.junheng.gateway.route;
