package io.weakspot.analytics.facts;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a learner in a topic after one more graded answer.
 *
 * @param revision counts the changes of this learner and topic, from 1
 * @param mastery the expected score on a typical question, with its 90 % interval from
 * low to high, all from 0 to 1
 * @param banks the banks in which the learner met the topic
 * @param recent the questions answered last, oldest first
 * @param asOf when the grade came that this follows from
 * @param position where that grade's fact stands in its partition of answers.v1: it rises
 * for a learner, however often everything is counted anew
 */
public record MasteryChanged(String learnerId, String topicId, String topic, long revision, double mastery, double low,
		double high, String state, int answers, int questions, Instant lastSeen, @Nullable String trend,
		@Nullable Long medianMs, @Nullable String reason, List<String> evidence, @Nullable List<String> banks,
		@Nullable List<Recent> recent, Instant asOf, @Nullable Long position) {

	public static final String TYPE = "MasteryChanged";

	public static final String TOPIC = "mastery.v1";

	/** The position, or -1 in a fact from before positions were told. */
	public long order() {
		return (this.position != null) ? this.position : -1;
	}

	/**
	 * Where it stands in the order in which a learner's changes are told, as a text that
	 * sorts: by position, and by topic where one answer changed more than one.
	 */
	public String place() {
		return HexFormat.of().toHexDigits(Math.max(0, order())) + ':' + this.topicId;
	}

	/** As it is told to others. */
	public Fact fact() {
		String key = this.learnerId + ':' + this.topicId;
		return new Fact(key + ':' + this.revision, TYPE, "/analytics-service", this.asOf, key, FactBodies.write(this));
	}

	/** A question and when it was answered. */
	public record Recent(String questionId, Instant at) {
	}

}
