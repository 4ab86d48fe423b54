/** Monthly scores with a ranking, and yearly assessments with weights and vetoes (月度评分排名、年度考核). */
package io.junheng.task.assessment;
