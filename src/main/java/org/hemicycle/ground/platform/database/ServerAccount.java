package org.hemicycle.ground.platform.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The account under which the server's programs run. PostgreSQL refuses root, so root runs them as the owner of the
 * folder, else as nobody, else in a user namespace of its own.
 *
 * @param owner the user to whom the server's files must belong
 * @param prefix the words before each command
 */
record ServerAccount(long owner, List<String> prefix) {
    private static final long ROOT = 0;
    private static final long NOBODY = 65534;

    /** The first account that can run the programs and reach the folder. */
    static ServerAccount of(Path folder, PostgresBinaries binaries) throws IOException {
        var self = new UnixSystem().getUid();
        if (self != ROOT) {
            return new ServerAccount(self, List.of());
        }
        for (var account : candidates(folder)) {
            if (account.canReach(folder, binaries)) {
                return account;
            }
        }
        throw new CannotStart("PostgreSQL cannot run as root, and neither setpriv, runuser nor unshare can run it as"
                + " another user in " + folder
                + ": start Hemicycle as a normal user, or choose another folder with --data.");
    }

    /** Gives a file or folder to the account. */
    void own(Path file) throws IOException {
        if (owner(file) != owner) {
            Files.setAttribute(file, "unix:uid", (int) owner);
        }
    }

    /** The command as this account runs it. */
    List<String> command(List<String> words) {
        var all = new ArrayList<>(prefix);
        all.addAll(words);
        return all;
    }

    private static List<ServerAccount> candidates(Path folder) throws IOException {
        var ofRoot = owner(folder) == ROOT;
        var user = ofRoot ? NOBODY : owner(folder);
        var name = ofRoot ? "nobody" : Files.getOwner(folder).getName();
        var id = Long.toString(user);
        return List.of(
                new ServerAccount(user, List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups", "--")),
                new ServerAccount(user, List.of("runuser", "-u", name, "--")),
                new ServerAccount(ROOT, List.of("unshare", "--user", "--")));
    }

    private boolean canReach(Path folder, PostgresBinaries binaries) throws IOException {
        var cluster = folder.resolve("cluster");
        if (Files.exists(cluster) && owner(cluster) != owner) {
            return false;
        }
        var probe = Files.createTempDirectory(folder, "probe-");
        try {
            own(probe);
            return succeeds(command(List.of("test", "-w", probe.toString())))
                    && succeeds(command(List.of(binaries.program("postgres"), "--version")));
        } finally {
            Files.delete(probe);
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long owner(Path file) throws IOException {
        return ((Number) Files.getAttribute(file, "unix:uid")).longValue();
    }
}
