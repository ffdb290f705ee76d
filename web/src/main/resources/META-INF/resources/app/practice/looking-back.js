/**
 * An answer of a session as it was given, though this device no longer keeps it.
 * @param {import("../http/api.js").Api} api
 * @param {{items?: {position: number, questionId: string, text: string | null, answerId: string | null}[]}} session
 * @param {string} answerId
 */
export async function givenAnswer(api, session, answerId) {
	const item = session.items?.find((one) => one.answerId === answerId);
	if (!item) {
		return undefined;
	}
	const [{ text, choices }, question] = await Promise.all([
		api.get(`/answers/${answerId}`),
		questionOf(api, item.questionId), // the session has its words
	]);
	const asked = item.text ?? question.text ?? "This question is gone"; // in the words of then
	return { position: item.position, question: { ...question, text: asked }, text: text ?? "", choices, answerId };
}

/**
 * A question as far as it is there for this person: its bank may be gone, or another's.
 * @param {import("../http/api.js").Api} api
 * @param {string} id
 */
export function questionOf(api, id) {
	return api.get(`/questions/${encodeURIComponent(id)}`).catch(() => ({ id }));
}
