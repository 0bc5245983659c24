/* Improving a translation: a sentence of the memory can be taken over, and whoever leaves with something unsaved is asked
   first. The page works without it. */
(() => {
  "use strict";
  const form = document.getElementById("editing");
  if (!form) return;
  let saving = false;
  const fields = () => [...form.querySelectorAll("textarea")];
  const changed = () => form.dataset.kept === "true" || fields().some((field) => field.value !== field.defaultValue);
  form.querySelectorAll("[data-take]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      const field = document.getElementById(button.dataset.take);
      field.value = button.previousElementSibling.textContent;
      field.focus();
    });
  });
  form.addEventListener("submit", () => { saving = true; });
  window.addEventListener("beforeunload", (event) => {
    if (!saving && changed()) {
      event.preventDefault();
      event.returnValue = form.dataset.unsaved;
    }
  });
})();
