/** People's tokens (人员令牌) from an OpenID provider, when one is configured. */
package io.junheng.gateway.person;
