package io.weakspot.sessions.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An answer as the learner sends it.
 *
 * @param position from 0, the question's place in the session
 * @param text what was said, maybe empty, or null
 * @param choices the ids of chosen options, maybe empty, or null
 * @param activeMs how long the learner worked on it, in milliseconds
 * @param wallMs how long the question was on the screen, in milliseconds, or null when
 * nobody measured it
 * @param confidence how sure the learner is, from 0 to 1, or null
 * @param occurredAt when it was sent by the learner's clock, or null
 */
public record Submission(int position, @Nullable String text, @Nullable List<String> choices, InputMode inputMode,
		boolean edited, long activeMs, @Nullable Long wallMs, @Nullable Double confidence,
		@Nullable Instant occurredAt) {

	/** The longest text that is taken, in characters. */
	public static final int LONGEST_TEXT = 20_000;

	private static final long LONGEST_MS = Duration.ofDays(366).toMillis();

	/**
	 * What makes this unacceptable as an answer to that question; empty when nothing
	 * does.
	 */
	public List<Fault> faultsAsAnswerTo(Question question) {
		List<Fault> faults = new ArrayList<>();
		if (this.text != null) {
			faults.addAll(faultsOfText(this.text));
		}
		if (!isDuration(this.activeMs)) {
			faults.add(new Fault("activeMs", "milliseconds, from 0 to a year"));
		}
		if (this.wallMs != null && !isDuration(this.wallMs)) {
			faults.add(new Fault("wallMs", "milliseconds, from 0 to a year"));
		}
		if (this.occurredAt != null && !isPlausible(this.occurredAt)) {
			faults.add(new Fault("occurredAt", "a time of this century"));
		}
		// The negation also refuses what is not a number.
		if (this.confidence != null && !(this.confidence >= 0 && this.confidence <= 1)) {
			faults.add(new Fault("confidence", "from 0 to 1"));
		}
		if (question.isClosed()) {
			addFaultsOfChoices(question, faults);
		}
		else {
			addFaultsOfText(faults);
		}
		return faults;
	}

	/** What makes this unacceptable as a text, of an answer or of a draft. */
	public static List<Fault> faultsOfText(String text) {
		if (text.length() > LONGEST_TEXT) {
			return List.of(new Fault("text", "at most " + LONGEST_TEXT + " characters"));
		}
		// Half a character could be stored but never be written as JSON again.
		boolean halves = text.codePoints().anyMatch((point) -> Character.getType(point) == Character.SURROGATE);
		return halves ? List.of(new Fault("text", "whole Unicode characters")) : List.of();
	}

	/** Whether a learner's clock can be taken seriously. */
	public static boolean isPlausible(Instant time) {
		return time.isAfter(Instant.parse("2000-01-01T00:00:00Z"))
				&& time.isBefore(Instant.parse("2100-01-01T00:00:00Z"));
	}

	private static boolean isDuration(long milliseconds) {
		return milliseconds >= 0 && milliseconds <= LONGEST_MS;
	}

	private void addFaultsOfText(List<Fault> faults) {
		if (this.text == null) {
			faults.add(new Fault("text", "an answer in words, which may be empty"));
		}
		if (this.choices != null && !this.choices.isEmpty()) {
			faults.add(new Fault("choices", "this question is answered in words"));
		}
	}

	private void addFaultsOfChoices(Question question, List<Fault> faults) {
		if (this.choices == null) {
			faults.add(new Fault("choices", "the ids of the options chosen, which may be none"));
			return;
		}
		List<String> options = question.options().stream().map(Question.Option::id).toList();
		if (!options.containsAll(this.choices) || new HashSet<>(this.choices).size() < this.choices.size()) {
			faults.add(new Fault("choices", "each one of the question's options, at most once"));
		}
		if (question.kind() == Question.Kind.SINGLE && this.choices.size() > 1) {
			faults.add(new Fault("choices", "at most one for this question"));
		}
	}

}
