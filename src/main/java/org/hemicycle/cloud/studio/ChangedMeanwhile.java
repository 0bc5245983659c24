package org.hemicycle.cloud.studio;

/** Another has changed the same draft, or what is in use, since it was shown; nothing was kept. */
public class ChangedMeanwhile extends RuntimeException {
    public ChangedMeanwhile(String connector) {
        super("the draft of " + connector + " was changed meanwhile");
    }
}
