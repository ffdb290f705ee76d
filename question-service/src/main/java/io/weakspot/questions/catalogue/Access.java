package io.weakspot.questions.catalogue;

import java.util.Set;

import io.weakspot.starter.security.Caller;

/**
 * Who may do what with a bank. What somebody may not see does not exist for them.
 */
public final class Access {

	private static final Set<String> PUBLISHERS = Set.of("author", "instructor", "admin");

	private Access() {
	}

	public static boolean maySee(Caller caller, Bank bank) {
		return bank.visibility() == Visibility.PUBLIC || caller.isAdmin() || owns(caller, bank);
	}

	/** Learners see the answers of their own banks only; those who teach see all. */
	public static boolean maySeeAnswers(Caller caller, Bank bank) {
		return owns(caller, bank) || mayPublish(caller);
	}

	/** A starter bank, which nobody owns, is in the care of the authors. */
	public static boolean mayChange(Caller caller, Bank bank) {
		return owns(caller, bank) || caller.isAdmin() || bank.ownerId() == null && caller.roles().contains("author");
	}

	public static boolean mayPublish(Caller caller) {
		return caller.roles().stream().anyMatch(PUBLISHERS::contains);
	}

	private static boolean owns(Caller caller, Bank bank) {
		return caller.id().equals(bank.ownerId());
	}

}
