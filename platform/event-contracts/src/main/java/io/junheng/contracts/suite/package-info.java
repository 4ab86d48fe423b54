/** Events that every service publishes (各服务共有): jobs, readings of sensitive data. */
@NullMarked
package io.junheng.contracts.suite;

import org.jspecify.annotations.NullMarked;
