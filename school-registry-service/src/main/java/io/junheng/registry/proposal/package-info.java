/** Change proposals (信息变更申请): a school proposes, its county accepts or returns; nothing changes before. */
package io.junheng.registry.proposal;
