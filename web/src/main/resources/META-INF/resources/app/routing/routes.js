import { KEEPERS, TEACHERS, hasOneOf } from "../account/roles.js";

/**
 * @typedef {object} Route
 * @property {string} tag the element that is the page
 * @property {string} title
 * @property {() => Promise<unknown>} load its module
 * @property {string[]} styles its style sheets
 * @property {boolean} [open] needs no sign-in
 * @property {boolean} [still] nothing but the task on the page: no main navigation
 * @property {boolean} [alone] for a projector: nothing around the page
 * @property {import("../account/roles.js").Role[]} [roles] has no page for people without one of these
 */

/** @typedef {{route: Route, params: Record<string, string>, query: URLSearchParams}} Place */

/** @type {Record<string, Route>} path pattern to page; one segment in braces is a parameter */
export const ROUTES = {
	"/": { tag: "ws-welcome", title: "", load: () => import("../account/welcome-page.js"), styles: ["welcome", "grade"], open: true },
	"/sign-in": { tag: "ws-sign-in", title: "Sign in", load: () => import("../account/sign-in-page.js"), styles: ["account"], open: true },
	"/sign-up": { tag: "ws-sign-up", title: "Create an account", load: () => import("../account/sign-up-page.js"), styles: ["account"], open: true },
	"/banks": { tag: "ws-banks", title: "Banks", load: () => import("../banks/banks-page.js"), styles: ["banks"] },
	"/banks/{id}": { tag: "ws-bank", title: "Bank", load: () => import("../banks/bank-page.js"), styles: ["banks"] },
	"/sessions/{id}": { tag: "ws-practice", title: "Practice", load: () => import("../practice/practice-page.js"), styles: ["practice", "grade"], still: true },
	"/topics": { tag: "ws-topics", title: "Weak topics", load: () => import("../topics/topics-page.js"), styles: ["topics", "range", "course"] },
	"/readiness": { tag: "ws-readiness", title: "Readiness", load: () => import("../readiness/readiness-page.js"), styles: ["readiness", "range"] },
	"/banks/{id}/statistics": { tag: "ws-bank-statistics", title: "Question statistics", load: () => import("../statistics/bank-statistics-page.js"), styles: ["statistics", "range", "bars"], roles: KEEPERS },
	"/questions/{id}": { tag: "ws-question", title: "Question", load: () => import("../statistics/question-page.js"), styles: ["statistics", "range", "bars"], roles: KEEPERS },
	"/classes": { tag: "ws-classes", title: "Classes", load: () => import("../classes/classes-page.js"), styles: ["banks", "classes"] },
	"/classes/{id}": { tag: "ws-class", title: "Class", load: () => import("../classes/class-page.js"), styles: ["class", "heat", "range", "bars"], roles: TEACHERS },
	"/classes/{id}/live": { tag: "ws-class-room", title: "Class, live", load: () => import("../classes/class-room-page.js"), styles: ["class-room", "range"], roles: TEACHERS, alone: true },
	"/answers/{id}": { tag: "ws-answer", title: "Answer", load: () => import("../classes/answer-page.js"), styles: ["practice", "grade"], roles: TEACHERS },
	"/accuracy": { tag: "ws-accuracy", title: "Accuracy", load: () => import("../accuracy/accuracy-page.js"), styles: ["accuracy"] },
	"/admin": { tag: "ws-admin", title: "Administration", load: () => import("../admin/admin-page.js"), styles: ["admin"], roles: ["admin"] },
	"/import": { tag: "ws-import", title: "Import", load: () => import("../importing/import-page.js"), styles: ["import"] },
};

/** @type {Route} */
export const LOST = { tag: "ws-lost", title: "Not found", load: () => import("./lost-page.js"), styles: [], open: true };

/**
 * @param {URL} url
 * @param {Record<string, Route>} routes
 * @returns {Place}
 */
export function placeOf(url, routes = ROUTES) {
	const parts = segments(url.pathname);
	for (const [pattern, route] of Object.entries(routes)) {
		const params = match(segments(pattern), parts);
		if (params) {
			return { route, params, query: url.searchParams };
		}
	}
	return { route: LOST, params: {}, query: url.searchParams };
}

/**
 * The place as somebody finds it: a page that is not for them is not there.
 * @param {Place} place
 * @param {{roles?: string[]} | null | undefined} me
 * @returns {Place}
 */
export function placeFor(place, me) {
	const { roles } = place.route;
	return !roles || hasOneOf(me, roles) ? place : { ...place, route: LOST };
}

/** @param {string} path */
function segments(path) {
	return path.split("/").filter((part) => part !== "");
}

/** @param {string[]} pattern @param {string[]} parts @returns {Record<string, string> | undefined} */
function match(pattern, parts) {
	if (pattern.length !== parts.length) {
		return undefined;
	}
	/** @type {Record<string, string>} */
	const params = {};
	for (const [index, want] of pattern.entries()) {
		if (want.startsWith("{")) {
			params[want.slice(1, -1)] = decoded(parts[index]);
		}
		else if (want !== parts[index]) {
			return undefined;
		}
	}
	return params;
}

/** @param {string} part */
function decoded(part) {
	try {
		return decodeURIComponent(part);
	}
	catch {
		return part;
	}
}

/**
 * Where to go after signing in: only ever a path of this very site.
 * @param {string | null} wanted
 */
export function safeNext(wanted) {
	return wanted && /^\/(?![/\\])[^\s]*$/.test(wanted) && !wanted.startsWith("/sign-") ? wanted : "/banks";
}
