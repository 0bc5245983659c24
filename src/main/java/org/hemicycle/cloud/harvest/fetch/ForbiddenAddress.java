package org.hemicycle.cloud.harvest.fetch;

import java.net.UnknownHostException;

/** A name that leads to an address which is not public. */
final class ForbiddenAddress extends UnknownHostException {
    ForbiddenAddress(String host) {
        super(host + " is not a public address");
    }
}
