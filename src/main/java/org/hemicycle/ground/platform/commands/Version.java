package org.hemicycle.ground.platform.commands;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, as the jar states it. */
public final class Version implements IVersionProvider {

    /** The release, such as {@code 0.1.0}; {@code development} where no jar states one. */
    public static String current() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"Hemicycle " + current()};
    }
}
