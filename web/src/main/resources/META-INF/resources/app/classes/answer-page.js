import { html, nothing } from "lit";
import { Fetched } from "../pieces/fetched.js";
import { fetchedView } from "../pieces/fetched-view.js";
import { Page } from "../pieces/page.js";
import { dayAndTime } from "../pieces/words.js";
import { isClosed } from "../practice/choices.js";
import { chosenView } from "../practice/choices-view.js";
import { annotatedAnswer, gradeView } from "../practice/grade-view.js";
import { headline, pointsOf } from "../practice/grade.js";
import { questionOf } from "../practice/looking-back.js";
import { questionView } from "../practice/question-view.js";

/** @typedef {{answer: any, question: any}} Given */

/** An answer of a member, as their instructor reads it. */
class AnswerPage extends Page {

	constructor() {
		super();
		/** @type {Fetched<Given>} */
		this.given = new Fetched(this, () => this.#fetch());
	}

	connectedCallback() {
		super.connectedCallback();
		this.given.load();
	}

	reconnected() {
		this.given.reconnected();
	}

	async #fetch() {
		const answer = await this.site.api.get(`/answers/${encodeURIComponent(this.params.id)}`);
		const question = await questionOf(this.site.api, answer.questionId);
		return { answer, question: { ...question, text: question.text ?? "A question that is not there for you" } };
	}

	render() {
		if (this.given.missing) {
			return html`
				<div class="page"><h1 tabindex="-1">There is no such answer</h1><p>Its learner may have left your class.</p>
					<p class="row"><a class="button go" href="/classes">See the classes</a></p></div>`;
		}
		return html`
			<div class="page practice answered">
				${fetchedView(this.given, "Fetching the answer…", (given) => answered(given))}
				${this.given.value ? nothing : html`<h1 tabindex="-1" class="hidden-text">Answer</h1>`}
			</div>`;
	}

}
customElements.define("ws-answer", AnswerPage);

/** @param {Given} given */
function answered({ answer, question }) {
	return html`
		<p class="margin" aria-hidden="true">Question</p>
		${questionView(question)}
		<p class="margin" aria-hidden="true">Answer</p>
		<section aria-label="The answer">
			${isClosed(question) ? chosenView(question, answer.choices) : annotatedAnswer(answer.text ?? "", pointsOf(answer.grade))}
			<p class="quiet small">Handed in ${dayAndTime(answer.acceptedAt)}</p>
		</section>
		<p class="margin" aria-hidden="true">Grade</p>
		<section class="grade" aria-labelledby="grade-heading">
			<h2 id="grade-heading">${answer.grade ? headline(answer) : "Not graded yet"}</h2>
			${answer.grade ? gradeView(answer, question) : nothing}
		</section>`;
}
