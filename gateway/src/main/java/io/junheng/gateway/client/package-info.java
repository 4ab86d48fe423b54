/** The register of API clients (接口客户端): who may call, as what, with which key, and until when. */
package io.junheng.gateway.client;
