/** JSON strictness, request ids, the common parts of the OpenAPI document. */
package io.junheng.kit.web;
