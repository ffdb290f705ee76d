package io.weakspot.bench.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * A question with its answer, as an author sees it.
 *
 * @param topics the weight of each of its topics
 * @param intent what it asks for: define, explain, trade-off and so on
 */
record KnownQuestion(String id, String text, String level, String intent, Map<String, Double> topics,
		List<Point> points, String referenceAnswer) {

	/** A nice point counts a third of a must, as the grader has it. */
	private static final double NICE = 1.0 / 3;

	KnownQuestion {
		topics = Map.copyOf(topics);
		points = List.copyOf(points);
	}

	static KnownQuestion read(JsonNode question) {
		Map<String, Double> topics = new LinkedHashMap<>();
		question.get("topics")
			.forEach((topic) -> topics.put(topic.get("id").asString(), topic.get("weight").asDouble()));
		return new KnownQuestion(question.get("id").asString(), question.get("text").asString(),
				question.get("level").asString(), question.get("intent").asString(), topics,
				question.get("keyPoints").valueStream().map(KnownQuestion::point).toList(),
				question.path("referenceAnswer").asString(""));
	}

	private static Point point(JsonNode point) {
		return new Point(point.get("id").asString(), point.get("text").asString(), kind(point.get("kind").asString()),
				point.get("phrasings").valueStream().map(JsonNode::asString).toList());
	}

	private static Kind kind(String word) {
		return switch (word) {
			case "must" -> Kind.MUST;
			case "nice" -> Kind.NICE;
			default -> Kind.MISCONCEPTION;
		};
	}

	/** What should be said. */
	List<Point> wanted() {
		return this.points.stream().filter((point) -> point.kind() != Kind.MISCONCEPTION).toList();
	}

	List<Point> misconceptions() {
		return this.points.stream().filter((point) -> point.kind() == Kind.MISCONCEPTION).toList();
	}

	/** Whether only an answer with both sides is a good one. */
	boolean asksForTradeOff() {
		return switch (this.intent) {
			case "trade-off", "compare", "when-to-use" -> true;
			default -> false;
		};
	}

	/**
	 * A key point or a misconception.
	 *
	 * @param phrasings other ways to say it
	 */
	record Point(String id, String text, Kind kind, List<String> phrasings) {

		Point {
			phrasings = List.copyOf(phrasings);
		}

		/** What it counts in the score, before division by the sum of all. */
		double weight() {
			return (this.kind == Kind.NICE) ? NICE : 1;
		}

	}

	/** Whether it should be said, could be said or should not be. */
	enum Kind {

		MUST, NICE, MISCONCEPTION

	}

}
