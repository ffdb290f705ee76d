import { html, nothing } from "lit";
import { Problem } from "../http/problem.js";
import { Page } from "../pieces/page.js";
import { describedBy, fieldError, focusInvalid, invalid } from "../pieces/fields.js";
import { problemNote } from "../pieces/notes.js";
import { counted } from "../pieces/words.js";
import { ACCEPTED_FILES, FORMATS, PACKAGE, reportHeadline, textOf, typeOfFile } from "./report.js";
import { reportView } from "./report-view.js";

const PREVIEW_TIMEOUT_MS = 60_000;

/** Those of the form that show what is wrong with them. */
const FIELDS = ["title", "technology"];

/** @typedef {{title: string, technology: string, visibility: string, type: string, text: string, file?: File}} Document with its text, or a file that is none */

class ImportPage extends Page {

	static properties = { step: { state: true }, busy: { state: true }, problem: { state: true }, report: { state: true } };

	constructor() {
		super();
		/** @type {"document" | "preview" | "done"} */
		this.step = "document";
		this.busy = false;
		/** @type {Problem | undefined} */
		this.problem = undefined;
		/** @type {import("./report.js").ImportReport | undefined} */
		this.report = undefined;
		/** @type {Document} */
		this.document = { title: "", technology: "", visibility: "private", type: "text/plain", text: "" };
	}

	render() {
		switch (this.step) {
			case "preview": return this.#preview();
			case "done": return this.#done();
			default: return this.#form();
		}
	}

