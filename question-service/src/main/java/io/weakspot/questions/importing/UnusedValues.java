package io.weakspot.questions.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.weakspot.questions.importing.structure.Article;

/**
 * Values that no question has a place for, such as ids and points: said once for each
 * name.
 */
final class UnusedValues {

	private static final int LONGEST_EXCERPT = 200;

	private final Map<String, Values> byName = new LinkedHashMap<>();

	void add(String name, String value) {
		if (!value.isBlank()) {
			this.byName.computeIfAbsent(name, (key) -> new Values()).add(value.strip());
		}
	}

	List<Article.Rest> leftOut() {
		return this.byName.entrySet()
			.stream()
			.map((entry) -> new Article.Rest(0, 0, entry.getKey() + ": " + entry.getValue().excerpt(),
					"a question has no place for it (" + entry.getValue().counted() + ")"))
			.toList();
	}

	private static final class Values {

		private final StringBuilder text = new StringBuilder();

		private int count;

		void add(String value) {
			this.count++;
			if (this.text.length() <= LONGEST_EXCERPT) {
				this.text.append((this.count > 1) ? ", " : "").append(value);
			}
		}

		String counted() {
			return this.count + ((this.count == 1) ? " value" : " values");
		}

		String excerpt() {
			return (this.text.length() > LONGEST_EXCERPT) ? this.text.substring(0, LONGEST_EXCERPT) + "…"
					: this.text.toString();
		}

	}

}
