import { html, svg } from "lit";
import { at } from "../pieces/range.js";
import { counted, day, dayAndTime, share } from "../pieces/words.js";
import { Course, HEIGHT, WIDTH, y } from "./course.js";

/**
 * How a topic's mastery went: a drawing, and the same as a table.
 * @param {string} topic
 * @param {import("./course.js").Point[]} points oldest first
 * @param {import("./report.js").Thresholds} [thresholds] drawn as dashed lines
 */
export function courseView(topic, points, thresholds) {
	const course = new Course(points);
	const { ends } = course;
	if (!ends) {
		return html`<p>How ${topic} went will be drawn here, with its first answer.</p>`;
	}
	const { from, to } = ends;
	const marks = thresholds ? [thresholds.strongAbove, thresholds.weakBelow] : [];
	const when = day(from.at) === day(to.at) ? dayAndTime : day;
	return html`
		<figure class="course">
			<figcaption>${points.length === 1 ? `So far only ${share(to.mastery)}` : `From ${share(from.mastery)} to ${share(to.mastery)} with ${counted(points.length - 1, "change")}`}; the shaded band is the 90 % interval.</figcaption>
			<div class="plot" aria-hidden="true">
				<svg class="scale">${svg`${[1, ...marks, 0].map((value) => svg`<text x="100%" y=${at(1 - value)}>${share(value)}</text>`)}`}</svg>
				${drawing(course, marks)}
				<span class="ends"><span>${when(from.at)}</span><span>${when(to.at)}</span></span>
			</div>
			<details class="more">
				<summary>Show it as a table</summary>
				${table(topic, points)}
			</details>
		</figure>`;
}

/** @param {Course} course @param {number[]} marks */
function drawing(course, marks) {
	return html`
		<svg class="drawing" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none">${svg`
			${[0, 1].map((value) => svg`<path class="axis" d="M0 ${y(value)}H${WIDTH}"/>`)}
			${marks.map((value) => svg`<path class="threshold" d="M0 ${y(value)}H${WIDTH}"/>`)}
			<path class="area ${course.points.length === 1 ? "alone" : ""}" d=${course.band}/>
			<path class="line" d=${course.line}/>
			${course.dots.map(([across, down]) => svg`<path class="point" d="M${across} ${down}h0.01"/>`)}`}
		</svg>`;
}

/** @param {string} topic @param {import("./course.js").Point[]} points */
function table(topic, points) {
	return html`
		<table class="figures-table" aria-label="How the mastery of ${topic} went, newest first">
			<thead><tr><th scope="col">When</th><th scope="col" class="end">Mastery</th><th scope="col" class="end">90 % interval</th></tr></thead>
			<tbody>${points.toReversed().map(({ at, mastery, low, high }) => html`
				<tr><th scope="row">${dayAndTime(at)}</th><td class="end">${share(mastery)}</td><td class="end">${share(low)} to ${share(high)}</td></tr>`)}
			</tbody>
		</table>`;
}
