package io.weakspot.questions.importing.quiz;

/** A file is not what it claims to be, or more than is taken; for people to read. */
public final class NotReadable extends Exception {

	private static final long serialVersionUID = 1;

	private final String why;

	NotReadable(String why) {
		super(why);
		this.why = why;
	}

	/** What is wrong, and what was expected, in words for people. */
	public String why() {
		return this.why;
	}

}
