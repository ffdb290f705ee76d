package io.weakspot.analytics.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.weakspot.analytics.domain.mastery.Features;
import io.weakspot.analytics.domain.mastery.FittedPopulation;
import io.weakspot.analytics.domain.mastery.Gaussian;
import io.weakspot.analytics.domain.mastery.Head;
import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Priors;
import io.weakspot.analytics.domain.mastery.Trees;

/**
 * The shape of a model's file.
 *
 * @param madeBy the command that makes it
 * @param features what the head asks for, by name, so that a head of another version is
 * noticed
 * @param trees the head
 */
record ModelDocument(String madeBy, Priors priors, Everybody population, double spread, List<String> features,
		List<Trees.Tree> trees) {

	private static final double DIGITS = 100_000;

	static ModelDocument of(Model model, String madeBy) {
		return new ModelDocument(madeBy, model.priors(), Everybody.of(model.population()), rounded(model.spread()),
				Features.NAMES, model.head().trees().each());
	}

	Model model() {
		if (!this.trees.isEmpty() && !this.features.equals(Features.NAMES)) {
			throw new IllegalArgumentException("its head asks for other features");
		}
		if (!(this.spread > 0)) {
			throw new IllegalArgumentException("its spread is not above 0");
		}
		return new Model(this.priors, this.population.fitted(this.priors), new Head(new Trees(this.trees)),
				this.spread);
	}

	private static double rounded(double number) {
		return Math.round(number * DIGITS) / DIGITS;
	}

	/**
	 * What holds for everybody.
	 *
	 * @param base how well answers go on the whole
	 * @param practice what an answer more adds in a topic that is not known
	 * @param repetition what an answer more to a question adds
	 * @param topics by id: mean, variance, and what an answer more adds
	 * @param questions by id: mean and variance
	 */
	record Everybody(double base, double practice, double repetition, Map<String, double[]> topics,
			Map<String, double[]> questions) {

		static Everybody of(FittedPopulation population) {
			Map<String, double[]> topics = new TreeMap<>();
			population.topics()
				.forEach((id, topic) -> topics.put(id, new double[] { rounded(topic.standing().mean()),
						rounded(topic.standing().variance()), rounded(topic.practice()) }));
			Map<String, double[]> questions = new TreeMap<>();
			population.questions()
				.forEach((id, question) -> questions.put(id,
						new double[] { rounded(question.mean()), rounded(question.variance()) }));
			return new Everybody(rounded(population.baseline().mean()), rounded(population.practice()),
					rounded(population.repetition()), topics, questions);
		}

		FittedPopulation fitted(Priors priors) {
			Map<String, FittedPopulation.Topic> known = new TreeMap<>();
			this.topics.forEach((id, numbers) -> known.put(id,
					new FittedPopulation.Topic(new Gaussian(numbers[0], numbers[1]), numbers[2])));
			Map<String, Gaussian> asked = new TreeMap<>();
			this.questions.forEach((id, numbers) -> asked.put(id, new Gaussian(numbers[0], numbers[1])));
			return new FittedPopulation(priors, new Gaussian(this.base, 0), known, asked, this.practice,
					this.repetition);
		}

	}

}
