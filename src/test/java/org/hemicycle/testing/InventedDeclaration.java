package org.hemicycle.testing;

/** The text of a declaration of an invented source, of the assembly of Xy. */
public final class InventedDeclaration {
    private InventedDeclaration() {}

    /** With these streams, indented as they stand below {@code streams:}. */
    public static String of(String name, String title, String streams) {
        return """
                connector: %s
                name: %s
                chambers: [xy-assembly]
                language: en
                licence: { id: CC0-1.0, name: Public domain }
                home: https://xy.example
                streams:
                """.formatted(name, title) + streams;
    }
}