	#form() {
		const { document, problem } = this;
		return html`
			<div class="page">
				<h1 tabindex="-1">Import questions</h1>
				<p>Bring a list that you have: an article, notes, a README, a table, a quiz of Moodle, a deck of Anki. You see what is found in it, and what is doubtful, before anything is stored.</p>
				<form class="stack" @submit=${this.#submitted}>
					${problemNote(problem, { fields: FIELDS })}
					<div>
						${document.file
							? html`<p>${document.file.name} <button type="button" @click=${this.#pasteInstead}>Paste a text instead</button></p>`
							: html`<label for="text">The document</label>
								<textarea id="text" name="text" rows="10" required .value=${document.text} aria-describedby="text-hint"></textarea>
								<p class="hint" id="text-hint">Paste it, or choose a file</p>`}
						<p class="file"><input type="file" id="file" aria-label="Choose a file" accept=${ACCEPTED_FILES} @change=${this.#fileChosen}></p>
					</div>
					<div class="pair">
						<div><label for="title">Title</label><input id="title" name="title" required maxlength="200" .value=${document.title}
							aria-describedby=${describedBy(problem, "title")} aria-invalid=${invalid(problem, "title")}>${fieldError(problem, "title")}</div>
						<div><label for="technology">Technology</label><input id="technology" name="technology" required maxlength="80" .value=${document.technology}
							aria-describedby=${describedBy(problem, "technology", "technology-hint")} aria-invalid=${invalid(problem, "technology")}>
							<p class="hint" id="technology-hint">Such as Django, SQL or Spring</p>${fieldError(problem, "technology")}</div>
					</div>
					<div class="pair">
						${document.file ? nothing : html`<div><label for="type">Format</label>
							<select id="type" name="type">${FORMATS.map(({ type, name }) => html`<option value=${type} ?selected=${document.type === type}>${name}</option>`)}</select></div>`}
						<fieldset>
							<legend>Who may practise it?</legend>
							<div class="choices">${[["private", "Only me"], ["public", "Everybody"]].map(([value, name]) => html`
								<label><input type="radio" name="visibility" value=${value} .defaultChecked=${document.visibility === value}>${name}</label>`)}</div>
						</fieldset>
					</div>
					<button class="go" aria-disabled=${this.busy}>${this.busy ? "Reading it…" : "Preview"}</button>
				</form>
			</div>`;
	}

	#preview() {
		const report = /** @type {import("./report.js").ImportReport} */ (this.report);
		return html`
			<div class="page">
				<p class="margin">Preview</p>
				<h1 tabindex="-1">${reportHeadline(report, false)}</h1>
				<p class="quiet">${this.document.title}. Nothing is stored yet.</p>
				${problemNote(this.problem)}
				<div class="report">${reportView(report, false)}</div>
				<p class="row onwards">
					${report.imported ? html`<button type="button" class="go" aria-disabled=${this.busy} @click=${() => this.#import()}>${this.busy ? "Importing…" : `Import ${counted(report.imported, "question")}`}</button>` : nothing}
					<button type="button" @click=${() => this.#to("document")}>Change the document</button>
				</p>
			</div>`;
	}

	#done() {
		const report = /** @type {import("./report.js").ImportReport} */ (this.report);
		return html`
			<div class="page">
				<p class="margin">Imported</p>
				<h1 tabindex="-1">${reportHeadline(report, true)}</h1>
				<p class="quiet">${report.title ?? this.document.title}</p>
				<p class="row"><a class="button go" href="/banks/${encodeURIComponent(report.bankId ?? "")}">Practise this bank</a>
					<button type="button" @click=${this.#again}>Import another</button></p>
				<div class="report">${reportView(report, true)}</div>
			</div>`;
	}

	/** @param {Event} event */
	async #fileChosen(event) {
		const file = /** @type {HTMLInputElement} */ (event.target).files?.[0];
		if (!file) {
			return;
		}
		this.#read();
		const type = typeOfFile(file.name);
		const isPackage = type === PACKAGE.type;
		const text = isPackage ? "" : textOf(await file.arrayBuffer());
		if (text === undefined) {
			this.problem = new Problem({ status: 422, title: "This file can't be read as text", detail: "Save it as UTF-8, and choose it again." });
			return;
		}
		this.problem = undefined;
		this.document.text = text;
		this.document.file = isPackage ? file : undefined;
		this.document.type = type ?? this.document.type;
		this.document.title ||= file.name.replace(/\.[^.]+$/, "").replaceAll(/[-_]+/g, " ");
		this.requestUpdate();
	}

	#pasteInstead() {
		this.#read();
		this.document = { ...this.document, type: FORMATS[0].type, file: undefined };
		this.requestUpdate();
	}

	/** Takes over what stands in the form, so that it is there again when the person comes back to it. */
	#read() {
		const form = this.querySelector("form");
		if (form) {
			Object.assign(this.document, Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === "string")));
		}
	}

	/** @param {SubmitEvent} event */
	async #submitted(event) {
		event.preventDefault();
		this.#read();
		await this.#send(true, "preview");
	}

	#import() {
		return this.#send(false, "done");
	}

	#again() {
		this.document = { ...this.document, type: this.document.file ? FORMATS[0].type : this.document.type, title: "", text: "", file: undefined };
		this.#to("document");
	}

	/** @param {boolean} dryRun @param {"preview" | "done"} step where it leads */
	async #send(dryRun, step) {
		if (this.busy) {
			return;
		}
		this.busy = true;
		this.problem = undefined;
		const { title, technology, visibility, type, text, file } = this.document;
		try {
			this.report = await this.site.api.send("POST", "/banks/imports", {
				query: { title, technology, visibility, dryRun }, body: file ?? text, type: file ? type : `${type};charset=UTF-8`, timeoutMs: PREVIEW_TIMEOUT_MS,
			});
			await this.#to(step);
		}
		catch (error) {
			this.problem = Problem.of(error);
			await this.updateComplete;
			if (!focusInvalid(this)) {
				window.scrollTo({ top: 0 });
			}
		}
		finally {
			this.busy = false;
		}
	}

	/** @param {"document" | "preview" | "done"} step */
	async #to(step) {
		this.step = step;
		this.problem = undefined;
		window.scrollTo({ top: 0 });
		await this.focusHeading();
	}

}
customElements.define("ws-import", ImportPage);
