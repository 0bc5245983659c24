package org.hemicycle.cloud.languages;

import java.util.Optional;
import org.hemicycle.ground.platform.languages.LanguageRecognition;
import org.hemicycle.ground.platform.languages.RecognisedLanguage;
import org.hemicycle.ground.platform.models.ModelSwitches;
import org.springframework.stereotype.Component;

/** Recognises languages while the operator has not switched it off. */
@Component
class SwitchedRecognition implements LanguageRecognition {
    private final ModelSwitches switches;
    private final LetterRecognition recognition = new LetterRecognition();

    SwitchedRecognition(ModelSwitches switches) {
        this.switches = switches;
    }

    @Override
    public Optional<RecognisedLanguage> of(String text) {
        return switches.isOn(SWITCH) ? recognition.of(text) : Optional.empty();
    }

    @Override
    public Optional<RecognisedLanguage> against(String text, String declared) {
        return switches.isOn(SWITCH) ? recognition.against(text, declared) : Optional.empty();
    }
}
