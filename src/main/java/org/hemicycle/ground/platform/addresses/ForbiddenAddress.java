package org.hemicycle.ground.platform.addresses;

import java.net.UnknownHostException;

/** A name that leads to an address which is not public. */
public final class ForbiddenAddress extends UnknownHostException {
    ForbiddenAddress(String host) {
        super(host + " is not a public address");
    }
}
