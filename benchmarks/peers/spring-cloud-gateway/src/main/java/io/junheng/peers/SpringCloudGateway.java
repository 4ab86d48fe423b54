package io.junheng.peers;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Spring Cloud Gateway as a plain proxy: one route, given on the command line. */
@SpringBootApplication
public class SpringCloudGateway {

    public static void main(String[] options) {
        SpringApplication.run(SpringCloudGateway.class, options);
    }
}
