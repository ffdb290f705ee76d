package io.weakspot.analytics.domain.mastery;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A situation as a row of numbers, which is what a head sees of it: what the filter
 * believes of each component, and how answers like this went lately. All of it is kept as
 * state, so that a row costs O(1).
 */
public final class Features {

	/** The names of the numbers, in their order. */
	public static final List<String> NAMES = List.of("logit", "variance", "flattened", "question", "questionVariance",
			"ability", "abilityVariance", "topic", "topicVariance", "populationTopic", "learnerQuestion",
			"learnerQuestionVariance", "topics", "weakestTopic", "strongestTopic", "answers", "latest", "recent",
			"last", "mean", "surprise", "trend", "streak", "hours", "topicAnswers", "topicFewestAnswers", "topicLatest",
			"topicRecent", "topicLast", "topicMean", "topicSurprise", "topicTrend", "topicStreak", "topicRun",
			"topicGap", "topicHours", "topicQuestions", "questionAnswers", "questionLatest", "questionLast",
			"questionMean", "questionSurprise", "questionStreak", "questionGap", "questionHours", "questionRun");

	private static final double MILLIS_PER_HOUR = 3_600_000;

	private static final double NEVER = -1;

	private final double[] row = new double[NAMES.size()];

	private int filled;

	private Features() {
	}

	/** The row of a situation. */
	public static double[] of(Situation situation) {
		Features features = new Features();
		features.beliefs(situation);
		features.learner(situation);
		features.topics(situation);
		features.question(situation);
		return features.row;
	}

	private void beliefs(Situation situation) {
		Components components = situation.components();
		Gaussian logit = situation.logit();
		double topic = 0;
		double topicVariance = 0;
		double population = 0;
		double weakest = Double.POSITIVE_INFINITY;
		double strongest = Double.NEGATIVE_INFINITY;
		for (Components.Topic part : components.topics()) {
			double weight = part.weight();
			topic += weight * part.learner().mean();
			topicVariance += weight * weight * part.learner().variance();
			population += weight * part.population().mean();
			double standing = part.learner().mean() + part.population().mean();
			weakest = Math.min(weakest, standing);
			strongest = Math.max(strongest, standing);
		}
		add(logit.mean());
		add(logit.variance());
		add(situation.flattenedLogit());
		add(components.question().mean());
		add(components.question().variance());
		add(components.learner().mean());
		add(components.learner().variance());
		add(topic);
		add(topicVariance);
		add(population);
		add(components.learnerQuestion().mean());
		add(components.learnerQuestion().variance());
		add(components.topics().size());
		add(weakest);
		add(strongest);
	}

	private void learner(Situation situation) {
		LearnerState learner = situation.learner();
		Form form = (learner != null) ? learner.form() : Form.before(situation.expectedScore());
		add(StrictMath.log1p((learner != null) ? learner.answers() : 0));
		add(form.latest());
		add(form.recent());
		add(form.last());
		add(mean(form, (learner != null) ? learner.answers() : 0, situation.expectedScore()));
		add(form.surprise());
		add(form.trend());
		add(form.streak());
		add((learner != null) ? hours(learner.at(), situation) : NEVER);
	}

	private void topics(Situation situation) {
		double[] sums = new double[12];
		double fewest = Double.POSITIVE_INFINITY;
		for (TopicState topic : situation.topics()) {
			Form form = (topic != null) ? topic.form() : Form.before(situation.expectedScore());
			int answers = (topic != null) ? topic.answers() : 0;
			fewest = Math.min(fewest, answers);
			sums[0] += StrictMath.log1p(answers);
			sums[1] += form.latest();
			sums[2] += form.recent();
			sums[3] += form.last();
			sums[4] += mean(form, answers, situation.expectedScore());
			sums[5] += form.surprise();
			sums[6] += form.trend();
			sums[7] += form.streak();
			sums[8] += (gap(topic, form, situation) == 0) ? form.run() : 0;
			sums[9] += (topic != null) ? StrictMath.log1p(gap(topic, form, situation)) : NEVER;
			sums[10] += (topic != null) ? hours(topic.lastSeen(), situation) : NEVER;
			sums[11] += StrictMath.log1p((topic != null) ? topic.questions() : 0);
		}
		int n = Math.max(1, situation.topics().size());
		add(sums[0] / n);
		add(StrictMath.log1p(fewest));
		for (int i = 1; i < sums.length; i++) {
			add(sums[i] / n);
		}
	}

	private void question(Situation situation) {
		QuestionState question = situation.question();
		Form form = (question != null) ? question.form() : Form.before(situation.expectedScore());
		int answers = (question != null) ? question.answers() : 0;
		int gap = gap(question, form, situation);
		add(StrictMath.log1p(answers));
		add(form.latest());
		add(form.last());
		add(mean(form, answers, situation.expectedScore()));
		add(form.surprise());
		add(form.streak());
		add((question != null) ? StrictMath.log1p(gap) : NEVER);
		add((question != null) ? hours(question.lastSeen(), situation) : NEVER);
		add((gap == 0) ? form.run() : 0);
	}

	/** The learner's answers since, or -1 where there was none of this kind. */
	private static int gap(@Nullable Object state, Form form, Situation situation) {
		LearnerState learner = situation.learner();
		return (state != null && learner != null) ? learner.answers() - form.ordinal() : -1;
	}

	private static double mean(Form form, int answers, double expected) {
		return (form.sum() + expected) / (answers + 1);
	}

	private static double hours(long since, Situation situation) {
		return StrictMath.log1p(Math.max(0, situation.asked().at() - since) / MILLIS_PER_HOUR);
	}

	private void add(double number) {
		this.row[this.filled++] = number;
	}

}
