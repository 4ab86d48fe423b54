/** The spans of a request across services and events, told to a collector. */
package io.junheng.kit.trace;
