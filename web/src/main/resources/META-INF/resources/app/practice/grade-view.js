import { html, nothing } from "lit";
import { share } from "../pieces/words.js";
import { isByChoices, verdictOf } from "./choices.js";
import { choicesGradeView } from "./choices-view.js";
import { POINT_WORDS, annotated, deliveryOf, headline, pointsOf, structureOf } from "./grade.js";

/** @typedef {import("./awaiting-grade.js").Answer} Answer */

/** A graded answer with its evidence. @param {Answer} answer @param {import("./question-view.js").Question} question */
export function gradeView(answer, question) {
	if (isByChoices(answer.grade)) {
		return html`${choicesGradeView(question, answer)}${modelAnswer(answer)}`;
	}
	const points = pointsOf(answer.grade);
	return html`
		<p class="verdict">
			${points.length ? tally(points) : nothing}
			<span>Score <b class="number">${share(answer.grade.score)}</b></span>
			<span>${grader(answer.grade)}</span>
		</p>
		${answer.state === "unsure" ? html`<p>It does not count towards any topic.</p>` : nothing}
		${points.length ? pointList(points) : nothing}
		${modelAnswer(answer)}
		${misconceptions(answer.grade)}
		${structure(answer.grade)}
		<p class="delivery">Delivery, not part of the score: ${deliveryOf(answer.grade) || "not measured"}.</p>`;
}

/** The same in short, to be read aloud when it comes. @param {Answer} answer @param {import("./question-view.js").Question} question */
export function gradeSentence(answer, question) {
	if (isByChoices(answer.grade)) {
		return `${headline(answer)}. ${verdictOf(question, answer)}`;
	}
	return `${headline(answer)}. Score ${share(answer.grade.score)}.`;
}

/** The answer as it was given, its evidence marked with the numbers of the key points. @param {string} text @param {import("./grade.js").Point[]} points */
export function annotatedAnswer(text, points) {
	return html`<p class="given">${annotated(text, points).map((segment) =>
		segment.points.length ? html`<mark>${segment.text}<sup>${segment.points.join(", ")}</sup></mark>` : segment.text)}</p>`;
}

/** A shape for each key point; the words beside it say the same. @param {import("./grade.js").Point[]} points */
function tally(points) {
	return html`<span class="tally" aria-hidden="true">${points.map((point) => html`<i class="shape ${point.state}"></i>`)}</span>`;
}

/** @param {any} grade */
function grader(grade) {
	const sure = grade.confidence === undefined ? "" : `, confidence ${share(grade.confidence)}`;
	return `graded by the ${grade.grader ?? "local"} grader${sure}`;
}

/** @param {import("./grade.js").Point[]} points */
function pointList(points) {
	return html`
		<h3 id="points-heading">Key points</h3>
		<ol class="points" aria-labelledby="points-heading">
			${points.map((point) => html`
				<li class=${point.state}>
					<span class="word"><i class="shape ${point.state}" aria-hidden="true"></i>${POINT_WORDS[point.state]}</span>
					<div>
						<p class="what"><span class="n" aria-hidden="true">${point.n}</span><span>${point.text}${point.nice ? html` <span class="quiet small">nice to have</span>` : nothing}</span></p>
						${point.evidence ? quote(point.evidence) : nothing}
						${point.derived ? html`<p class="hint">Derived from the reference answer, so less certain</p>` : nothing}
					</div>
				</li>`)}
		</ol>`;
}

/** Folded away: who looks for the missed points in memory first keeps them longer. @param {Answer} answer */
function modelAnswer({ referenceAnswer }) {
	return referenceAnswer ? html`
		<details class="model">
			<summary>A model answer</summary>
			<p>${referenceAnswer}</p>
		</details>` : nothing;
}

/** @param {any} grade */
function misconceptions(grade) {
	if (!grade.misconceptions?.length) {
		return nothing;
	}
	return html`
		<h3 id="wrong-heading">Misconceptions</h3>
		<ul class="points" aria-labelledby="wrong-heading">
			${grade.misconceptions.map((/** @type {any} */ wrong) => html`
				<li class="wrong">
					<span class="word"><i class="shape wrong" aria-hidden="true"></i>not so</span>
					<div><p class="what">${wrong.text}</p>${wrong.evidence ? quote(wrong.evidence) : nothing}</div>
				</li>`)}
		</ul>`;
}

/** @param {any} grade */
function structure(grade) {
	const flags = structureOf(grade);
	return flags.length === 0 ? nothing : html`
		<h3 id="structure-heading">Structure</h3>
		<ul class="points" aria-labelledby="structure-heading">
			${flags.map((flag) => html`
				<li class=${flag.found ? "covered" : "missed"}>
					<span class="word"><i class="shape ${flag.found ? "covered" : "missed"}" aria-hidden="true"></i>${flag.found ? "there" : "missing"}</span>
					<div><p class="what">${flag.name}</p>${flag.found && flag.evidence ? quote(flag.evidence) : nothing}</div>
				</li>`)}
		</ul>`;
}

/** @param {string} words */
function quote(words) {
	return html`<blockquote>“${words}”</blockquote>`;
}
