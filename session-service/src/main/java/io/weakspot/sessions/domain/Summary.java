package io.weakspot.sessions.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a session came to. Grades of which the grader is unsure count nowhere.
 *
 * @param graded how many answers have a grade that counts
 * @param score the mean score from 0 to 1, or null while nothing is graded
 * @param byTopic the mean score of each topic, weakest first
 * @param missedKeyPoints what should have been said and was not, most missed first
 * @param tip what to do about it in one sentence, or null while nothing is graded
 * @param delivery how the answers would sound, taken together
 */
public record Summary(int graded, @Nullable Double score, List<TopicScore> byTopic,
		List<MissedKeyPoint> missedKeyPoints, @Nullable String tip, Grade.Delivery delivery) {

	public static Summary of(List<GradedAnswer> answers) {
		List<GradedAnswer> sure = answers.stream().filter((answer) -> !answer.grade().unsure()).toList();
		List<MissedKeyPoint> missed = missed(sure);
		return new Summary(sure.size(), mean(sure), byTopic(sure), missed, sure.isEmpty() ? null : tip(missed),
				delivery(answers.stream().map((answer) -> answer.grade().delivery()).toList()));
	}

	private static @Nullable Double mean(List<GradedAnswer> answers) {
		return answers.isEmpty() ? null
				: answers.stream().mapToDouble((answer) -> answer.grade().score()).average().orElseThrow();
	}

	private static List<TopicScore> byTopic(List<GradedAnswer> answers) {
		Map<String, List<Share>> shares = new LinkedHashMap<>();
		for (GradedAnswer answer : answers) {
			for (TopicWeight topic : answer.submitted().topics()) {
				shares.computeIfAbsent(topic.id(), (id) -> new ArrayList<>())
					.add(new Share(topic, answer.grade().score()));
			}
		}
		return shares.values()
			.stream()
			.map(TopicScore::of)
			.sorted(Comparator.comparingDouble(TopicScore::score).thenComparing(TopicScore::topicId))
			.toList();
	}

	private static List<MissedKeyPoint> missed(List<GradedAnswer> answers) {
		Map<List<String>, MissedKeyPoint> missed = new LinkedHashMap<>();
		for (GradedAnswer answer : answers) {
			for (Grade.KeyPointGrade point : answer.grade().keyPoints()) {
				if (point.kind() == KeyPoint.Kind.MUST && Boolean.FALSE.equals(point.covered())) {
					String questionId = answer.submitted().questionId();
					missed.merge(List.of(questionId, point.id()),
							new MissedKeyPoint(questionId, point.id(), point.text(), 1), MissedKeyPoint::and);
				}
			}
		}
		return missed.values().stream().sorted(Comparator.comparingInt(MissedKeyPoint::missed).reversed()).toList();
	}

	private static String tip(List<MissedKeyPoint> missed) {
		if (missed.isEmpty()) {
			return "No key point was missed. Go on with another topic or the other level.";
		}
		return "Say this next time: " + missed.getFirst().text();
	}

	private static Grade.Delivery delivery(List<Grade.Delivery> deliveries) {
		int words = deliveries.stream().mapToInt(Grade.Delivery::words).sum();
		double spoken = deliveries.stream()
			.mapToDouble(Grade.Delivery::wordsPerMinute)
			.filter((rate) -> rate > 0)
			.average()
			.orElse(0);
		int fillers = deliveries.stream().mapToInt(Grade.Delivery::fillers).sum();
		long speakingMs = deliveries.stream().mapToLong(Grade.Delivery::speakingMs).sum();
		return new Grade.Delivery(words, spoken, fillers, speakingMs);
	}

	/** An answer and its newest grade. */
	public record GradedAnswer(SubmittedAnswer submitted, Grade grade) {

	}

	/**
	 * How a topic went.
	 *
	 * @param score the mean score from 0 to 1, weighted by how much each question was
	 * about the topic
	 * @param answers how many answers that is the mean of
	 */
	public record TopicScore(String topicId, String topic, double score, int answers) {

		private static TopicScore of(List<Share> shares) {
			double weights = shares.stream().mapToDouble((share) -> share.topic().weight()).sum();
			double weighted = shares.stream().mapToDouble((share) -> share.topic().weight() * share.score()).sum();
			TopicWeight topic = shares.getFirst().topic();
			return new TopicScore(topic.id(), Objects.requireNonNullElse(topic.name(), topic.id()), weighted / weights,
					shares.size());
		}

	}

	/**
	 * A key point that was not covered.
	 *
	 * @param missed in how many answers
	 */
	public record MissedKeyPoint(String questionId, String keyPointId, String text, int missed) {

		private MissedKeyPoint and(MissedKeyPoint other) {
			return new MissedKeyPoint(this.questionId, this.keyPointId, this.text, this.missed + other.missed());
		}

	}

	private record Share(TopicWeight topic, double score) {

	}

}
