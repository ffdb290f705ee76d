import { html, nothing } from "lit";
import { LiveStream } from "../http/live.js";
import { Page } from "../pieces/page.js";
import { problemNote } from "../pieces/notes.js";
import { answerBox } from "./answer-box.js";
import { isClosed } from "./choices.js";
import { chosenView } from "./choices-view.js";
import { Drafting } from "./drafting.js";
import { headline, pointsOf } from "./grade.js";
import { annotatedAnswer, gradeSentence, gradeView } from "./grade-view.js";
import { Practice } from "./practice.js";
import { questionView, stepsView } from "./question-view.js";
import { allAnsweredView, failedView, openingView } from "./session-views.js";
import { summaryView } from "./summary-view.js";

/** @typedef {import("./summary-view.js").Summary} Summary */

/** What gets the focus when a step begins. @type {Partial<Record<import("./steps.js").Step, string>>} */
const FOCUSED = { answering: "#answer", sending: "#grade-heading", allAnswered: "h1", completed: "h1", failed: "h1" };

class PracticePage extends Page {

	connectedCallback() {
		super.connectedCallback();
		const { api, account, kept, sending } = this.site;
		const sessionId = this.params.id;
		const now = () => new Date();
		this.stream = new LiveStream(`/api/sessions/${encodeURIComponent(sessionId)}/events`, ["graded", "completed"]).start();
		const drafting = new Drafting(api, kept, now);
		this.practice = new Practice({ sessionId, accountId: account.me?.id ?? "", api, kept, sending, drafting, stream: this.stream, now });
		this.leaving = new AbortController();
		const { signal } = this.leaving;
		this.practice.addEventListener("change", () => this.requestUpdate(), { signal });
		this.practice.addEventListener("moved", () => this.#moved(), { signal });
		drafting.addEventListener("saved", (event) => this.site.shell?.showSaved(/** @type {CustomEvent} */ (event).detail), { signal });
		document.addEventListener("keydown", (event) => this.#keyed(event), { signal });
		document.addEventListener("visibilitychange", () => this.#seen(document.visibilityState === "visible"), { signal });
		window.addEventListener("pagehide", () => drafting.flush(), { signal });
		this.drafting = drafting;
		this.practice.open(this.query.get("answer"));
	}

	disconnectedCallback() {
		super.disconnectedCallback();
		this.leaving?.abort();
		this.practice?.stop();
		this.stream?.stop();
		this.site.shell?.showSaved(undefined);
	}

	reconnected() {
		this.practice?.reconnected();
	}

	render() {
		const practice = /** @type {Practice} */ (this.practice);
		switch (practice.step) {
			case "answering": return this.#frame(answerBox(practice, (event) => this.#submitted(event)));
			case "sending":
			case "grading":
			case "graded": return this.#frame(this.#answered());
			default: return html`<div class="page">${this.#between(practice)}</div>`;
		}
	}

	/** What stands in the place of a question. @param {Practice} practice */
	#between(practice) {
		switch (practice.step) {
			case "failed": return failedView(practice, () => practice.load(this.query.get("answer")));
			case "completed": return summaryView(/** @type {Summary} */ (practice.summary), practice.session);
			case "loading": return openingView();
			default: return allAnsweredView(practice);
		}
	}

	/** @param {unknown} below the question */
	#frame(below) {
		const { round: { question, position }, session } = /** @type {Practice} */ (this.practice);
		const count = session.questionCount;
		return html`
			<div class="page practice ${this.practice?.step === "answering" ? "" : "answered"}">
				<p class="margin" aria-hidden="true"><span class="number">${position + 1} of ${count}</span></p>
				${stepsView({ position, count })}
				${questionView(question)}
				${below}
			</div>`;
	}

	#answered() {
		const { round: { question, text, choices, answer }, step, problem } = /** @type {Practice} */ (this.practice);
		return html`
			<p class="margin">Your answer</p>
			<div>${isClosed(question) ? chosenView(question, choices) : annotatedAnswer(text, answer ? pointsOf(answer.grade) : [])}</div>
			<p class="margin">${step === "graded" ? "Grade" : ""}</p>
			<section class="grade" aria-labelledby="grade-heading">
				<h2 id="grade-heading" tabindex="-1">${this.#gradeHeading()}</h2>
				${answer ? html`<div class="arrives">${gradeView(answer, question)}</div>` : html`<p class="quiet">${this.#waitingFor()}</p>`}
				${problemNote(problem)}
			</section>
			<p class="hidden-text" role="status">${answer ? gradeSentence(answer, question) : `${this.#gradeHeading()}. ${this.#waitingFor()}`}</p>
			${step === "sending" ? nothing : this.#onwards()}`;
	}

	#gradeHeading() {
		const { step, round: { answer } } = /** @type {Practice} */ (this.practice);
		if (answer) {
			return headline(answer);
		}
		return step === "grading" ? "Being graded" : this.#held ? "Kept on this device" : "Handing it in";
	}

	/** Whether what was handed in has to wait here. */
	get #held() {
		return this.site.sending.waiting || !this.site.connection.reached;
	}

	#waitingFor() {
		const { step } = /** @type {Practice} */ (this.practice);
		if (step === "grading") {
			return "It is handed in. The grade appears here by itself; you need not wait for it.";
		}
		if (!this.#held) {
			return "One moment.";
		}
		const why = this.site.connection.reached ? "Weakspot can't take answers at the moment." : "There is no connection to Weakspot.";
		return `${why} Your answer goes out by itself when it is back; you can close the page.`;
	}

	#onwards() {
		return html`<p class="row onwards"><button type="button" class="go" @click=${this.#next}>
			${this.practice?.last ? "See the summary" : "Next question"} <kbd aria-hidden="true">Ctrl ↵</kbd></button></p>`;
	}

	/** @param {SubmitEvent} event */
	#submitted(event) {
		event.preventDefault();
		if (this.practice?.round.ready) {
			this.practice.submit();
		}
	}

	#next() {
		return this.practice?.last ? this.practice.complete() : this.practice?.next();
	}

	/** @param {KeyboardEvent} event */
	#keyed(event) {
		if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.repeat) {
			return;
		}
		event.preventDefault();
		const step = this.practice?.step;
		if (step === "answering") {
			this.querySelector("form")?.requestSubmit();
		}
		else if (step === "grading" || step === "graded") {
			this.#next();
		}
	}

	/** @param {boolean} visible */
	#seen(visible) {
		if (visible) {
			this.practice?.current?.time.resume();
			return;
		}
		this.practice?.current?.time.pause();
		this.drafting?.flush();
	}

	/** Takes the reader along: to the box for a new question, to the heading for what came of it. */
	async #moved() {
		const { step, current } = /** @type {Practice} */ (this.practice);
		const answerId = current?.answerId;
		const address = `/sessions/${encodeURIComponent(this.params.id)}`;
		this.site.router.rename(answerId && (step === "grading" || step === "graded") ? `${address}?answer=${encodeURIComponent(answerId)}` : address);
		await this.updateComplete;
		if (step === "completed") {
			this.site.shell?.showSaved(undefined);
		}
		const wanted = FOCUSED[step];
		if (wanted) {
			/** @type {HTMLElement | null} */ (this.querySelector(wanted))?.focus({ preventScroll: step === "answering" });
			if (step !== "sending") {
				window.scrollTo({ top: 0 });
			}
		}
	}

}
customElements.define("ws-practice", PracticePage);
