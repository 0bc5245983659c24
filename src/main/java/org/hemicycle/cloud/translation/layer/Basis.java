package org.hemicycle.cloud.translation.layer;

import org.hemicycle.cloud.translation.layer.heads.Voice;
import org.hemicycle.cloud.translation.layer.keep.Keeper;
import org.hemicycle.cloud.translation.layer.terms.Context;
import org.hemicycle.cloud.translation.layer.terms.TermReader;
import org.hemicycle.ground.shared.Sha256;

/**
 * Goes through a text as a rendering does, without an engine, and writes down every entry of the declared data that has a part
 * in it, with its content. Two states of the data that give the same here give the same translation.
 */
final class Basis implements Voice {
    private final Keeper keeper;
    private final SaidTerms said;
    private final TermReader reader;
    private final Context context;
    private final StringBuilder account = new StringBuilder();

    Basis(Keeper keeper, SaidTerms said, TermReader reader, Context context) {
        this.keeper = keeper;
        this.said = said;
        this.reader = reader;
        this.context = context;
    }

    @Override
    public String say(String part) {
        account.append("say ").append(part).append('\n');
        for (var kept : said.with(keeper.in(part, context), part, context)) {
            account.append(kept).append('\n');
        }
        for (var called : reader.called(part, context)) {
            called.terms()
                    .forEach(term -> account.append(called.start())
                            .append(' ')
                            .append(called.key())
                            .append(' ')
                            .append(term.content())
                            .append('\n'));
        }
        return part;
    }

    @Override
    public boolean titled() {
        return false;
    }

    @Override
    public void applied(String id, String source, String target) {
        account.append("head ").append(id).append(' ').append(target).append('\n');
    }

    /** What came out for a sentence, with the words of its head in the target. */
    void wrote(String sentence) {
        account.append("wrote ").append(sentence).append('\n');
    }

    /** What tells this account from others. */
    String digest(String grammar) {
        return Sha256.hex(grammar + '\n' + account).substring(0, 16);
    }
}
