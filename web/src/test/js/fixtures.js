import { Problem } from "../../main/resources/META-INF/resources/app/http/problem.js";
import { KeptInMemory } from "../../main/resources/META-INF/resources/app/keeping/kept-answers.js";
import { Sending } from "../../main/resources/META-INF/resources/app/keeping/sending.js";
import { Drafting } from "../../main/resources/META-INF/resources/app/practice/drafting.js";
import { Practice } from "../../main/resources/META-INF/resources/app/practice/practice.js";

/** A server that answers from a table of `METHOD /path` to a value, a function, or a Problem to throw; it remembers what was asked. */
export class TableApi {

	constructor(table) {
		this.table = table;
		this.calls = [];
	}

	get(path) {
		return this.send("GET", path);
	}

	post(path, json, call) {
		return this.send("POST", path, { json, ...call });
	}

	put(path, json, call) {
		return this.send("PUT", path, { json, ...call });
	}

	async send(method, path, call = {}) {
		const name = `${method} ${path}`;
		this.calls.push({ name, ...call });
		const entry = this.table[name];
		const answer = typeof entry === "function" ? entry(call) : entry;
		if (answer instanceof Problem) {
			throw answer;
		}
		return answer ?? null;
	}

	asked(name) {
		return this.calls.filter((call) => call.name === name);
	}

}

export function outage() {
	return new Problem({ status: 503, title: "Not now" });
}

export function anItem(changes = {}) {
	return {
		topicId: "caching", topic: "Caching", state: "weak", mastery: 0.38, low: 0.22, high: 0.55, answers: 9, questions: 7,
		lastSeen: "2026-11-20T10:00:00Z", reason: "LOW_SCORES", evidence: ["a1"], next: ["q1"], ...changes,
	};
}

/** Lets promises that are ready go on. */
export async function settled() {
	for (let turn = 0; turn < 20; turn++) {
		await Promise.resolve();
	}
}

const now = () => new Date("2026-11-20T10:00:00Z");

const QUESTION = { id: "q1", text: "What is a queryset?" };

/** An open session of one question, and the server and store behind it. `answerId` opens it at that answer. */
export async function practising(changes = {}, store = new KeptInMemory(), answerId = undefined) {
	const api = new TableApi({
		"GET /sessions/s1": { id: "s1", state: "running", questionCount: 1, answeredCount: 0 },
		"GET /sessions/s1/current": { position: 0, question: QUESTION, draft: null },
		"POST /sessions/s1/answers": { answerId: "a1" },
		"GET /answers/a1": { id: "a1", state: "graded", text: "A lazy query.", grade: { score: 1, keyPoints: [] } },
		"POST /sessions/s1/completion": { score: 1 },
		...changes,
	});
	const sending = new Sending(api, store);
	sending.accountId = "ann";
	const practice = new Practice({
		sessionId: "s1", accountId: "ann", api, kept: store, sending, drafting: new Drafting(api, store, now),
		stream: Object.assign(new EventTarget(), { live: true }), now,
	});
	await practice.open(answerId);
	return { api, practice, store };
}
