/** Orders (督办、限期整改): given to a department with a deadline, answered, and closed by the issuer or somebody else who did not act. */
package io.junheng.task.order;
