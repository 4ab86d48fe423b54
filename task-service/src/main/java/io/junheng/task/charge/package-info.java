/** Who is in charge of a region or a school (第一责任人、责任区、包保、联系学校): schemes, persons, visits, and who has nobody. */
package io.junheng.task.charge;
