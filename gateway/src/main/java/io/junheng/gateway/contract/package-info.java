/** The one API document (接口文档): merged from the services' own, served whole and in slices, and made readable. */
package io.junheng.gateway.contract;
