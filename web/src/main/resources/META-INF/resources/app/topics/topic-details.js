import { html, nothing } from "lit";
import { Problem } from "../http/problem.js";
import { Page } from "../pieces/page.js";
import { loadingNote, problemNote } from "../pieces/notes.js";
import { share, shortened } from "../pieces/words.js";
import { chosenTexts } from "../practice/choices.js";
import { pointsOf } from "../practice/grade.js";
import { evidenceHeading, newestEvidence } from "./report.js";

const MOST = 5;
const MOST_MISSED = 2;

/** The answers behind a topic's state, or the questions that come next. */
class TopicDetails extends Page {

	static properties = { item: { attribute: false }, what: { attribute: false }, found: { state: true }, problem: { state: true } };

	constructor() {
		super();
		/** @type {import("./report.js").TopicItem | undefined} */
		this.item = undefined;
		/** @type {"why" | "next"} */
		this.what = "why";
		/** @type {any[] | undefined} */
		this.found = undefined;
		/** @type {Problem | undefined} */
		this.problem = undefined;
		this.asked = "";
	}

	get ids() {
		if (!this.item) {
			return [];
		}
		return this.what === "why" ? newestEvidence(this.item, MOST) : this.item.next.slice(0, MOST);
	}

	willUpdate() {
		const asked = `${this.what} ${this.ids}`;
		if (asked !== this.asked) {
			this.asked = asked;
			this.#load(asked);
		}
	}

	/** @param {string} asked */
	async #load(asked) {
		this.problem = undefined;
		const one = this.what === "why" ? (/** @type {string} */ id) => this.#answer(id) : (/** @type {string} */ id) => this.#question(id);
		try {
			const found = await Promise.all(this.ids.map(one));
			this.found = asked === this.asked ? found.filter(Boolean) : this.found;
		}
		catch (error) {
			this.problem = Problem.of(error);
		}
	}

	/** @param {string} id */
	async #answer(id) {
		const answer = await this.#unlessGone(`/answers/${encodeURIComponent(id)}`);
		if (!answer) {
			return undefined;
		}
		const question = answer.question ?? (answer.questionId ? await this.#question(answer.questionId) : undefined);
		return { ...answer, question };
	}

	/** @param {string} id */
	#question(id) {
		return this.#unlessGone(`/questions/${encodeURIComponent(id)}`);
	}

	/** @param {string} path */
	#unlessGone(path) {
		return this.site.api.get(path).catch((/** @type {Problem} */ problem) => {
			if (problem.status !== 404) {
				throw problem;
			}
			return undefined;
		});
	}

	render() {
		if (this.problem) {
			return problemNote(this.problem, { again: () => this.#load(this.asked) });
		}
		if (!this.found) {
			return loadingNote(this.what === "why" ? "Fetching the answers…" : "Fetching the questions…");
		}
		return this.what === "why" ? this.#answers(this.found) : this.#questions(this.found);
	}

	/** @param {any[]} answers */
	#answers(answers) {
		return html`
			<h2>${this.item ? evidenceHeading(this.item, MOST) : nothing}</h2>
			<ol>${answers.map((answer) => html`
				<li>
					${answer.question?.text ? html`<p class="asked">${answer.question.text}</p>` : nothing}
					${given(answer)}
					<p class="quiet small">${verdict(answer.grade)}</p>
				</li>`)}</ol>`;
	}

	/** @param {any[]} questions */
	#questions(questions) {
		return html`
			<h2>Next questions</h2>
			<ol>${questions.map((question) => html`<li><p class="asked">${question.text}</p></li>`)}</ol>
			${questions.length ? html`<p class="row"><button type="button" class="go" @click=${() => this.#practise(questions)}>Practise ${questions.length === 1 ? "this question" : "these questions"}</button></p>` : nothing}`;
	}

	/** @param {any[]} questions */
	async #practise(questions) {
		try {
			const session = await this.site.api.post("/sessions", { mode: "practice", questionIds: questions.map(({ id }) => id) });
			this.site.router.go(`/sessions/${encodeURIComponent(session.id)}`);
		}
		catch (error) {
			this.problem = Problem.of(error);
		}
	}

}
customElements.define("ws-topic-details", TopicDetails);

/** What was said, or chosen. @param {any} answer */
function given({ text, choices, question }) {
	if (text) {
		return html`<blockquote>“${shortened(text, 280)}”</blockquote>`;
	}
	const chosen = chosenTexts(question, choices);
	return chosen.length ? html`<p>You chose: ${shortened(chosen.join("; "), 280)}</p>` : nothing;
}

/** @param {any} grade */
function verdict(grade) {
	if (!grade) {
		return "Not graded yet";
	}
	const missed = pointsOf(grade).filter((point) => point.state === "missed").map((point) => point.text);
	const more = missed.length > MOST_MISSED ? `, and ${missed.length - MOST_MISSED} more` : "";
	return html`Score <b class="number">${share(grade.score)}</b>${missed.length ? html`. Missed: ${missed.slice(0, MOST_MISSED).join("; ")}${more}` : nothing}`;
}
