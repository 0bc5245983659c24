package org.hemicycle.ground.platform.web;

/** The sections of the masthead, in order: only those that exist. */
public enum Section {
    LEGISLATION("legislation"),
    PARLIAMENTS("parliaments"),
    SOURCES("sources"),
    ABOUT("about");

    private final String path;

    Section(String path) {
        this.path = path;
    }

    /** The first segment of its addresses, after the language. */
    public String path() {
        return path;
    }

    /** The key of its name. */
    public String key() {
        return "platform.section." + path;
    }
}
