/** @typedef {import("./question-view.js").Question} Question */

/** Whether a question is answered by choosing among its options. @param {Question} question */
export function isClosed({ kind }) {
	return kind === "single" || kind === "multiple";
}

/**
 * What is chosen once one option is switched, in the order of the options: the same choice always makes the same request.
 * @param {Question} question
 * @param {string[]} choices the ids chosen before
 * @param {string} id
 * @param {boolean} on
 */
export function switched({ kind, options = [] }, choices, id, on) {
	return options.map((option) => option.id).filter((one) => one === id ? on : kind === "multiple" && choices.includes(one));
}

/** What is still to do, or what is done. @param {Question} question @param {string[]} choices */
export function choosing({ kind, options = [] }, choices) {
	if (choices.length === 0) {
		return kind === "single" ? "Choose one option" : "Choose at least one option";
	}
	return `${choices.length} of ${options.length} chosen`;
}

/** Whether the grade compares the choice with the options that are right. @param {any} grade */
export function isByChoices(grade) {
	return grade?.grader === "choices";
}

/** Such a grade in plain words. @param {Question} question @param {import("./awaiting-grade.js").Answer} answer */
export function verdictOf({ kind }, { state, grade }) {
	if (state === "unsure") {
		return "The question does not say which options are right, so this answer does not count towards any topic.";
	}
	if (grade.score === 1) {
		return kind === "single" ? "The right option was chosen." : "Every right option was chosen, and no other.";
	}
	return kind === "single" ? "Another option is right." : "At least one option is missing, or one is too many.";
}

/** The texts of the options chosen, as far as the question still has them. @param {Question | undefined} question @param {string[]} [choices] */
export function chosenTexts(question, choices = []) {
	return (question?.options ?? []).filter(({ id }) => choices.includes(id)).map(({ text }) => text);
}
