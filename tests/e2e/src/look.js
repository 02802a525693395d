// What a person sees of one element, its open shadow root included. Runs in the page, leaves nothing behind.
const look = {
  root(selector) {
    const element = document.querySelector(selector);
    return element && (element.shadowRoot || element);
  },
  shown(element) {
    return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });
  },
  // All elements below, through nested open shadow roots and slots.
  below(root) {
    const found = [];
    for (const element of root.querySelectorAll("*")) {
      found.push(element);
      if (element.shadowRoot) found.push(...look.below(element.shadowRoot));
      if (element.localName === "slot") {
        for (const slotted of element.assignedElements()) found.push(slotted, ...look.below(slotted));
      }
    }
    return found;
  },
  text(selector) {
    const root = look.root(selector);
    if (!root) return "";
    const own = root.host ? [...root.children] : [root];
    const parts = own.filter(look.shown).map((element) => element.innerText);
    for (const element of look.below(root)) {
      if (element.localName === "slot") {
        for (const slotted of element.assignedElements()) if (look.shown(slotted)) parts.push(slotted.innerText);
      }
    }
    return parts.join("\n").replace(/[ \t\u00a0]+/g, " ");
  },
  // Elements that may have the role: the driver says which really do.
  candidates(selector, role) {
    const root = look.root(selector);
    if (!root) return [];
    const tags = {
      button: "button, summary, input[type=button], input[type=submit], input[type=file]",
      link: "a[href], area[href]",
      heading: "h1, h2, h3, h4, h5, h6",
      textbox: "input, textarea, [contenteditable]",
      radio: "input[type=radio]",
      checkbox: "input[type=checkbox]",
    }[role] || "*";
    const wanted = `${tags}, [role~="${role}"]`;
    return look.below(root).filter((element) => element.matches(wanted) && look.shown(element));
  },
  // Where a finger goes for this control, after it was scrolled to; and what lies there.
  aim(control) {
    const choice = control.matches("input[type=radio], input[type=checkbox]");
    const target = (choice && control.labels && control.labels[0]) || control;
    const before = target.getBoundingClientRect();
    if (before.top < 0 || before.bottom > innerHeight) target.scrollIntoView({ block: "center", behavior: "instant" });
    // The first line's box: the middle of a link broken over two lines may lie beside it.
    const box = target.getClientRects()[0] || target.getBoundingClientRect();
    const x = Math.round(box.left + box.width / 2);
    const y = Math.round(box.top + Math.min(box.height / 2, Math.max(4, innerHeight / 2)));
    const there = target.getRootNode().elementFromPoint(x, y);
    const hit = !!there && (target === there || target.contains(there) || there.contains(target) || control.contains(there));
    return { x, y, hit, there: there ? there.outerHTML.slice(0, 200) : "nothing" };
  },
  overflows(selector) {
    const root = look.root(selector);
    if (!root) return [];
    const name = (element) => element.localName + [...element.classList].map((one) => "." + one).join("");
    return look.below(root).filter(look.shown).filter((element) => {
      const box = element.getBoundingClientRect();
      const clipped = box.width <= 1 || box.height <= 1;
      const scrolls = ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
      const inside = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0 && !scrolls && getComputedStyle(element).display !== "inline";
      return !clipped && (box.right > document.documentElement.clientWidth + 1 || box.left < -1 || inside);
    }).map((element) => `${name(element)} reaches from ${Math.round(element.getBoundingClientRect().left)} to ${Math.round(element.getBoundingClientRect().right)}, content ${element.scrollWidth}`);
  },
  small(selector, least) {
    const root = look.root(selector);
    if (!root) return [];
    const touched = "button, a[href], summary, textarea, select, input:not([type=hidden])";
    return look.below(root).filter((element) => element.matches(touched) && look.shown(element)).filter((element) => {
      const target = (element.labels && element.matches("[type=radio], [type=checkbox]") && element.labels[0]) || element;
      const box = target.getBoundingClientRect();
      const inText = getComputedStyle(target).display === "inline";
      return !inText && (box.width < least || box.height < least);
    }).map((element) => `${element.localName} "${(element.innerText || element.getAttribute("aria-label") || "").slice(0, 40)}" is ${Math.round(element.getBoundingClientRect().width)} by ${Math.round(element.getBoundingClientRect().height)}`);
  },
};
