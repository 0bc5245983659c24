package org.hemicycle;

import org.hemicycle.ground.platform.commands.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application: one process that serves pages, answers the API and runs the jobs. */
@SpringBootApplication
@Modulithic(sharedModules = {"shared", "platform", "parliaments"})
public class Hemicycle {

    public static void main(String[] arguments) {
        System.exit(new Commands(Hemicycle.class, System.out, System.err).run(arguments));
    }
}
