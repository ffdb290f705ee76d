import { html, nothing } from "lit";
import { TEACHERS, hasOneOf } from "../account/roles.js";
import { allPages } from "../http/all-pages.js";
import { Problem } from "../http/problem.js";
import { newKey } from "../keeping/keys.js";
import { Fetched } from "../pieces/fetched.js";
import { fetchedView } from "../pieces/fetched-view.js";
import { describedBy, fieldError, focusInvalid, invalid } from "../pieces/fields.js";
import { loadingNote, problemNote } from "../pieces/notes.js";
import { Page } from "../pieces/page.js";
import { counted } from "../pieces/words.js";
import { action, codeOf, joined, mostUrgentFirst, standing, taught } from "./classes.js";
import "../pieces/confirm-button.js";
import "../pieces/copy-button.js";

/** @typedef {import("./classes.js").Cohort} Cohort */

/** @typedef {import("./classes.js").Assignment} Assignment */

const AT_ONCE = 5;

class ClassesPage extends Page {

	static properties = { busy: { state: true }, problem: { state: true }, failed: { state: true }, news: { state: true } };

	constructor() {
		super();
		/** @type {Fetched<Cohort[]>} */
		this.cohorts = new Fetched(this, () => allPages(this.site.api, "/cohorts"));
		/** @type {Fetched<Assignment[]>} */
		this.assignments = new Fetched(this, async () => mostUrgentFirst(await allPages(this.site.api, "/assignments")));
		/** The form or button at work, by its name. */
		this.busy = "";
		/** @type {Problem | undefined} */
		this.problem = undefined;
		/** Where the problem belongs. */
		this.failed = "";
		this.news = "";
	}

	connectedCallback() {
		super.connectedCallback();
		this.#load();
	}

	reconnected() {
		this.cohorts.reconnected();
		this.assignments.reconnected();
	}

