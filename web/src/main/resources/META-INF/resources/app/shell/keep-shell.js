/**
 * Has the pages kept on this device by the service worker.
 * @param {() => void} replaced called when a newer version has taken the place of the one that this page runs
 * @param {ServiceWorkerContainer | undefined} container absent over plain HTTP from another machine, and in some private windows
 */
export async function keepShell(replaced, container = navigator.serviceWorker) {
	if (!container) {
		return;
	}
	let before = container.controller;
	container.addEventListener("controllerchange", () => {
		if (before) {
			replaced();
		}
		before = container.controller;
	});
	await container.register("/service-worker.js", { updateViaCache: "none" }).catch(() => undefined); // the pages work without, too
}
