import { html, nothing } from "lit";
import { problemNote } from "../pieces/notes.js";
import { rangeView } from "../pieces/range.js";
import { counted, day, dayAndTime, lasting, percent, share } from "../pieces/words.js";
import { STATE_WORDS } from "../topics/report.js";

/**
 * @typedef {object} View
 * @property {import("./readiness.js").Readiness} readiness
 * @property {import("./daily-plan.js").DailyPlan} daily
 * @property {import("./daily-plan.js").Plan} plan
 * @property {string | undefined} asOf
 * @property {boolean} starting
 * @property {import("../http/problem.js").Problem | undefined} problem why today's questions could not be started
 * @property {(questionsByTopic: Record<string, number>) => void} start
 */

/** @param {View} view */
export function readinessView(view) {
	const { readiness, asOf } = view;
	return html`
		<section class="expected" aria-labelledby="expected-heading">
			<h2 id="expected-heading">Score to expect</h2>
			${readiness.answers === 0 ? html`<p>It could be anything: you answered nothing of this role yet.${daysLeft(view)}</p>` : html`
			<p class="headline">${rangeView({ value: readiness.expected, low: readiness.low, high: readiness.high, marks: [readiness.target] })}</p>
			<p>${basis(readiness)}${daysLeft(view)}</p>`}
			${asOf ? html`<p class="quiet small">As of ${dayAndTime(asOf)}</p>` : nothing}
		</section>
		${today(view)}
		${holdingBack(readiness)}
		${unmeasured(readiness)}
		${holding(readiness)}
		${explanation(readiness)}`;
}

/** @param {View["readiness"]} readiness */
function basis({ parts, measured, answers, unmeasured }) {
	const open = parts.length - unmeasured.length;
	return `From ${counted(answers, "answer")} in ${open} of ${counted(parts.length, "topic")}, which are ${percent(measured)} of the role.`;
}

/** @param {View} view */
function daysLeft({ daily: { daysLeft: days }, plan }) {
	if (days === undefined || !plan.interviewDate) {
		return nothing;
	}
	const when = day(`${plan.interviewDate.slice(0, 10)}T12:00`);
	return days < 0 ? ` The interview was on ${when}.` : days === 0 ? " The interview is today." : html` <b>${counted(days, "day")} left</b> until ${when}.`;
}

/** @param {View} view */
function today({ daily, plan, starting, problem, start }) {
	const tasks = daily.today;
	if (!plan.minutesPerDay) {
		return html`<p class="quiet">With the minutes that you have a day, what to do each day stands here.</p>`;
	}
	if (tasks.length === 0) {
		return html`
			<section aria-labelledby="today-heading">
				<h2 id="today-heading">Today</h2>
				<p>Every topic of the role is at the target. <a href="/banks">Keep in practice</a> with whatever you like.</p>
			</section>`;
	}
	const questions = tasks.reduce((sum, task) => sum + task.questions, 0);
	return html`
		<section aria-labelledby="today-heading">
			<h2 id="today-heading">Today: ${counted(questions, "question")} in about ${counted(daily.minutesFor(questions), "minute")}</h2>
			${problemNote(problem)}
			<ul class="today">${tasks.map((task) => html`
				<li><b class="number">${task.questions}</b> <span>${task.topic} <span class="quiet small">${task.toMeasure ? "to measure it" : "to raise it"}</span></span></li>`)}
			</ul>
			<p class="row"><button type="button" class="go" aria-disabled=${starting}
				@click=${() => start(Object.fromEntries(tasks.map((task) => [task.topicId, task.questions])))}>${starting ? "Drawing questions…" : "Start today's questions"}</button></p>
			<p class="quiet small">At ${lasting(daily.questionMs)} a question${daily.timed ? ", as your answers took so far" : ""}${daily.questionsUntilThen > 0
				? `; ${counted(daily.questionsUntilThen, "question")} until the interview` : ""}. So many are drawn
				of each topic, what you never answered first; the deal changes as you answer.</p>
		</section>`;
}

/** @param {View["readiness"]} readiness */
function holdingBack({ holdingBack: topics, target }) {
	return topics.length === 0 ? nothing : html`
		<section aria-labelledby="back-heading">
			<h2 id="back-heading">What holds it back</h2>
			<div class="scrolled" role="group" aria-labelledby="back-heading" tabindex="0">
				<table class="figures-table role-topics" aria-labelledby="back-heading">
					<thead><tr><th scope="col">Topic</th><th scope="col">State</th><th scope="col">Mastery, with its 90 % interval</th><th scope="col" class="end">Answers</th>
						<th scope="col" class="end">Weight in the role</th><th scope="col" class="end">Holds back</th></tr></thead>
					<tbody>${topics.map((part) => row(part, target, html`<td class="end number">${part.holdsBack < 0.005 ? "< .01" : share(part.holdsBack)}</td>`))}</tbody>
				</table>
			</div>
		</section>`;
}

/** @param {import("./readiness.js").Part} part @param {number} target @param {unknown} last */
function row(part, target, last) {
	return html`
		<tr class=${part.state}>
			<th scope="row"><a href="/topics?why=${encodeURIComponent(part.topicId)}">${part.topic}</a></th>
			<td class="state">${STATE_WORDS[part.state]}</td>
			<td>${rangeView({ value: part.mastery, low: part.low, high: part.high, state: part.state, marks: [target] })}</td>
			<td class="end">${part.answers}</td>
			<td class="end">${percent(part.weight)}</td>
			${last}
		</tr>`;
}

/** @param {View["readiness"]} readiness */
function unmeasured({ unmeasured: topics }) {
	return topics.length === 0 ? nothing : html`
		<section aria-labelledby="unmeasured-heading">
			<h2 id="unmeasured-heading">Not measured yet</h2>
			<ul class="plain-list">${topics.map(({ topic, weight }) => html`<li>${topic} <span class="quiet number">${percent(weight)}</span></li>`)}</ul>
		</section>`;
}

/** @param {View["readiness"]} readiness */
function holding({ holding: topics }) {
	return topics.length === 0 ? nothing : html`
		<section aria-labelledby="holding-heading">
			<h2 id="holding-heading">At the target</h2>
			<ul class="plain-list">${topics.map(({ topic, mastery, answers }) => html`
				<li>${topic} <span class="quiet number">${share(mastery)} from ${counted(answers, "answer")}</span></li>`)}</ul>
		</section>`;
}

/** @param {View["readiness"]} readiness */
function explanation({ target, questionsNeeded }) {
	return html`
		<details class="explained">
			<summary>How this comes about</summary>
			<p>The score to expect is the mean of your mastery in the role's topics, each weighed as the role's blueprint weighs it. A topic without an answer could be
				anything from 0 to 1 and counts as ½ until it is asked.</p>
			<p>The interval goes from the weighted mean of the lower ends of the topics' 90 % intervals to that of their upper ends, as if all of them erred the same way: the
				widest that it can be. What you don't answer here, an interviewer's manner or your nerves, is in none of these numbers.</p>
			<p>A topic holds back its weight times what it lacks to the target of ${share(target)}: by so much the score to expect would rise if it got there. Today's questions go
				first to topics that fewer than ${counted(questionsNeeded, "question was", "questions were")} answered in, then to the others by what they hold back.</p>
		</details>`;
}
