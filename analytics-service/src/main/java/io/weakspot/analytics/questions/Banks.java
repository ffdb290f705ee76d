package io.weakspot.analytics.questions;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * All published questions by bank. Each instance holds its own copy, read from the
 * compacted topic at its start, so there is nothing to share or to restore.
 */
@Component
public class Banks {

	private final Map<String, Bank> banks = new ConcurrentHashMap<>();

	private final Map<String, String> bankOfQuestion = new ConcurrentHashMap<>();

	public Optional<Bank> bank(String bankId) {
		return Optional.ofNullable(this.banks.get(bankId));
	}

	/** The bank that a published question is in. */
	public Optional<Bank> bankOf(String questionId) {
		return bankIdOf(questionId).flatMap(this::bank);
	}

	/** The id of the bank that a published question is in. */
	public Optional<String> bankIdOf(String questionId) {
		return Optional.ofNullable(this.bankOfQuestion.get(questionId));
	}

	public Optional<Question> question(String questionId) {
		return bankOf(questionId).flatMap((bank) -> bank.question(questionId));
	}

	void publish(Question question, String bankId, boolean open, @Nullable String ownerId) {
		String before = this.bankOfQuestion.put(question.id(), bankId);
		if (before != null && !before.equals(bankId)) {
			remove(question.id(), before);
		}
		this.banks.computeIfAbsent(bankId, (id) -> new Bank()).put(question, open, ownerId);
	}

	void withdraw(String questionId) {
		String bankId = this.bankOfQuestion.remove(questionId);
		if (bankId != null) {
			remove(questionId, bankId);
		}
	}

	private void remove(String questionId, String bankId) {
		this.banks.computeIfPresent(bankId, (id, bank) -> bank.remove(questionId) ? null : bank);
	}

}