	#load() {
		return Promise.all([this.cohorts.load(), this.assignments.load()]);
	}

	get #teaches() {
		return hasOneOf(this.site.account.me, TEACHERS);
	}

	render() {
		return html`
			<div class="page">
				<h1 tabindex="-1">Classes</h1>
				<p class="hidden-text" role="status">${this.news}</p>
				${this.assignments.value ? fetchedView(this.assignments, "", (assignments) => assignments.length ? this.#assigned(assignments) : nothing) : this.#noAssignments()}
				${this.cohorts.value ? fetchedView(this.cohorts, "", (cohorts) => this.#classes(cohorts)) : this.#noClasses()}
			</div>`;
	}

	/** What goes wrong with both is said once, and loading too. */
	#noAssignments() {
		return this.assignments.problem && !this.cohorts.problem ? problemNote(this.assignments.problem, { again: () => this.assignments.load() }) : nothing;
	}

	/** @param {Assignment[]} assignments */
	#assigned(assignments) {
		const more = assignments.slice(AT_ONCE);
		return html`
			<h2 class="margin" id="assigned">Assigned to you</h2>
			<div>
				${this.failed === "start" ? problemNote(this.problem) : nothing}
				<ul class="assigned" aria-labelledby="assigned">${assignments.slice(0, AT_ONCE).map((assignment) => this.#assignment(assignment))}</ul>
				${more.length ? html`<details class="more"><summary>Show ${more.length} more</summary>
					<ul class="assigned" aria-label="More assignments">${more.map((assignment) => this.#assignment(assignment))}</ul></details>` : nothing}
			</div>`;
	}

	/** @param {Assignment} assignment */
	#assignment(assignment) {
		const { id, title, cohort, state } = assignment;
		const what = action(assignment);
		return html`
			<li class=${state}>
				<div><p class="title">${title}</p>
					<p class="quiet small">${cohort ? html`${cohort} · ` : nothing}<span class="standing">${standing(assignment, new Date())}</span></p></div>
				${what ? html`<button type="button" class=${state === "done" ? "plain" : ""} aria-disabled=${this.busy === id} @click=${() => this.#start(assignment)}>
					${this.busy === id ? "One moment…" : what}<span class="hidden-text"> ${title}</span></button>` : nothing}
			</li>`;
	}

	#noClasses() {
		return this.cohorts.problem ? problemNote(this.cohorts.problem, { again: () => this.#load() }) : loadingNote("Fetching the classes…");
	}

	/** @param {Cohort[]} cohorts */
	#classes(cohorts) {
		const teaches = this.#teaches;
		const attended = joined(cohorts);
		return html`
			${teaches ? this.#taught(taught(cohorts)) : nothing}
			${attended.length ? html`
				<h2 class="margin" id="attended">You are in</h2>
				<ul class="attended" aria-labelledby="attended">${attended.map((cohort) => html`
					<li><span>${cohort.name}</span>
						<ws-confirm-button label="Leave" about=${cohort.name} question=${`Leave ${cohort.name}?`} yes="Leave" @confirmed=${() => this.#leave(cohort)}></ws-confirm-button></li>`)}
				</ul>
				${this.failed === "leave" ? problemNote(this.problem) : nothing}` : nothing}
			${attended.length || teaches ? nothing : html`<p class="lead">Your classes will stand here, and what they assign to you. An instructor gives you the code of a class; from
				then on the instructor sees how you do in its topics.</p>`}
			<h2 class="margin">Join a class</h2>
			${this.#oneField({ name: "joinCode", label: "Code", hint: "The instructor of the class has it", button: "Join", autocomplete: "off", submit: (value) => this.#join(value) })}`;
	}

	/** @param {Cohort[]} cohorts */
	#taught(cohorts) {
		return html`
			<h2 class="margin" id="taught">You teach</h2>
			${cohorts.length === 0 ? html`<p>Your classes will be listed here, each with a code that learners join by.</p>` : html`
			<ul class="taught banks" aria-labelledby="taught">${cohorts.map(({ id, name, joinCode, memberCount }) => html`
				<li><a href="/classes/${encodeURIComponent(id)}">${name}</a>
					<p class="quiet">${memberCount === undefined ? nothing : html`${counted(memberCount, "member")} · `}code <code>${joinCode}</code>
						<ws-copy-button text=${joinCode ?? ""} about="the code of ${name}"></ws-copy-button></p></li>`)}
			</ul>`}
			<h2 class="margin">New class</h2>
			${this.#oneField({ name: "name", label: "Name", hint: "As its members see it", button: "Create the class", autocomplete: "off", submit: (value) => this.#create(value) })}`;
	}

	/** @param {{name: string, label: string, hint: string, button: string, autocomplete: string, submit: (value: string) => Promise<void>}} field */
	#oneField({ name, label, hint, button, autocomplete, submit }) {
		const problem = this.failed === name ? this.problem : undefined;
		const busy = this.busy === name;
		return html`
			<form class="one-field" @submit=${(/** @type {SubmitEvent} */ event) => this.#submitted(event, name, submit)}>
				${problemNote(problem, { fields: [name] })}
				<div>
					<label for=${name}>${label}</label>
					<input id=${name} name=${name} required maxlength="100" autocomplete=${autocomplete} spellcheck="false"
						aria-describedby=${describedBy(problem, name, `${name}-hint`)} aria-invalid=${invalid(problem, name)}>
					<p class="hint" id="${name}-hint">${hint}</p>
					${fieldError(problem, name)}
				</div>
				<button aria-disabled=${busy}>${busy ? "One moment…" : button}</button>
			</form>`;
	}

	/** @param {SubmitEvent} event @param {string} name @param {(value: string) => Promise<void>} submit */
	async #submitted(event, name, submit) {
		event.preventDefault();
		const form = /** @type {HTMLFormElement} */ (event.target);
		const value = String(new FormData(form).get(name)).trim();
		if (await this.#work(name, () => submit(value))) {
			form.reset();
			return;
		}
		await this.updateComplete;
		focusInvalid(form);
	}

	/** @param {string} name @param {() => Promise<unknown>} work @returns {Promise<boolean>} whether it was done */
	async #work(name, work) {
		if (this.busy) {
			return false;
		}
		this.busy = name;
		this.failed = "";
		this.problem = undefined;
		try {
			await work();
			return true;
		}
		catch (error) {
			this.failed = name;
			this.problem = Problem.of(error);
			return false;
		}
		finally {
			this.busy = "";
		}
	}

	/** @param {string} name */
	async #create(name) {
		const cohort = await this.site.api.post("/cohorts", { name }, { headers: { "Idempotency-Key": newKey() } });
		this.news = `${cohort.name} is there. Its code is ${cohort.joinCode}.`;
		await this.cohorts.load();
	}

	/** @param {string} typed */
	async #join(typed) {
		const { name } = await this.site.api.post("/cohorts/memberships", { joinCode: codeOf(typed) }, { headers: { "Idempotency-Key": newKey() } });
		this.news = name ? `You are in ${name} now.` : "You are in the class now.";
		await this.#load();
	}

	/** @param {Cohort} cohort */
	#leave({ id, name }) {
		return this.#work("leave", async () => {
			await this.site.api.send("DELETE", `/cohorts/${encodeURIComponent(id)}/members/${encodeURIComponent(this.site.account.me?.id ?? "")}`);
			this.news = `You are no longer in ${name}.`;
			await this.#load();
		});
	}

	/** @param {Assignment} assignment */
	async #start({ id, sessionId }) {
		if (sessionId) {
			this.site.router.go(`/sessions/${encodeURIComponent(sessionId)}`);
			return;
		}
		const done = await this.#work(id, async () => {
			const session = await this.site.api.post("/sessions", { mode: "assignment", assignmentId: id }, { headers: { "Idempotency-Key": newKey() } });
			this.site.router.go(`/sessions/${encodeURIComponent(session.id)}`);
		});
		this.failed = done ? "" : "start";
	}

}
customElements.define("ws-classes", ClassesPage);
