package org.hemicycle.ground.shared;

/** The asker may not do this. The platform turns it into a page or a problem document with status 403. */
public class NotAllowed extends RuntimeException {
    public NotAllowed(String what) {
        super(what);
    }
}
