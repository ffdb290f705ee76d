import { Page } from "../pieces/page.js";
import { Fetched } from "../pieces/fetched.js";
import { fetchedView } from "../pieces/fetched-view.js";
import { courseView } from "./course-view.js";

/** How the mastery of one topic went, fetched when it is opened and again when the topic changes. */
class TopicCourse extends Page {

	static properties = { item: { attribute: false }, thresholds: { attribute: false } };

	constructor() {
		super();
		/** @type {import("./report.js").TopicItem | undefined} */
		this.item = undefined;
		/** @type {import("./report.js").Thresholds | undefined} */
		this.thresholds = undefined;
		this.shown = "";
		/** @type {Fetched<{points: import("./course.js").Point[]}>} */
		this.history = new Fetched(this, () => this.site.api.get("/reports/me/history", { query: { topic: this.item?.topicId } }));
	}

	willUpdate() {
		const shown = `${this.item?.topicId} ${this.item?.answers} ${this.item?.mastery}`;
		if (shown !== this.shown) {
			this.shown = shown;
			this.history.load();
		}
	}

	reconnected() {
		this.history.reconnected();
	}

	render() {
		const topic = this.item?.topic ?? "";
		const view = (/** @type {import("./course.js").Point[]} */ points) => courseView(topic, points, this.thresholds);
		return this.history.missing ? view([]) : fetchedView(this.history, "Fetching its history…", ({ points }) => view(points));
	}

}
customElements.define("ws-topic-course", TopicCourse);
