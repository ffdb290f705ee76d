package io.weakspot.sessions.questions;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.weakspot.sessions.domain.Choosing;
import org.jspecify.annotations.Nullable;

/**
 * The current questions by bank, in memory, so that choosing some of them reads nothing.
 */
class QuestionIndex {

	private final Map<String, Current> byId = new ConcurrentHashMap<>();

	private final Map<String, Map<String, Current>> byBank = new ConcurrentHashMap<>();

	synchronized void put(Current current) {
		Current known = this.byId.get(current.id());
		if (!current.isNewerThan(known)) {
			return;
		}
		if (known != null && !known.bankId().equals(current.bankId())) {
			bank(known.bankId()).remove(current.id());
		}
		this.byId.put(current.id(), current);
		if (current.deleted()) {
			bank(current.bankId()).remove(current.id());
		}
		else {
			bank(current.bankId()).put(current.id(), current);
		}
	}

	@Nullable Current find(String id) {
		return this.byId.get(id);
	}

	List<Choosing.Candidate> open(@Nullable String bankId, String learnerId) {
		Stream<Current> all = (bankId != null) ? this.byBank.getOrDefault(bankId, Map.of()).values().stream()
				: this.byBank.values().stream().map(Map::values).flatMap(Collection::stream);
		return all.filter((current) -> current.isOpenTo(learnerId)).map(Current::toCandidate).toList();
	}

	private Map<String, Current> bank(String id) {
		return this.byBank.computeIfAbsent(id, (any) -> new ConcurrentHashMap<>());
	}

}
