/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} Notes small things that this device remembers */

/** @type {Notes} */
const NOWHERE = { getItem: () => null, setItem() {}, removeItem() {} };

/** Reading the property alone throws where the browser denies storage. @param {{localStorage: Storage}} holder @returns {Notes} */
export function deviceStorage(holder = globalThis) {
	try {
		return holder.localStorage ?? NOWHERE;
	}
	catch {
		return NOWHERE;
	}
}
