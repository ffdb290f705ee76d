import { counted, listed } from "../pieces/words.js";

/**
 * @typedef {object} ImportReport
 * @property {string | null} bankId
 * @property {string} title
 * @property {number} found
 * @property {number} imported
 * @property {{question: string, of: string, kind: "exact" | "near", similarity: number}[]} duplicates
 * @property {{code: string, question: string | null, message: string}[]} warnings
 * @property {{excerpt: string, reason: string}[]} leftOut
 * @property {Record<string, number>} levels
 */

/** What a document can be, by its content type. */
export const FORMATS = [
	{ type: "text/plain", name: "Plain text", endings: ["txt"] },
	{ type: "text/markdown", name: "Markdown", endings: ["md", "markdown"] },
	{ type: "text/html", name: "HTML", endings: ["html", "htm"] },
	{ type: "text/csv", name: "CSV", endings: ["csv", "tsv"] },
	{ type: "application/json", name: "JSON", endings: ["json"] },
	{ type: "text/x-gift", name: "GIFT", endings: ["gift"] },
	{ type: "application/xml", name: "Moodle XML", endings: ["xml"] },
];

/** What comes as a file alone, since it is no text: decks of Anki. */
export const PACKAGE = { type: "application/apkg", endings: ["apkg"] };

/** What may be chosen as a file, as an input takes it. */
export const ACCEPTED_FILES = [...FORMATS, PACKAGE].flatMap(({ type, endings }) => [...endings.map((ending) => `.${ending}`), type]).join(",");

/** @param {string} fileName @returns {string | undefined} a content type */
export function typeOfFile(fileName) {
	const ending = fileName.toLowerCase().split(".").at(-1) ?? "";
	return [...FORMATS, PACKAGE].find((format) => format.endings.includes(ending))?.type;
}

/** A file's text without its byte order mark; undefined when it is none in UTF-8. @param {ArrayBuffer} bytes */
export function textOf(bytes) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	}
	catch {
		return undefined;
	}
}

/** @type {Record<string, {title: string, meaning: string}>} */
const WARNINGS = {
	COUNT_MISMATCH: { title: "The title promises another number", meaning: "The document holds another number of questions than it announces." },
	TEMPLATED_ANSWER: { title: "Answers that say nothing", meaning: "These answers would fit any subject; they were probably made from a template." },
	MISSING_TOKEN: { title: "Words lost", meaning: "Something fell out of these sentences, often a name that looked like markup." },
	STALE_VERSION: { title: "Tied to an old version", meaning: "These claims name a version that is no longer current." },
	NO_ANSWER: { title: "No answer", meaning: "Without an answer there are no key points to grade by." },
	TOO_BROAD: { title: "Too broad to grade", meaning: "Nearly anything could answer these." },
	NEAR_DUPLICATE: { title: "Nearly the same question", meaning: "Both are kept; you may want to delete one." },
};

/** @typedef {{code: string, title: string, meaning: string, items: {question: string | null, message: string}[]}} WarningGroup */

/** @param {ImportReport} report @returns {WarningGroup[]} the warnings by kind, the most frequent first */
export function warningGroups(report) {
	/** @type {Map<string, WarningGroup>} */
	const groups = new Map();
	for (const { code, question, message } of report.warnings) {
		const group = groups.get(code) ?? { code, ...(WARNINGS[code] ?? { title: message, meaning: "" }), items: [] };
		group.items.push({ question, message });
		groups.set(code, group);
	}
	return [...groups.values()].sort((a, b) => b.items.length - a.items.length);
}

/** @param {ImportReport} report @param {boolean} done whether it is stored already */
export function reportHeadline({ found, imported }, done) {
	return done ? `${counted(imported, "question")} imported` : `${counted(found, "question")} found, ${imported} to import`;
}

/** "33 fresher and 31 experienced" @param {ImportReport} report */
export function levelsSentence(report) {
	return listed(Object.entries(report.levels ?? {}).filter(([, n]) => n > 0).map(([level, n]) => `${n} ${level}`));
}

/** @param {ImportReport} report */
export function duplicatesByKind(report) {
	const exact = report.duplicates.filter((duplicate) => duplicate.kind === "exact");
	return { exact, near: report.duplicates.filter((duplicate) => duplicate.kind !== "exact") };
}
