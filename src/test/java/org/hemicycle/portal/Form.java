package org.hemicycle.portal;

/** The forms in which a portal gives its bills, each at an address of its own. */
public enum Form {
    /** JSON in pages by number: {@code page}, {@code size}, a total in the body. */
    PAGES("/rest/pages?size=50"),
    /** JSON in pages by {@code offset} and {@code limit}. */
    OFFSET("/rest/offset?limit=50"),
    /** JSON in pages by an opaque {@code cursor}. */
    CURSOR("/rest/cursor?size=50"),
    /** JSON in pages, each naming the next in its body and in the header Link. */
    NEXT("/rest/next?size=50"),
    /** A list of ids in JSON, and each bill at an address of its own. */
    DETAIL("/rest/ids"),
    /** XML in pages, each naming the next. */
    XML("/xml/bills?size=50"),
    /** OData v4 in JSON. */
    ODATA("/odata/Bills"),
    /** One JSON document with everything. */
    JSON("/dumps/bills.json"),
    /** One JSON object a line. */
    NDJSON("/dumps/bills.ndjson"),
    /** The same in gzip. */
    GZIP("/dumps/bills.ndjson.gz"),
    /** A table with its last step only. */
    CSV("/dumps/bills.csv"),
    /** An archive of JSON documents with a hundred bills each. */
    ZIP("/dumps/bills.zip");

    private final String path;

    Form(String path) {
        this.path = path;
    }

    /** The address to begin with, behind that of the site. */
    public String path() {
        return path;
    }
}
