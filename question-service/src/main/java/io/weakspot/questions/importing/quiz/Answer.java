package io.weakspot.questions.importing.quiz;

/**
 * An answer that a quiz names.
 *
 * @param weight what it counts, in percent; 0 or less is wrong
 * @param feedback what is said to those who give it, may be empty
 */
record Answer(String text, double weight, String feedback) {

	boolean isRight() {
		return this.weight >= 100;
	}

	boolean isPartlyRight() {
		return this.weight > 0 && this.weight < 100;
	}

}
