package org.hemicycle.cloud.translation.layer;

import org.hemicycle.ground.shared.Sha256;

/**
 * The account of every entry of the declared data that has a part in a translation, with its content. It does not depend on what
 * an engine says: two states of the data that give the same account give the same translation.
 */
final class Basis {
    private final StringBuilder account = new StringBuilder();

    /** A part without a head was handed to the engine. */
    void said(Readings.Reading reading) {
        account.append("say ").append(reading.part()).append('\n');
        reading.kept().forEach(kept -> account.append(kept).append('\n'));
        for (var called : reading.called()) {
            called.terms()
                    .forEach(term -> account.append(called.start())
                            .append(' ')
                            .append(called.key())
                            .append(' ')
                            .append(term.content())
                            .append('\n'));
        }
    }

    /**
     * A head was applied.
     *
     * @param words what it says, an open slot by its name
     */
    void head(String id, String words) {
        account.append("head ").append(id).append(' ').append(words).append('\n');
    }

    /** A sentence is ready. */
    void ends() {
        account.append("ends\n");
    }

    /**
     * What tells this account from others.
     *
     * @param grammar what tells those of the declared data from others that have a part in every text
     */
    String digest(String grammar) {
        return Sha256.hex(grammar + '\n' + account).substring(0, 16);
    }
}
