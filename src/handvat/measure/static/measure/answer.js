// Answers without a name, as far as a browser can see to it.
//
// The code of the invitation stands in the fragment of the address, which no browser sends. It goes
// out twice, in the body of a POST: to fetch the questions, and to exchange the invitation. The
// answers go out once, with what came of the exchange and without the code. No request carries a
// cookie. See docs/decisions/0015-blind-credentials.md; `sealing/manifest.py` does the same sums.
(() => {
  "use strict";

  // With a code in the address the page for who has none is not shown first: it would jump away.
  const page = document.documentElement.classList;
  if (location.hash.length > 1) page.add("hv-waits");
  const show = () => page.remove("hv-waits");

  const ROUNDS = 2 ** 17;
  const WORDS = 6;
  const SALT = "handvat manifest 1";
  const OPEN = "-";
  const LONGEST_WAIT = 8000; // milliseconds for an answer of the server, before the page shows as it is
  const LONGEST_STEP = 1000; // milliseconds for going back to the first page

  class Refused extends Error {
    constructor(why) {
      super(why);
      this.why = why;
    }
  }

  const bytesOf = (text) => new TextEncoder().encode(text);
  const unhex = (text) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const hex = (bytes) => Array.from(bytes, (one) => one.toString(16).padStart(2, "0")).join("");
  const base64 = (bytes) => btoa(String.fromCharCode(...bytes));
  const unbase64 = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  const forAddress = (bytes) =>
    base64(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

  const sha256 = async (...parts) =>
    new Uint8Array(await crypto.subtle.digest("SHA-256", await new Blob(parts).arrayBuffer()));
  const leaf = (text) => sha256(Uint8Array.of(0), bytesOf(text));
  const node = (left, right) => sha256(Uint8Array.of(1), left, right);

  /** Return the root that `entry` leads to, or nothing when the way does not end at `header`. */
  async function rootOf(header, entry, path) {
    const steps = path.split(" ").map((step) => step.split(":"));
    const [side, last] = steps.at(-1);
    if (side !== "left" || last !== hex(await leaf(header))) return null;
    let reached = await leaf(entry);
    for (const [where, hash] of steps)
      reached = where === "left" ? await node(unhex(hash), reached) : await node(reached, unhex(hash));
    return reached;
  }

  /** Return the six bytes that are told as words. */
  async function fingerprint(root) {
    const key = await crypto.subtle.importKey("raw", root, "PBKDF2", false, ["deriveBits"]);
    const rounds = { name: "PBKDF2", hash: "SHA-256", salt: bytesOf(SALT), iterations: ROUNDS };
    return new Uint8Array(await crypto.subtle.deriveBits(rounds, key, WORDS * 8));
  }

  /** Check what the server shows against the words in the address; return key, unit and wave. */
  async function checked(facts, pin) {
    const root = await rootOf(facts.header, facts.entry, facts.path);
    if (!root) throw new Refused("manifest");
    const mark = await fingerprint(root);
    if (pin && hex(mark) !== pin) throw new Refused("manifest");
    const { key, wave } = JSON.parse(facts.header);
    const { unit, name, invited } = JSON.parse(facts.entry);
    const words = facts.words.split(" ");
    return { key, wave, unit, name, invited, words: Array.from(mark, (one) => words[one]).join(" ") };
  }

  const post = (address, fields) =>
    fetch(address, {
      method: "POST",
      body: new URLSearchParams(fields),
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
    });

  /** What this browser keeps of one invitation until its answers were sent. */
  class Kept {
    constructor(name) {
      this.name = `handvat-answer-${name}`;
      try {
        this.facts = JSON.parse(localStorage.getItem(this.name)) ?? {};
      } catch {
        this.facts = {};
      }
    }
    put(facts) {
      Object.assign(this.facts, facts);
      try {
        localStorage.setItem(this.name, JSON.stringify(this.facts));
      } catch {
        // A browser that keeps nothing can still send; only going on later is not possible.
      }
    }
    forget() {
      this.facts = {};
      try {
        localStorage.removeItem(this.name);
      } catch {
        // Then it kept nothing.
      }
    }
  }

  /** Draw and blind 32 bytes once: the same request again is answered, another is refused. */
  function blinded(poprf, key, kept) {
    if (!kept.facts.drawn || kept.facts.key !== key) {
      const drawn = crypto.getRandomValues(new Uint8Array(32));
      const { blind, blinded } = poprf.blind(drawn, unhex(key));
      kept.put({ key, drawn: base64(drawn), blind: base64(blind), blinded: base64(blinded) });
    }
    return kept.facts;
  }

  /** Exchange the invitation; return the credential, once the proof of the server holds. */
  async function exchanged(facts, told, kept) {
    const poprf = handvatPoprf(bytesOf(`handvat unit 1 ${told.wave} ${told.unit}`));
    const own = blinded(poprf, told.key, kept);
    const answer = await post("/invullen/ruilen/", { code: facts.code, blinded: own.blinded });
    const came = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Refused(came.why ?? "busy");
    const drawn = unbase64(own.drawn);
    let output;
    try {
      const { tweakedKey } = poprf.blind(drawn, unhex(told.key));
      output = poprf.finalize(
        drawn, unbase64(own.blind), unbase64(came.evaluated), unbase64(own.blinded),
        unbase64(came.proof), tweakedKey);
    } catch {
      throw new Refused("proof");
    }
    return [facts.wave, told.unit, forAddress(drawn), forAddress(output)].join(".");
  }

  class Questionnaire {
    constructor(root, code, kept) {
      this.root = root;
      this.facts = { ...root.dataset, code };
      this.kept = kept;
      this.form = root.querySelector("form");
      this.pages = [...root.querySelectorAll("[data-step=ask]")];
      this.at = -1;
    }

    async begin(pin) {
      try {
        this.told = await checked(this.facts, pin);
      } catch {
        this.root.querySelector("[data-step=begin]").hidden = true;
        return this.trouble("manifest");
      }
      const { say } = this.root.querySelector("[data-fill=place]").dataset;
      const { name, invited, words } = this.told;
      this.fill("place", say.replace("@invited@", invited).replace("@unit@", () => name));
      this.fill("words", words);
      for (const [name, value] of Object.entries(this.kept.facts.chosen ?? {}))
        for (const radio of this.form.elements[name] ?? []) radio.checked = radio.value === value;
      this.wordings();
      this.form.addEventListener("change", () => this.changed());
      this.form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.go("next");
      });
      for (const button of this.root.querySelectorAll("button[type=button]"))
        button.addEventListener("click", () => this.go(button.dataset.go));
      addEventListener("popstate", (event) => this.show(event.state?.at ?? -1));
      if (history.state?.at >= 0) this.show(history.state.at);
    }

    fill(name, value) {
      this.root.querySelector(`[data-fill=${name}]`).textContent = value;
    }

    changed() {
      this.kept.put({ chosen: Object.fromEntries(new FormData(this.form)) });
      this.wordings();
    }

    /** Put the questions in the words of the role group that was chosen. */
    wordings() {
      const chosen = this.root.querySelector("[data-group] input:checked");
      const group = chosen?.value ?? "";
      for (const legend of this.root.querySelectorAll("legend")) {
        const all = [...legend.children];
        const fitting = all.find((one) => one.dataset.for === group) ?? all[0];
        for (const one of all) one.hidden = one !== fitting;
      }
    }

    /** Go on, or back as the browser does: its own button leads to the page before, too. */
    go(where) {
      if (where === "send") return this.send();
      if (where === "back") return history.back();
      history.pushState({ at: this.at + 1 }, "");
      this.show(this.at + 1);
    }

    /** Leave for good; who then goes back does not come by all these pages. */
    leave(address) {
      const away = () => location.replace(address);
      addEventListener("popstate", away, { once: true });
      setTimeout(away, LONGEST_STEP); // where the browser keeps fewer pages than were seen
      history.go(-1 - this.at);
    }

    /** Show the beginning (-1), one page, or everything to look over. */
    show(at) {
      this.at = Math.max(-1, Math.min(at, this.pages.length));
      const looking = this.at === this.pages.length;
      this.trouble(null);
      this.root.querySelector("[data-step=begin]").hidden = this.at >= 0;
      this.form.hidden = this.at < 0;
      this.root.querySelector("[data-step=look]").hidden = !looking;
      this.pages.forEach((page, number) => (page.hidden = !looking && number !== this.at));
      for (const name of ["next", "send"])
        this.form.querySelector(`[data-go=${name}]`).hidden = looking === (name === "next");
      for (const note of this.form.querySelectorAll("[data-note]"))
        note.hidden = looking === (note.dataset.note === "ask");
      this.fill("left", this.marks().filter((mark) => mark === OPEN).length);
      const shown = [...this.root.querySelectorAll("[data-step]")].find((one) => !one.hidden);
      shown.querySelector("[tabindex]").focus();
      scrollTo(0, 0);
    }

    marks(kind) {
      const groups = [...this.form.querySelectorAll(kind ? `[data-kind=${kind}]` : "fieldset")];
      groups.sort((one, other) => one.dataset.at - other.dataset.at);
      return groups.map((one) => one.querySelector("input:checked")?.value ?? OPEN);
    }

    trouble(why) {
      for (const one of this.root.querySelectorAll("[data-trouble]"))
        one.hidden = one.dataset.trouble !== why;
      if (why) this.root.querySelector("[data-troubles]").scrollIntoView();
    }

    async send() {
      const button = this.form.querySelector("[data-go=send]");
      const items = this.marks("item").join("");
      if (!/[^x-]/.test(items)) return this.trouble("empty");
      this.trouble(null);
      button.disabled = true;
      try {
        const credential = await exchanged(this.facts, this.told, this.kept);
        const sheet = `${items}.${this.marks("question").join("")}`;
        const answer = await post("/verstuur/", { credential, sheet });
        if (!answer.ok || !answer.redirected) throw new Refused("busy");
        this.kept.forget();
        this.leave(answer.url);
      } catch (refused) {
        this.trouble(this.root.querySelector(`[data-trouble=${refused.why}]`) ? refused.why : "busy");
      } finally {
        button.disabled = false;
      }
    }
  }

  /** Fetch the questions for the code in the address, and put them in the place of this page. */
  async function open() {
    const [code, pin] = decodeURIComponent(location.hash.slice(1)).split(".");
    if (!code) return;
    if (!globalThis.crypto?.subtle) return location.replace(`/invullen/${encodeURIComponent(code)}/`);
    const language = document.documentElement.lang;
    const answer = await post("/invullen/openen/", { code, language });
    const came = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.title = came.title;
    document.querySelector("main").replaceChildren(...came.querySelector("main").childNodes);
    const plain = document.querySelector("[data-plain]");
    if (plain) return location.replace(`/invullen/${encodeURIComponent(code)}/`);
    const root = document.getElementById("hv-whole");
    if (!root) return;
    const kept = new Kept(hex(await sha256(bytesOf(`kept ${code}`))).slice(0, 16));
    await new Questionnaire(root, code, kept).begin(pin);
    root.dataset.ready = "yes";
  }

  function start() {
    setTimeout(show, LONGEST_WAIT);
    document.getElementById("hv-door")?.addEventListener("submit", (event) => {
      const typed = event.target.elements.code.value.trim();
      if (!/^[\w\s-]+$/.test(typed) || !globalThis.crypto?.subtle) return;
      event.preventDefault();
      location.hash = typed.toUpperCase().replaceAll(/[- ]/g, "");
    });
    open().finally(show);
  }

  addEventListener("hashchange", () => location.reload());
  addEventListener("DOMContentLoaded", start);
})();
