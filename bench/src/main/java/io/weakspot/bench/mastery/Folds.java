package io.weakspot.bench.mastery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learners dealt out by lot, the same way each time, so that no learner is in two parts.
 */
final class Folds {

	private static final long SEED = 20_261_120;

	private final List<History> shuffled;

	private final int folds;

	Folds(List<History> histories, int folds) {
		this.shuffled = new ArrayList<>(histories);
		Collections.shuffle(this.shuffled, new Random(SEED));
		this.folds = folds;
	}

	int size() {
		return this.folds;
	}

	List<History> inside(int fold) {
		return part(fold, true);
	}

	List<History> outside(int fold) {
		return part(fold, false);
	}

	private List<History> part(int fold, boolean inside) {
		List<History> part = new ArrayList<>();
		for (int i = 0; i < this.shuffled.size(); i++) {
			if ((i % this.folds == fold) == inside) {
				part.add(this.shuffled.get(i));
			}
		}
		return part;
	}

}
