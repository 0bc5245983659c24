package org.hemicycle;

import org.hemicycle.ground.platform.commands.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/**
 * The application: one process that serves pages, answers the API and runs the jobs. Beans are named after the whole name of
 * their class, because two contexts may use one word for two things.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(sharedModules = {"shared", "platform", "parliaments"})
public class Hemicycle {

    public static void main(String[] arguments) {
        System.exit(new Commands(Hemicycle.class, System.out, System.err).run(arguments));
    }
}
