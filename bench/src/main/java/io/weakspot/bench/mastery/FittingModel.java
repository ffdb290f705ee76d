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
	 * questions, and the head learns to do without as well as with. Nor do made-up
	 * learners, who are much as the model says, tell how far off it is with real ones.
	 */
	Model fitOnStrangers(List<List<History>> banks) {
		Model unfitted = Model.unfitted(this.priors);
		List<Rows> rows = new ArrayList<>();
		for (int part = 0; part < PARTS; part++) {
			Rows inside = new Rows();
			for (List<History> bank : banks) {
				Folds folds = new Folds(bank, PARTS);
				inside.add(unfitted, folds.inside(part));
				inside.add(filter(folds.outside(part)), folds.inside(part));
			}
			rows.add(inside);
		}
		return new Model(this.priors, FittedPopulation.unknown(this.priors), new FittingHead().fit(rows),
				unfitted.spread());
	}

	private Model filter(List<History> histories) {
		return new Model(this.priors, population(histories), Head.NONE, 1);
	}

	private FittedPopulation population(List<History> histories) {
		return new FittingPopulation(this.priors).fit(histories);
	}

}
