package org.hemicycle.ground.shared;

/** Nothing stands at the address asked for. The platform turns it into a page or a problem document with status 404. */
public class NotFound extends RuntimeException {
    public NotFound(String what) {
        super(what);
    }
}
