/** Imports and exports: formats, rows, errors by row and column. */
package io.junheng.kit.transfer;
