import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Build step: fetches the fonts of the pages by the npm lock file and puts them, with their licences, where the jar takes
 * them from. Without npm, or without a network, the build goes on and pages use the system's fonts.
 */
public class FetchFonts {
    private static final Map<String, String> FONTS = Map.of(
            "@fontsource-variable/source-sans-3", "source-sans-3-latin-wght-normal.woff2",
            "@fontsource/source-serif-4", "source-serif-4-latin-600-normal.woff2",
            "@fontsource-variable/readex-pro", "readex-pro-arabic-wght-normal.woff2");

    public static void main(String[] arguments) throws Exception {
        var declared = Path.of(arguments[0]);
        var work = Path.of(arguments[1]);
        var target = Path.of(arguments[2]);
        var stamp = work.resolve("package-lock.sha256");
        var now = fingerprint(declared.resolve("package-lock.json"));
        if (!Files.exists(stamp) || !Files.readString(stamp).equals(now)) {
            if (!fetch(declared, work)) {
                System.out.println("The fonts could not be fetched with npm: pages will use the system's fonts.");
                return;
            }
            Files.writeString(stamp, now);
        }
        for (var font : FONTS.entrySet()) {
            copy(work.resolve("node_modules").resolve(font.getKey()), font.getValue(), target);
        }
    }

    private static boolean fetch(Path declared, Path work) throws IOException, InterruptedException {
        Files.createDirectories(work);
        for (var file : new String[] {"package.json", "package-lock.json"}) {
            Files.copy(declared.resolve(file), work.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            var npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund")
                    .directory(work.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(work.resolve("npm.log").toFile())
                    .start();
            if (!npm.waitFor(2, TimeUnit.MINUTES)) {
                npm.destroyForcibly();
                return false;
            }
            return npm.exitValue() == 0;
        } catch (IOException noNpm) {
            return false;
        }
    }

    private static void copy(Path module, String font, Path target) throws IOException {
        Files.createDirectories(target);
        Files.copy(module.resolve("files").resolve(font), target.resolve(font), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(module.resolve("LICENSE"), target.resolve(font + ".LICENSE"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String fingerprint(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
