/** The gateway's own secret (密钥材料) and what is derived from it; nothing in the database can be used without it. */
package io.junheng.gateway.secret;
