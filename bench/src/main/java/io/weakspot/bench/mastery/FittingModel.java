package io.weakspot.bench.mastery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import io.weakspot.analytics.domain.mastery.FittedPopulation;
import io.weakspot.analytics.domain.mastery.Head;
import io.weakspot.analytics.domain.mastery.Model;
import io.weakspot.analytics.domain.mastery.Priors;

/** Fits a whole model on answers: the population, the head, and how sure to be. */
final class FittingModel {

	private static final int PARTS = 5;

	/**
	 * How far a head that was trained on strangers is followed: the most in steps of a
	 * tenth with which it is nowhere worse than no head and no further off than .01 where
	 * no head is not (docs/mastery.md).
	 */
	private static final double TRUST_IN_STRANGERS = 0.1;

	private final Priors priors;

	FittingModel(Priors priors) {
		this.priors = priors;
	}

	Model fit(List<History> histories) {
		List<Rows> rows = new ArrayList<>();
		double spread = onUnseen(histories, (model, unseen) -> {
			Rows inside = new Rows();
			inside.add(model, unseen);
			rows.add(inside);
		});
		return new Model(this.priors, population(histories), new FittingHead().fit(rows), spread);
	}

	/** Fits all but the head. */
	Model fit(List<History> histories, Head head) {
		double spread = onUnseen(histories, (model, unseen) -> {
		});
		return new Model(this.priors, population(histories), head, spread);
	}

	/** Shows each part of the learners beside a filter that was fitted on the others. */
	private double onUnseen(List<History> histories, BiConsumer<Model, List<History>> action) {
		Folds folds = new Folds(histories, Math.min(PARTS, histories.size()));
		Spread spread = new Spread();
		for (int part = 0; part < folds.size(); part++) {
			Model model = filter(folds.outside(part));
			action.accept(model, folds.inside(part));
			spread.add(new Midpoints(model).of(folds.inside(part)));
		}
		return spread.best();
	}

	/**
	 * Fits on answers to banks that nobody else has: nothing is kept of topics and
	 * questions, and the head learns what holds for banks that it has not seen, where the
	 * population is known and where it is not. How sure to be is what is right where it
	 * is not, because how hard the topics of such a bank are is in no belief.
	 */
	Model fitOnStrangers(List<SimulatedAnswers.Answered> banks) {
		List<Rows> parts = new ArrayList<>();
		for (int part = 0; part < PARTS; part++) {
			parts.add(new Rows());
		}
		Spread spread = new Spread();
		for (int i = 0; i < banks.size(); i++) {
			SimulatedAnswers.Answered bank = banks.get(i);
			FittingModel fitting = bank.open() ? this : new FittingModel(this.priors.ofExercises());
			Model unfitted = Model.unfitted(fitting.priors);
			Rows rows = parts.get(i % PARTS);
			rows.add(unfitted, bank.learners());
			spread.add(new Midpoints(unfitted).of(bank.learners()));
			fitting.onUnseen(bank.learners(), rows::add);
		}
		return new Model(this.priors, FittedPopulation.unknown(this.priors),
				new FittingHead().fit(parts, TRUST_IN_STRANGERS), spread.best());
	}

	private Model filter(List<History> histories) {
		return new Model(this.priors, population(histories), Head.NONE, 1);
	}

	private FittedPopulation population(List<History> histories) {
		return new FittingPopulation(this.priors).fit(histories);
	}

}
