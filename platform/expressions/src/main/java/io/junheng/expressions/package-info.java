/**
 * The one formula language (公式语言) of the suite: parse and check against a vocabulary with units, explain in words, evaluate exactly, compile to SQL.
 * It knows no school and no indicator; those are data.
 */
package io.junheng.expressions;
