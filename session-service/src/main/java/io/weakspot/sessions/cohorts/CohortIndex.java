package io.weakspot.sessions.cohorts;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.weakspot.sessions.domain.Cohort;

/** Who owns and who is in which cohort, in memory, so that an answer reads nothing. */
class CohortIndex {

	private final Map<String, Known> byId = new ConcurrentHashMap<>();

	private final Map<String, List<String>> byMember = new ConcurrentHashMap<>();

	private final Map<String, List<String>> byOwner = new ConcurrentHashMap<>();

	/** Learns how a cohort is, unless that is older than what is known. */
	synchronized void put(Known next) {
		Known known = this.byId.getOrDefault(next.id(), next.before());
		if (next.version() <= known.version()) {
			return;
		}
		this.byId.put(next.id(), next);
		replace(this.byMember, next.id(), known.members(), next.members());
		replace(this.byOwner, next.id(), known.owners(), next.owners());
	}

	List<String> joinedBy(String learnerId) {
		return this.byMember.getOrDefault(learnerId, List.of());
	}

	List<String> ownedBy(String accountId) {
		return this.byOwner.getOrDefault(accountId, List.of());
	}

	/** What is known of all, by name. */
	List<Known> all() {
		return sorted(this.byId.values().stream());
	}

	/** What is known of those that somebody owns or is in, by name. */
	List<Known> of(String accountId) {
		return sorted(Stream.concat(ownedBy(accountId).stream(), joinedBy(accountId).stream())
			.distinct()
			.flatMap((id) -> Stream.ofNullable(this.byId.get(id))));
	}

	private static List<Known> sorted(Stream<Known> cohorts) {
		return cohorts.sorted(Known.BY_NAME).toList();
	}

	private static void replace(Map<String, List<String>> index, String cohortId, Set<String> before,
			Set<String> after) {
		before.stream()
			.filter((person) -> !after.contains(person))
			.forEach((person) -> index.computeIfPresent(person, (id, cohorts) -> without(cohorts, cohortId)));
		after.stream()
			.filter((person) -> !before.contains(person))
			.forEach((person) -> index.merge(person, List.of(cohortId), CohortIndex::together));
	}

	private static List<String> without(Collection<String> cohorts, String cohortId) {
		return cohorts.stream().filter((each) -> !each.equals(cohortId)).toList();
	}

	private static List<String> together(Collection<String> cohorts, Collection<String> more) {
		return Stream.concat(cohorts.stream(), more.stream()).distinct().sorted().toList();
	}

	/** What is kept in memory of a cohort. */
	record Known(String id, long version, String name, Set<String> owners, Set<String> members) {

		static final Comparator<Known> BY_NAME = Comparator.comparing(Known::name, String.CASE_INSENSITIVE_ORDER)
			.thenComparing(Known::id);

		static Known of(Cohort cohort) {
			Set<String> members = new HashSet<>();
			cohort.members().forEach((member) -> members.add(member.learnerId()));
			return new Known(cohort.id(), cohort.version(), cohort.name(), Set.copyOf(cohort.ownerIds()), members);
		}

		private Known before() {
			return new Known(this.id, 0, this.name, Set.of(), Set.of());
		}

	}

}
