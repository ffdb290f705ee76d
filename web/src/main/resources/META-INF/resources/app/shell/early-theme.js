// Runs before the first paint, as a classic script, so that a chosen theme never flashes in as the other one.
(function () {
	try {
		const theme = localStorage.getItem("weakspot.theme");
		if (theme === "light" || theme === "dark") {
			document.documentElement.dataset.theme = theme;
		}
	}
	catch {
		// Storage is closed to us: the system's theme it is.
	}
})();
