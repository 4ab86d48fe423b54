/** Inspections (督查检查): admitted by the approved yearly list only, with schools and inspectors drawn at random from a recorded seed (双随机). */
package io.junheng.task.inspection;
