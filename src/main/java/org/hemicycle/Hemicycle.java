package org.hemicycle;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application: one process that serves pages, answers the API and runs the jobs. */
@SpringBootApplication
@Modulithic(sharedModules = {"shared", "platform", "parliaments"})
public class Hemicycle {

    public static void main(String[] arguments) {
        SpringApplication.run(Hemicycle.class, arguments);
    }
}
