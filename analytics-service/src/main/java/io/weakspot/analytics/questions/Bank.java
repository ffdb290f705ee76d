package io.weakspot.analytics.questions;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.weakspot.starter.security.Caller;
import org.jspecify.annotations.Nullable;

/** The published questions of a bank, and who may know of them. */
public final class Bank {

	private final Map<String, Question> questions = new ConcurrentHashMap<>();

	private volatile boolean open;

	private volatile @Nullable String ownerId;

	public Collection<Question> questions() {
		return this.questions.values();
	}

	public Optional<Question> question(String questionId) {
		return Optional.ofNullable(this.questions.get(questionId));
	}

	/** A private bank is for its owner alone; an admin sees all. */
	public boolean isVisibleTo(Caller caller) {
		return this.open || caller.isAdmin() || caller.id().equals(this.ownerId);
	}

	void put(Question question, boolean open, @Nullable String ownerId) {
		this.open = open;
		this.ownerId = ownerId;
		this.questions.put(question.id(), question);
	}

	/** Removes a question, and tells whether none is left. */
	boolean remove(String questionId) {
		this.questions.remove(questionId);
		return this.questions.isEmpty();
	}

}
