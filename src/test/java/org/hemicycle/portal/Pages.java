package org.hemicycle.portal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The answers of a site that is well, in every form. */
record Pages(String base, List<InventedBill> bills, Struck struck) {
    private static final int USUAL_SIZE = 50;
    private static final String JSON = "application/json";

    /** What stands at a path below the site's own. */
    Said at(String path, Heard heard) {
        return switch (path) {
            case "/" -> Said.of("text/html; charset=utf-8", home());
            case "/licence" ->
                Said.of("text/html; charset=utf-8", "<html><body>Public domain (CC0 1.0).</body></html>");
            case "/rest/pages" -> {
                var size = heard.number("size", USUAL_SIZE);
                yield json(slice((heard.number("page", 1) - 1) * size, size), "");
            }
            case "/rest/offset" -> json(slice(heard.number("offset", 0), heard.number("limit", USUAL_SIZE)), "");
            case "/rest/cursor" -> cursor(heard);
            case "/rest/next" -> next(heard);
            case "/rest/ids" -> ids();
            case "/xml/bills" -> xml(heard);
            case "/odata/Bills" -> odata(heard);
            default -> path.startsWith("/rest/bills/") ? one(path.substring(12)) : dump(path);
        };
    }

    private String home() {
        var links = new StringBuilder();
        for (var form : Form.values()) {
            links.append("<li><a href=\"%s\">%s</a></li>".formatted(base + form.path(), form));
        }
        return "<html lang=\"en\"><head><title>Open data</title></head><body><h1>Open data</h1><ul>" + links
                + "</ul><p><a rel=\"license\" href=\"" + base + "/licence\">Licence</a></p></body></html>";
    }

    private List<InventedBill> slice(int from, int count) {
        var start = Math.clamp(from, 0, bills.size());
        return bills.subList(start, Math.clamp((long) start + count, start, bills.size()));
    }

    private Said json(List<InventedBill> some, String more) {
        return Said.of(JSON, "{\"total\":%d%s,\"items\":%s}".formatted(total(), more, list(some)));
    }

    private long total() {
        return struck.by(Fault.ENDLESS) ? 999_999_999 : bills.size();
    }

    private String list(List<InventedBill> some) {
        return "[" + String.join(",\n", new BillWriting(struck).json(some)) + "]";
    }

    private Said cursor(Heard heard) {
        var size = heard.number("size", USUAL_SIZE);
        var cursor = heard.parameter("cursor");
        var from = cursor == null
                ? 0
                : Integer.parseInt(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
        var to = from + size;
        return json(slice(from, size), to < bills.size() ? ",\"cursor\":\"" + opaque(to) + "\"" : "");
    }

    private static String opaque(int from) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Integer.toString(from).getBytes(StandardCharsets.US_ASCII));
    }

    private Said next(Heard heard) {
        var page = heard.number("page", 1);
        var size = heard.number("size", USUAL_SIZE);
        var some = slice((page - 1) * size, size);
        var next = following("/rest/next?size=%d&page=%d", page, size);
        return next.isEmpty()
                ? json(some, "")
                : json(some, ",\"next\":\"" + next + "\"").with("Link", "<" + next + ">; rel=\"next\"");
    }

    /** The address of the next page, or nothing at the end; a portal that lies never comes to an end. */
    private String following(String pattern, int page, int size) {
        if (struck.by(Fault.LOOP_NEXT)) {
            return base + pattern.formatted(size, page);
        }
        if (struck.by(Fault.NEXT_INTERNAL)) {
            return struck.of(Fault.NEXT_INTERNAL).orElseThrow().with();
        }
        var more = page * size < bills.size() || struck.by(Fault.ENDLESS);
        return more ? base + pattern.formatted(size, page + 1) : "";
    }

    private Said ids() {
        var ids = bills.stream().map(bill -> "{\"id\":\"" + bill.id() + "\"}").toList();
        return Said.of(JSON, "{\"total\":%d,\"items\":[%s]}".formatted(bills.size(), String.join(",", ids)));
    }

    private Said one(String id) {
        return bills.stream()
                .filter(bill -> bill.id().equals(id))
                .findFirst()
                .map(bill -> Said.of(
                        JSON, new BillWriting(struck).json(List.of(bill)).getFirst()))
                .orElseGet(() -> Said.status(404));
    }

    private Said xml(Heard heard) {
        var page = heard.number("page", 1);
        var size = heard.number("size", USUAL_SIZE);
        var next = following("/xml/bills?size=%d&page=%d", page, size).replace("&", "&amp;");
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<bills total=\"%d\">%s<next>%s</next></bills>"
                .formatted(total(), BillWriting.xml(slice((page - 1) * size, size)), next);
        return Said.of("application/xml; charset=utf-8", text);
    }

    private Said odata(Heard heard) {
        var skip = heard.number("$skip", 0);
        var top = heard.number("$top", USUAL_SIZE);
        var to = skip + top;
        var next = to < bills.size() ? ",\"@odata.nextLink\":\"%s/odata/Bills?$skip=%d\"".formatted(base, to) : "";
        return Said.of(
                "application/json;odata.metadata=minimal",
                "{\"@odata.context\":\"%s/odata/$metadata#Bills\",\"@odata.count\":%d,\"value\":%s%s}"
                        .formatted(base, bills.size(), list(slice(skip, top)), next));
    }

    private Said dump(String path) {
        return switch (path) {
            case "/dumps/bills.json" -> Said.of(JSON, list(bills));
            case "/dumps/bills.ndjson" -> Said.of("application/x-ndjson", lines());
            case "/dumps/bills.ndjson.gz" ->
                Said.of("application/gzip", Archives.gzip(lines().getBytes(StandardCharsets.UTF_8)));
            case "/dumps/bills.csv" -> Said.of("text/csv; charset=utf-8", new BillWriting(struck).csv(bills));
            case "/dumps/bills.zip" -> Said.of("application/zip", zip());
            default -> Said.status(404);
        };
    }

    private String lines() {
        return String.join("\n", new BillWriting(struck).json(bills)) + "\n";
    }

    private byte[] zip() {
        var zip = new Archives.Zip();
        for (var from = 0; from < bills.size(); from += 100) {
            zip.add("bills-%04d.json".formatted(from), list(slice(from, 100)).getBytes(StandardCharsets.UTF_8));
        }
        return zip.bytes();
    }

    /** A text as JSON writes it. */
    static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
