/** Whether the manifests in {@code deploy/} fit each other and the services (部署清单检查). */
package io.junheng.system.deploy;
