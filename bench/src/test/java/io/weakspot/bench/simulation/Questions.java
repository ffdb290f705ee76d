package io.weakspot.bench.simulation;

import java.util.List;
import java.util.Map;

import io.weakspot.bench.simulation.KnownQuestion.Kind;
import io.weakspot.bench.simulation.KnownQuestion.Point;

/** Two questions about different topics. */
final class Questions {

	static final KnownQuestion ORM = new KnownQuestion("n-plus-one", "Why are there 201 queries?", "experienced",
			"trade-off", Map.of("django-orm", 1.0),
			List.of(new Point("look", "Count the queries first", Kind.MUST,
					List.of("I would look at the queries first")),
					new Point("join", "Use select_related, which joins", Kind.MUST,
							List.of("select_related joins the tables, but it needs memory")),
					new Point("prefetch", "Prefetch what is many", Kind.NICE, List.of("For many rows I prefetch them")),
					new Point("cache", "A cache is the cure", Kind.MISCONCEPTION, List.of("You simply cache it"))),
			"I count the queries first. select_related joins. I prefetch what is many.");

	static final KnownQuestion FORMS = new KnownQuestion("clean", "Where do you validate?", "fresher", "explain",
			Map.of("django-forms", 1.0), List.of(new Point("clean", "In the clean method of the form", Kind.MUST,
					List.of("A form has a clean method for that"))),
			"In clean.");

	static final List<KnownQuestion> ALL = List.of(ORM, FORMS);

	private Questions() {
	}

}
