import { placeOf } from "./routes.js";

/** Follows links inside the site without a reload. Emits `change` with the place and whether the person moved there just now. */
export class Router extends EventTarget {

	constructor() {
		super();
		this.started = false;
		this.outdated = false;
		/** The page's address, without the part of the page. */
		this.shown = "";
	}

	/** Shows the page of the address, and from now on of each that is moved to. */
	start() {
		if (!this.started) {
			this.started = true;
			document.addEventListener("click", (event) => this.#clicked(event));
			window.addEventListener("popstate", () => this.#returned());
		}
		this.#arrive(false);
	}

	/** A newer version of the pages is there: the next move loads it. What is open stays as it is. */
	reloadOnMove() {
		this.outdated = true;
	}

	get place() {
		return placeOf(new URL(location.href));
	}

	/** @param {string} path @param {{replace?: boolean}} [how] */
	go(path, { replace = false } = {}) {
		if (this.outdated) {
			location[replace ? "replace" : "assign"](path);
			return;
		}
		history[replace ? "replaceState" : "pushState"](null, "", path);
		this.#arrive(true);
	}

	/** Changes the address and stays on the page. @param {string} path */
	rename(path) {
		history.replaceState(history.state, "", path);
		this.shown = address();
	}

	/** Back or forward; a link to a part of the page counts as that, too, and is the browser's own matter. */
	#returned() {
		if (address() !== this.shown) {
			this.outdated ? location.reload() : this.#arrive(true);
		}
	}

	/** @param {boolean} moved */
	#arrive(moved) {
		this.shown = address();
		this.dispatchEvent(new CustomEvent("change", { detail: { place: this.place, moved } }));
	}

	/** @param {MouseEvent} event */
	#clicked(event) {
		const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
		if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || !plain(event) || !inside(link)) {
			return;
		}
		event.preventDefault();
		this.go(link.pathname + link.search + link.hash);
	}

}

function address() {
	return location.pathname + location.search;
}

/** @param {MouseEvent} event */
function plain(event) {
	return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** @param {HTMLAnchorElement} link */
function inside(link) {
	const samePage = link.pathname === location.pathname && link.search === location.search && link.hash !== "";
	return link.origin === location.origin && !link.target && !link.hasAttribute("download") && !link.pathname.startsWith("/api/") && !samePage;
}
