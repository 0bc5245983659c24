package org.hemicycle.cloud.connectors.read;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hemicycle.cloud.connectors.Answer;
import org.hemicycle.cloud.connectors.AnswerTooLarge;
import org.jspecify.annotations.Nullable;

/** The members of an archive whose names fit, read from memory only: no name of a member is ever a place on disk. */
final class ZipMembers implements Iterator<Answer> {
    private final ReadPlan plan;
    private final Pattern wanted;
    private final Answer like;
    private final ZipInputStream zip;
    private final InputStream unpacked;
    private Iterator<Answer> current = Collections.emptyIterator();
    private final Set<String> read = new HashSet<>();
    private @Nullable String passedOver;
    private int members;

    ZipMembers(ReadPlan plan, String pattern, InputStream body, Answer like) {
        var packed = new Counting(body);
        this.plan = plan;
        this.wanted = Globs.pattern(pattern);
        this.like = like;
        this.zip = new ZipInputStream(packed);
        this.unpacked = new Bounded(zip, packed::count);
    }

    @Override
    public boolean hasNext() {
        try {
            while (!current.hasNext()) {
                var member = zip.getNextEntry();
                if (member == null) {
                    foundSome();
                    return false;
                }
                count();
                current = isWanted(member) ? parts(member) : passOver(member);
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Answer next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }

    /** The parts of a member; one without content says nothing, so there are none of it to keep. */
    private Iterator<Answer> parts(ZipEntry member) throws IOException {
        if (!read.add(member.getName())) {
            throw new IOException("two members of the archive are called " + member.getName());
        }
        var body = new PushbackInputStream(unpacked);
        var first = body.read();
        if (first < 0) {
            return Collections.emptyIterator();
        }
        body.unread(first);
        return Parts.members(plan, body, Parts.withBytes(like, new byte[0], "member=" + member.getName()));
    }

    private Iterator<Answer> passOver(ZipEntry member) {
        if (passedOver == null && !member.isDirectory()) {
            passedOver = member.getName();
        }
        return Collections.emptyIterator();
    }

    /** An archive without any member that is read was packed otherwise than declared, or is none. */
    private void foundSome() throws IOException {
        if (read.isEmpty()) {
            throw new IOException(
                    passedOver == null
                            ? "an archive without members"
                            : "no member of the archive fits %s; the first is called %s"
                                    .formatted(plan.zip(), passedOver));
        }
    }

    private boolean isWanted(ZipEntry member) {
        var name = member.getName();
        var last = name.substring(name.lastIndexOf('/') + 1);
        return !member.isDirectory()
                && (wanted.matcher(name).find() || wanted.matcher(last).find());
    }

    private void count() {
        if (++members > Limits.MEMBERS) {
            throw new AnswerTooLarge("an archive of more than %d members".formatted(Limits.MEMBERS));
        }
    }
}
