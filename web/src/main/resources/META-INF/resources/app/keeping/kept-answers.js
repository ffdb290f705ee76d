/**
 * What this device keeps of one answer, until its session is over.
 * @typedef {object} Kept
 * @property {string} id
 * @property {string} accountId whose it is; another account on this device never sees it
 * @property {string} sessionId
 * @property {number} position
 * @property {"draft" | "unsent" | "sent"} state
 * @property {string} text
 * @property {string[]} [choices] the ids of the options chosen, for a question that has options
 * @property {number} activeMs time spent on it so far
 * @property {string} clientTime ISO-8601, when the text or the choices last changed
 * @property {string} [key] the Idempotency-Key, made once when the person submits
 * @property {any} [question]
 * @property {number} [questionCount] of the session
 * @property {string} [answerId]
 */

const STORE = "answers";

/** Drafts and unsent answers in IndexedDB: there after a killed tab, a crash or a day without a network. */
export class KeptAnswers {

	/** @param {IDBFactory} factory */
	constructor(factory = indexedDB) {
		this.factory = factory;
		/** @type {Promise<IDBDatabase> | undefined} */
		this.opening = undefined;
	}

	/** @param {string} id @returns {Promise<Kept | undefined>} */
	get(id) {
		return this.#ask("readonly", (store) => store.get(id));
	}

	/** @param {Kept} kept */
	put(kept) {
		return this.#ask("readwrite", (store) => store.put(kept));
	}

	/** @param {string} accountId @returns {Promise<Kept[]>} */
	async all(accountId) {
		return this.#ask("readonly", (store) => store.getAll(IDBKeyRange.bound(`${accountId}/`, `${accountId}/\uffff`)));
	}

	/** @param {string} id */
	remove(id) {
		return this.#ask("readwrite", (store) => store.delete(id));
	}

	/** @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest} question @returns {Promise<any>} */
	async #ask(mode, question) {
		this.opening ??= opened(this.factory);
		const transaction = (await this.opening).transaction(STORE, mode);
		const request = question(transaction.objectStore(STORE));
		transaction.commit(); // one left to commit by itself is lost with a page that goes away before it hears of its request
		return new Promise((resolve, reject) => {
			transaction.oncomplete = () => resolve(request.result);
			transaction.onerror = transaction.onabort = () => reject(transaction.error);
		});
	}

}

/** The same promises for as long as the page is open: for browsers that deny storage, and for tests. */
export class KeptInMemory {

	constructor() {
		/** @type {Map<string, Kept>} */
		this.answers = new Map();
	}

	/** @param {string} id */
	async get(id) {
		return this.answers.get(id);
	}

	/** @param {Kept} kept */
	async put(kept) {
		this.answers.set(kept.id, { ...kept });
	}

	/** @param {string} accountId */
	async all(accountId) {
		return [...this.answers.values()].filter((kept) => kept.accountId === accountId);
	}

	/** @param {string} id */
	async remove(id) {
		this.answers.delete(id);
	}

}

/** The durable one where the browser lets us, the other where it does not. @returns {Promise<KeptAnswers | KeptInMemory>} */
export async function keptAnswers() {
	try {
		const kept = new KeptAnswers();
		await kept.get("-");
		return kept;
	}
	catch {
		return new KeptInMemory();
	}
}

/** @param {IDBFactory} factory @returns {Promise<IDBDatabase>} */
function opened(factory) {
	return new Promise((resolve, reject) => {
		const request = factory.open("weakspot", 1);
		request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}
