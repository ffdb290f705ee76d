import { LiveStream } from "../http/live.js";
import { Fetched } from "../pieces/fetched.js";
import { Freshness } from "../pieces/freshness.js";
import { HeatMap, keyOf } from "./heat-map.js";

/** @typedef {import("./heat-map.js").Cell & {topic?: string}} ChangedCell */

/**
 * @typedef {object} HeatReport
 * @property {string} [asOf]
 * @property {{id: string, name: string}} cohort
 * @property {import("./heat-map.js").Topic[]} topics
 * @property {import("./heat-map.js").Learner[]} learners
 * @property {import("./heat-map.js").Cell[]} cells
 * @property {import("../topics/report.js").Thresholds} thresholds
 */

const CHANGED_MS = 2_500;

/** A class's heat map, fetched once and kept current by the stream. Emits `cell` with what changed, when it did. */
export class ClassStream extends EventTarget {

	/**
	 * @param {{requestUpdate: () => void}} page
	 * @param {import("../http/api.js").Api} api
	 * @param {string} cohortId
	 * @param {(path: string, names: string[]) => LiveStream} open
	 */
	constructor(page, api, cohortId, open = (path, names) => new LiveStream(path, names)) {
		super();
		this.page = page;
		/** Only these topics: of a bank, or of an assignment. @type {{bankId?: string, assignmentId?: string}} */
		this.filter = {};
		this.version = 0;
		/** What the stream told last of each cell: a map that is fetched may be a moment older. @type {Map<string, ChangedCell>} */
		this.told = new Map();
		/** Keys of the cells to point out. @type {Set<string>} */
		this.changed = new Set();
		const path = `/reports/cohorts/${encodeURIComponent(cohortId)}`;
		/** @type {Fetched<{name: string, map: HeatMap}>} */
		this.report = new Fetched(page, async () => this.#made(await api.get(`${path}/heatmap`, { query: this.filter })));
		this.stream = open(`/api${path}/stream`, ["learners", "cell", "freshness", "rebuilt"]);
		this.freshness = new Freshness(this.stream, () => api.get("/me").catch(() => undefined));
		this.freshness.addEventListener("change", () => page.requestUpdate());
		this.stream.addEventListener("cell", (event) => this.#take(/** @type {CustomEvent} */ (event).detail));
		this.stream.addEventListener("learners", (event) => this.#met(/** @type {CustomEvent} */ (event).detail.learners));
		this.stream.addEventListener("rebuilt", () => {
			this.told.clear(); // the new numbers are other ones for the same answers
			this.report.load();
		});
		this.stopped = false;
	}

	get map() {
		return this.report.value?.map;
	}

	async start() {
		await this.report.load();
		if (this.map && !this.stopped) {
			this.stream.start();
			this.freshness.missed();
		}
	}

	stop() {
		this.stopped = true;
		this.stream.stop();
		this.freshness.stop();
	}

	/** @param {{bankId?: string, assignmentId?: string}} filter */
	show(filter) {
		this.filter = filter;
		return this.report.load();
	}

	/** The server can be reached again. */
	reconnected() {
		return this.map ? this.report.reconnected() : this.start();
	}

	/** @param {HeatReport} report */
	#made({ asOf, cohort, ...report }) {
		this.freshness.taken(asOf);
		const map = new HeatMap(report);
		[...this.told.values()].filter((cell) => this.#shows(map, cell) && !isOlder(cell, map.cell(cell.learnerId, cell.topicId))).forEach((cell) => map.take(cell));
		return { name: cohort.name, map };
	}

	/** Who is in the class now. @param {import("./heat-map.js").Learner[]} learners */
	#met(learners) {
		this.freshness.heard();
		if (this.map && !this.map.isOf(learners)) {
			this.report.load();
		}
	}

	/** @param {ChangedCell} cell */
	#take(cell) {
		this.freshness.heard();
		this.told.set(keyOf(cell), cell);
		const { map } = this;
		if (!map || !this.#shows(map, cell)) {
			return;
		}
		const before = map.take(cell);
		if (before === null) {
			this.report.load(); // somebody who joined since
			return;
		}
		if (before && before.mastery === cell.mastery && before.answers === cell.answers && before.state === cell.state) {
			return;
		}
		this.version++;
		this.#pointOut(keyOf(cell));
		this.dispatchEvent(new CustomEvent("cell", { detail: { cell, before } }));
		this.page.requestUpdate();
	}

	/** Of a bank or an assignment only what is in it. @param {HeatMap} map @param {ChangedCell} cell */
	#shows(map, { topicId }) {
		const { bankId, assignmentId } = this.filter;
		return map.hasTopic(topicId) || !(bankId || assignmentId);
	}

	/** @param {string} key */
	#pointOut(key) {
		this.changed = new Set(this.changed).add(key);
		setTimeout(() => {
			this.changed = new Set([...this.changed].filter((one) => one !== key));
			this.page.requestUpdate();
		}, CHANGED_MS);
	}

}

/** Whether more was answered since. @param {ChangedCell} cell @param {import("./heat-map.js").Cell | undefined} other */
function isOlder({ lastSeen }, other) {
	return Date.parse(lastSeen ?? "") < Date.parse(other?.lastSeen ?? "");
}
