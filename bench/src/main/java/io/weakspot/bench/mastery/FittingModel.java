package io.weakspot.bench.mastery;

import java.util.ArrayList;
import java.util.List;

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
		Folds folds = new Folds(histories, Math.min(PARTS, histories.size()));
		List<Rows> rows = new ArrayList<>();
		Spread spread = new Spread();
		for (int part = 0; part < folds.size(); part++) {
			Model unseen = filter(folds.outside(part));
			Rows inside = new Rows();
			inside.add(unseen, folds.inside(part));
			rows.add(inside);
			spread.add(new Midpoints(unseen).of(folds.inside(part)));
		}
		return new Model(this.priors, population(histories), new FittingHead().fit(rows), spread.best());
	}

	private Model filter(List<History> histories) {
		return new Model(this.priors, population(histories), Head.NONE, 1);
	}

	private FittedPopulation population(List<History> histories) {
		return new FittingPopulation(this.priors).fit(histories);
	}

}
