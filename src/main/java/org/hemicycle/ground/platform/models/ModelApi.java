package org.hemicycle.ground.platform.models;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.hemicycle.ground.platform.models.ModelRegister.Entry;
import org.hemicycle.ground.platform.models.ModelUse.Measurement;
import org.hemicycle.ground.platform.models.ModelUse.Scope;
import org.hemicycle.ground.platform.web.MessageCatalogue;
import org.hemicycle.ground.platform.web.Messages;
import org.hemicycle.ground.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of models for programs. */
@Tag(
        name = "Models",
        description = "What machines translate, judge and suggest here, and how good they were measured to be.")
@RestController
class ModelApi {
    private final ModelRegister register;
    private final MessageCatalogue texts;

    ModelApi(ModelRegister register, MessageCatalogue texts) {
        this.register = register;
        this.texts = texts;
    }

    /** Every machine at once: there are few. */
    record ModelList(List<ModelItem> items, int total, int page, int size) {}

    /** A machine; texts in the language asked for, else in English. */
    record ModelItem(
            String name,
            String title,
            String purpose,
            String data,
            String limits,
            String state,
            String version,
            String licence,
            String attribution,
            @Nullable String answers,
            boolean sendsTexts,
            @Nullable Measurement measurement,
            List<Measured> measured) {}

    /** Where it is used and how good it was measured to be there. */
    record Measured(
            List<String> languages,
            boolean rough,
            @Nullable String measure,
            @Nullable Double score,
            @Nullable Double alone) {}

    @GetMapping("/api/v1/models")
    ModelList models(@RequestParam(defaultValue = "en") String lang) {
        var language = Language.INTERFACE.stream()
                .filter(one -> one.tag().equals(lang))
                .findFirst()
                .orElse(Language.INTERFACE.getFirst());
        var m = texts.in(language);
        var items = register.entries().stream().map(entry -> item(entry, m)).toList();
        return new ModelList(items, items.size(), 1, Math.max(1, items.size()));
    }

    private ModelItem item(Entry entry, Messages m) {
        var use = entry.use();
        return new ModelItem(
                use.name(),
                m.text(use.key() + ".title"),
                m.text(use.key() + ".purpose"),
                m.text(use.key() + ".data"),
                m.text(use.key() + ".limits"),
                entry.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                use.version(),
                use.licence(),
                use.credit(),
                register.answers().orElse(null),
                use.sendsTexts(),
                use.measurement(),
                use.scopes().stream().map(ModelApi::measured).toList());
    }

    private static Measured measured(Scope scope) {
        return new Measured(scope.languages(), scope.rough(), scope.measure(), scope.score(), scope.alone());
    }
}
