/** Procedures (程序): ordered steps with their parties, documents and publicity periods; what a case decides happens at its last step. */
package io.junheng.registry.procedure;
