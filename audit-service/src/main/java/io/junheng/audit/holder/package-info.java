/** Who had which role when (任职履历), as the log tells it. */
package io.junheng.audit.holder;
