/** The Merkle tree (默克尔树) of RFC 9162 and its signed checkpoints, without a database or a framework. */
package io.junheng.audit.tree;
