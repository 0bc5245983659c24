package org.hemicycle.ground.platform.web;

import java.text.Collator;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.hemicycle.ground.shared.Language;
import org.hemicycle.ground.shared.Refusal;

/** The texts of one interface language, and how numbers, dates and names of countries and languages are written in it. */
public final class Messages {
    private static final String START_ISOLATE = "\u2068";
    private static final String START_RIGHT_TO_LEFT = "\u2067";
    private static final String END_ISOLATE = "\u2069";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Language language;
    private final Map<String, String> texts;
    private final Map<String, MessagePattern> parsed = new ConcurrentHashMap<>();
    private final DateTimeFormatter dates;
    private final Locale locale;
    private final Locale westernDigits;
    private final Map<String, String> countries = new ConcurrentHashMap<>();

    Messages(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = Map.copyOf(texts);
        this.locale = language.locale();
        this.westernDigits = Locale.forLanguageTag(language.primary() + "-u-nu-latn");
        this.dates = DateTimeFormatter.ofPattern(datePattern(language.primary()), locale);
    }

    public Language language() {
        return language;
    }

    /** The text of a key with values filled in; numbers and dates are written for the reader. */
    public String text(String key, Object... values) {
        var pattern = parsed.computeIfAbsent(key, k -> MessagePattern.parse(raw(k)));
        return pattern.fill(this, values);
    }

    /** The text of a refusal. */
    public String text(Refusal refusal) {
        return text(refusal.key(), refusal.arguments().toArray());
    }

    /** The text that stands for a value of an enum: the key is the prefix and the value's name. */
    public String of(String prefix, Enum<?> value) {
        return text(prefix + "." + value.name());
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** A whole number with the separators of the language, in Western digits. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(westernDigits).format(number);
    }

    /** A share in per cent, without decimals. */
    public String percent(double share) {
        return NumberFormat.getPercentInstance(westernDigits).format(share);
    }

    /** A day, as 18 Nov 2026. */
    public String date(LocalDate date) {
        return dates.format(date);
    }

    /** A moment in UTC, as 18 Nov 2026, 13:05 UTC. */
    public String moment(Instant moment) {
        var time = moment.atZone(ZoneOffset.UTC);
        var clock = "%02d:%02d".formatted(time.getHour(), time.getMinute());
        return text("platform.moment", date(time.toLocalDate()), clock);
    }

    /** The name of a country by its code in two letters, in capitals or not. */
    public String country(String code) {
        var capitals = code.toUpperCase(Locale.ROOT);
        if (COUNTRIES.contains(capitals)) {
            return countries.computeIfAbsent(capitals, this::displayed);
        }
        var name = displayed(capitals);
        return name.isEmpty() ? code : name;
    }

    /** The name of a language by its tag, in the reader's language. */
    public String languageName(String tag) {
        if (tag.equals(Language.UNKNOWN)) {
            return text("platform.language.unknown");
        }
        var name = Locale.forLanguageTag(tag).getDisplayName(locale);
        return name.isEmpty() ? tag : name;
    }

    /** The same as the first word of a line: French, Spanish and Portuguese write names of languages small within a sentence. */
    public String languageNameAlone(String tag) {
        var name = languageName(tag);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** The order of an alphabetical list in this language. */
    public <T> Comparator<T> alphabetical(Function<T, String> name) {
        var collator = Collator.getInstance(locale);
        return Comparator.comparing(name, collator);
    }

    String value(Object value) {
        return switch (value) {
            case Integer number -> number(number);
            case Long number -> number(number);
            case LocalDate date -> date(date);
            case Instant moment -> moment(moment);
            default -> language.rightToLeft() ? isolated(value.toString()) : value.toString();
        };
    }

    /** A value goes its own way; one that begins with an isolated value is a message of ours and goes that of the page. */
    private static String isolated(String value) {
        return (value.startsWith(START_ISOLATE) ? START_RIGHT_TO_LEFT : START_ISOLATE) + value + END_ISOLATE;
    }

    private String raw(String key) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("no text for " + key + " in " + language);
        }
        return text;
    }

    private String displayed(String country) {
        return Locale.of("", country).getDisplayCountry(locale);
    }

    private static String datePattern(String language) {
        return switch (language) {
            case "pt" -> "d 'de' MMM 'de' uuuu";
            case "ar" -> "d MMMM uuuu";
            default -> "d MMM uuuu";
        };
    }
}
