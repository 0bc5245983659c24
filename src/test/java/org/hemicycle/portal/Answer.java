package org.hemicycle.portal;

import java.io.IOException;
import java.io.OutputStream;

/** What a portal answers, good or bad. */
interface Answer {

    /** Sends it; whether the connection is good for another request. */
    boolean send(Heard heard, OutputStream out) throws IOException;
}
