/* The connector studio: line numbers, suggestions at the caret, the way from a problem to its line. Everything works without it. */
(() => {
  "use strict";
  const text = document.getElementById("text");
  const form = document.getElementById("edit");
  if (!text || !form) return;

  const numbers = document.createElement("div");
  numbers.className = "code__numbers";
  numbers.setAttribute("aria-hidden", "true");
  text.before(numbers);
  let lines = 0;
  const number = () => {
    const now = text.value.split("\n").length;
    if (now !== lines) {
      lines = now;
      numbers.textContent = Array.from({ length: now }, (_, i) => i + 1).join("\n");
    }
  };
  const scrolled = () => { numbers.scrollTop = text.scrollTop; };

  /* suggestions */
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", text.dataset.said);
  list.dir = "ltr";
  list.hidden = true;
  const said = document.createElement("p");
  said.className = "vh";
  said.setAttribute("role", "status");
  text.after(list, said);
  text.setAttribute("aria-autocomplete", "list");
  text.setAttribute("aria-controls", list.id);
  let words = [], from = 0, chosen = 0, asked = 0;

  const close = () => {
    list.hidden = true;
    words = [];
    asked++;
    text.removeAttribute("aria-activedescendant");
    said.textContent = "";
  };
  const choose = (index) => {
    chosen = (index + words.length) % words.length; // before the first comes the last
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === chosen)));
    const item = list.children[chosen];
    text.setAttribute("aria-activedescendant", item.id);
    item.scrollIntoView({ block: "nearest" });
  };
  /* as if it were typed, so that it can be undone */
  const write = (words) => {
    if (!document.execCommand("insertText", false, words)) {
      text.setRangeText(words, text.selectionStart, text.selectionEnd, "end");
      text.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };
  const take = (index) => {
    const word = words[index];
    text.focus();
    text.setSelectionRange(from, text.selectionStart);
    close();
    write(word.insert);
    close();
  };
  const place = () => {
    const before = text.value.slice(0, from).split("\n");
    const style = getComputedStyle(text);
    const height = parseFloat(style.lineHeight);
    const top = text.offsetTop + parseFloat(style.paddingTop) + before.length * height - text.scrollTop;
    const width = measure(style) * before[before.length - 1].length;
    const left = text.offsetLeft + parseFloat(style.paddingLeft) + width - text.scrollLeft;
    list.style.top = top + "px";
    list.style.left = Math.max(0, Math.min(left, text.offsetLeft + text.clientWidth - list.offsetWidth)) + "px";
  };
  let letter = 0;
  const measure = (style) => {
    if (!letter) {
      const pen = document.createElement("canvas").getContext("2d");
      pen.font = style.font;
      letter = pen.measureText("0").width;
    }
    return letter;
  };
  const show = (answer, first) => {
    words = answer.words;
    from = answer.from;
    if (!words.length) return close();
    list.replaceChildren(...words.map((word, i) => {
      const item = document.createElement("li");
      item.id = "suggestion-" + i;
      item.setAttribute("role", "option");
      item.textContent = word.word;
      if (word.note) {
        const note = document.createElement("small");
        note.textContent = word.note;
        item.append(" ", note);
      }
      item.addEventListener("mousedown", (event) => { event.preventDefault(); take(i); });
      return item;
    }));
    list.hidden = false;
    place();
    chosen = -1;
    if (first) choose(0);
    said.textContent = text.dataset.said + ": " + words.length;
  };
  /* on request the first word is chosen at once; while somebody types, nothing is until an arrow says so */
  const ask = async (first) => {
    const mine = ++asked;
    const body = new URLSearchParams({
      _csrf: form.elements._csrf.value, file: form.elements.file.value, text: text.value, caret: text.selectionStart
    });
    try {
      const answer = await fetch(text.dataset.words, { method: "POST", body, headers: { Accept: "application/json" } });
      if (answer.ok && mine === asked) show(await answer.json(), first);
    } catch (trouble) {
      close(); /* no line: nothing is suggested */
    }
  };

  /* a new line begins where the one before did, and one further in after a name without a value */
  const newline = () => {
    const line = text.value.slice(text.value.lastIndexOf("\n", text.selectionStart - 1) + 1, text.selectionStart);
    const indent = line.match(/^ *(- )?/)[0].replace("-", " ");
    write("\n" + indent + (/:\s*$/.test(line) ? "  " : ""));
  };

  let typing = 0;
  text.addEventListener("keydown", (event) => {
    const open = !list.hidden;
    if (event.key === " " && (event.ctrlKey || event.metaKey)) { event.preventDefault(); ask(true); }
    else if (open && event.key === "ArrowDown") { event.preventDefault(); choose(chosen + 1); }
    else if (open && event.key === "ArrowUp") { event.preventDefault(); choose(chosen < 0 ? -1 : chosen - 1); }
    else if (open && chosen >= 0 && (event.key === "Enter" || event.key === "Tab")) { event.preventDefault(); take(chosen); }
    else if (open && event.key === "Escape") { event.preventDefault(); close(); }
    else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); newline(); }
    else if (event.key.startsWith("Arrow") || event.key === "Home" || event.key === "End") close();
  });
  text.addEventListener("input", () => {
    number();
    clearTimeout(typing);
    const word = /[\w'"]$/.test(text.value.slice(0, text.selectionStart));
    if (!list.hidden || word) typing = setTimeout(() => (word ? ask(false) : close()), 150);
  });
  text.addEventListener("scroll", () => { scrolled(); if (!list.hidden) place(); });
  text.addEventListener("blur", close);
  number();

  /* from a problem to its line */
  const go = (line) => {
    const all = text.value.split("\n");
    const start = all.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    text.focus();
    text.setSelectionRange(start, start + (all[line - 1] || "").length);
    text.scrollTop = Math.max(0, (line - 5) * parseFloat(getComputedStyle(text).lineHeight));
  };
  form.addEventListener("click", (event) => {
    const problem = event.target.closest("a[data-line]");
    if (!problem) return;
    const line = Number(problem.dataset.line);
    if (problem.dataset.file === form.elements.file.value) {
      event.preventDefault();
      go(line);
    } else {
      sessionStorage.setItem("studio-line", line);
    }
  });
  const wanted = Number(sessionStorage.getItem("studio-line"));
  if (wanted) {
    sessionStorage.removeItem("studio-line");
    go(wanted);
  }

  /* the other forms of the page go on from the revision that was kept last */
  document.addEventListener("htmx:afterSwap", () => {
    const now = document.querySelector("#result input[name=revision]");
    document.querySelectorAll("[data-revision]").forEach((field) => { field.value = now.value; });
  });
})();
