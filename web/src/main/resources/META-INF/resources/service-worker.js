// Keeps the pages themselves on this device, so that they open without a network. What they show, /api, never passes through here.
// A classic script, because not every browser starts a module as a service worker.
importScripts("/shell-files.js"); // made by the build; another content of any page is another version

const { version, files } = self.shell;
const CACHE = `shell-${version}`;
const PAGE = /^\/(?:(?:sign-in|sign-up|topics|readiness|accuracy|admin|import)?$|(?:banks|sessions|classes|questions|answers)(?:\/|$))/;

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(replaceOlder()));
self.addEventListener("fetch", (event) => {
	const file = fileFor(event.request);
	if (file) {
		event.respondWith(kept(file, event.request));
	}
});

/** All of it or nothing: a version never consists of halves. */
async function fill() {
	const cache = await caches.open(CACHE);
	await cache.addAll(files.map((file) => new Request(file, { cache: "no-cache" })));
	await self.skipWaiting(); // open pages have loaded what they need, and load the next page from the new version
}

async function replaceOlder() {
	const older = (await caches.keys()).filter((name) => name.startsWith("shell-") && name !== CACHE);
	await Promise.all(older.map((name) => caches.delete(name)));
	await self.clients.claim();
}

/** The file of the shell that answers a request, if any. */
function fileFor({ method, mode, url }) {
	const { origin, pathname } = new URL(url);
	if (method !== "GET" || origin !== self.location.origin) {
		return undefined;
	}
	if (mode === "navigate") {
		return PAGE.test(pathname) ? "/" : undefined;
	}
	return files.includes(pathname) ? pathname : undefined;
}

async function kept(file, request) {
	const cache = await caches.open(CACHE);
	return await cache.match(file, { ignoreVary: true }) ?? fetch(request); // browsers may clear a cache when the disk is full
}
