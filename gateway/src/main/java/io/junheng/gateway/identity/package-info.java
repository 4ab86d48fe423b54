/** Who is calling (身份): what a credential stands for, and the token that tells a service so. */
package io.junheng.gateway.identity;
