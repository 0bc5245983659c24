package org.hemicycle.ground.platform.models;

import org.hemicycle.ground.platform.web.PageContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The register of models for everybody. */
@Controller
class ModelPages {
    private final ModelRegister register;

    ModelPages(ModelRegister register) {
        this.register = register;
    }

    @GetMapping("/{language}/models")
    ModelAndView models(PageContext page) {
        var m = page.m();
        return page.titled(m.text("platform.models.title"))
                .describedAs(m.text("platform.models.intro"))
                .show("layout/models", ModelsView.of(register, m));
    }
}
