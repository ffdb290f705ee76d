package io.weakspot.analytics.topology;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import io.weakspot.analytics.domain.mastery.Counted;
import io.weakspot.analytics.domain.mastery.Foresight;
import io.weakspot.analytics.domain.mastery.KeptAnswer;
import io.weakspot.analytics.domain.statistics.Agreement;
import io.weakspot.analytics.domain.statistics.Calibration;
import io.weakspot.analytics.domain.statistics.Observation;
import io.weakspot.analytics.facts.AccuracyMeasured;
import org.jspecify.annotations.Nullable;

/**
 * How the predictions of one partition's answers went, as it is stored.
 *
 * @param revision how many answers were read that changed something
 * @param asOf when the newest grade was given of these, in milliseconds since 1970
 */
record PartAccuracy(Calibration calibration, Agreement agreement, long revision, long asOf) {

	static PartAccuracy none() {
		return new PartAccuracy(new Calibration(), new Agreement(), 0, 0);
	}

	/**
	 * After an answer was counted.
	 * @param learners how many learners more have a counted answer now
	 */
	PartAccuracy with(Counted counted, int learners) {
		long newest = this.asOf;
		for (Counted.Change change : counted.changes()) {
			change(change.before(), true);
			change(change.now(), false);
			newest = Math.max(newest, change.now().answer().grade().gradedAt());
		}
		this.calibration.addLearners(learners);
		return new PartAccuracy(this.calibration, this.agreement, this.revision + 1, newest);
	}

	private void change(@Nullable KeptAnswer kept, boolean takenBack) {
		if (kept != null) {
			changeCalibration(kept, takenBack);
			changeAgreement(kept, takenBack);
		}
	}

	private void changeAgreement(KeptAnswer kept, boolean takenBack) {
		Double corrected = kept.corrected();
		if (corrected == null || !kept.answer().counted()) {
			return;
		}
		if (takenBack) {
			this.agreement.takeBack(corrected, kept.answer().score());
		}
		else {
			this.agreement.add(corrected, kept.answer().score());
		}
	}

	private void changeCalibration(KeptAnswer kept, boolean takenBack) {
		Foresight foresight = kept.foresight();
		if (foresight == null) {
			return;
		}
		int score = Observation.score(kept.answer());
		if (takenBack) {
			this.calibration.takeBack(foresight.expectedScore(), score);
		}
		else {
			this.calibration.add(foresight.expectedScore(), score);
		}
	}

	Result tell(String part) {
		AccuracyMeasured measured = new AccuracyMeasured(part, this.revision, told(this.calibration.sums()),
				told(this.agreement.sums()), Instant.ofEpochMilli(this.asOf));
		return new Result("accuracy", measured.fact());
	}

	private static List<Long> told(long[] sums) {
		int size = sums.length;
		while (size > 0 && sums[size - 1] == 0) {
			size--;
		}
		return Arrays.stream(sums).limit(size).boxed().toList();
	}

}
