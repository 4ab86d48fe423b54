/** Refusals: error catalogues, collecting, and RFC 9457 rendering. */
package io.junheng.kit.problem;
