import { html, nothing } from "lit";
import { Problem } from "../http/problem.js";
import { newKey } from "../keeping/keys.js";
import { Fetched } from "../pieces/fetched.js";
import { fetchedView } from "../pieces/fetched-view.js";
import { focusInvalid } from "../pieces/fields.js";
import { Page } from "../pieces/page.js";
import { DailyPlan } from "./daily-plan.js";
import { planForm } from "./plan-form.js";
import { Readiness } from "./readiness.js";
import { readinessView } from "./readiness-view.js";

/** @typedef {import("./daily-plan.js").Plan} Plan */

/**
 * @typedef {object} Ground what the page stands on
 * @property {import("./readiness.js").Role[]} roles
 * @property {Map<string, {name: string, questionCount: number}>} topics by their ids
 * @property {Plan} plan
 * @property {import("../topics/report.js").TopicItem[]} items
 * @property {import("../topics/report.js").Thresholds} thresholds
 * @property {string | undefined} asOf
 */

class ReadinessPage extends Page {

	static properties = { busy: { state: true }, saved: { state: true }, problem: { state: true }, starting: { state: true }, startProblem: { state: true } };

	constructor() {
		super();
		/** @type {Fetched<Ground>} */
		this.ground = new Fetched(this, () => this.#ground());
		this.busy = false;
		this.saved = false;
		/** @type {Problem | undefined} */
		this.problem = undefined;
		this.starting = false;
		/** @type {Problem | undefined} */
		this.startProblem = undefined;
	}

	connectedCallback() {
		super.connectedCallback();
		this.ground.load();
	}

	reconnected() {
		this.ground.reconnected();
	}

	/** @returns {Promise<Ground>} */
	async #ground() {
		const { api } = this.site;
		const [roles, topics, plan, report] = await Promise.all([api.get("/roles"), api.get("/topics"), this.#plan(), api.get("/reports/me/topics")]);
		return {
			roles: roles.items,
			topics: new Map(topics.items.map((/** @type {{id: string, name: string, questionCount: number}} */ topic) => [topic.id, topic])),
			plan,
			items: report.items,
			thresholds: report.thresholds,
			asOf: report.asOf,
		};
	}

	/** @returns {Promise<Plan>} */
	async #plan() {
		const none = { interviewDate: null, minutesPerDay: null, roleId: null };
		return { ...none, ...await this.site.api.get("/practice/plan") };
	}

	render() {
		const chosen = this.ground.value && this.#readiness(this.ground.value);
		return html`
			<div class="page wide readiness">
				<h1 tabindex="-1">${chosen ? chosen.heading : "How ready are you?"}</h1>
				${fetchedView(this.ground, "Fetching the roles and your report…", (ground) => this.#content(ground))}
			</div>`;
	}

	/** @param {Ground} ground */
	#content(ground) {
		if (ground.roles.length === 0) {
			return html`
				<p class="lead">How ready you are for a role will stand here: the score to expect, how sure that is, and which topics hold it back. It needs a bank that
					comes with the blueprint of a role, as the starter banks do.</p>
				<p class="row"><a class="button go" href="/banks">See the banks</a></p>`;
		}
		const chosen = this.#readiness(ground);
		return html`
			${chosen ? nothing : html`<p class="lead">Choose what the interview is for. From your answers so far you will see the score to expect, how sure that is,
				which topics hold it back, and what to do a day until then.</p>`}
			${planForm({
				roles: ground.roles, plan: ground.plan, busy: this.busy, saved: this.saved, problem: this.problem,
				submit: (event) => this.#save(event),
			})}
			${chosen ? readinessView({
				...chosen, asOf: ground.asOf, starting: this.starting, problem: this.startProblem, start: (questionsByTopic) => this.#start(questionsByTopic),
			}) : nothing}`;
	}

	/** @param {Ground} ground */
	#readiness({ roles, topics, plan, items, thresholds }) {
		const role = roles.find(({ id }) => id === plan.roleId);
		if (!role) {
			return undefined;
		}
		const readiness = new Readiness(role, items, thresholds, (topicId) => topics.get(topicId)?.name ?? topicId);
		const asked = new Set(role.topics.map(({ topicId }) => topicId));
		const medians = items.filter(({ topicId }) => asked.has(topicId)).map(({ medianMs }) => medianMs);
		return { role, readiness, daily: new DailyPlan(readiness, plan, { medians, held: (topicId) => topics.get(topicId)?.questionCount ?? 0 }, new Date()), plan, heading: role.name };
	}

	/** @param {SubmitEvent} event */
	async #save(event) {
		event.preventDefault();
		const { value } = this.ground;
		if (this.busy || !value) {
			return;
		}
		const form = /** @type {HTMLFormElement} */ (event.target);
		const { roleId, interviewDate, minutesPerDay } = Object.fromEntries(new FormData(form));
		const plan = { roleId: String(roleId), interviewDate: String(interviewDate), minutesPerDay: Number(minutesPerDay) };
		this.busy = true;
		this.saved = false;
		this.problem = undefined;
		try {
			await this.site.api.put("/practice/plan", plan);
			this.ground.value = { ...value, plan };
			this.saved = true;
		}
		catch (error) {
			this.problem = Problem.of(error);
			await this.updateComplete;
			focusInvalid(form);
		}
		finally {
			this.busy = false;
		}
	}

	/** @param {Record<string, number>} questionsByTopic */
	async #start(questionsByTopic) {
		if (this.starting) {
			return;
		}
		this.starting = true;
		this.startProblem = undefined;
		try {
			const session = await this.site.api.post("/sessions", { mode: "practice", questionsByTopic }, { headers: { "Idempotency-Key": newKey() } });
			this.site.router.go(`/sessions/${encodeURIComponent(session.id)}`);
		}
		catch (error) {
			this.startProblem = Problem.of(error);
		}
		finally {
			this.starting = false;
		}
	}

}
customElements.define("ws-readiness", ReadinessPage);
