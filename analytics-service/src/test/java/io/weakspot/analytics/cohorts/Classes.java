package io.weakspot.analytics.cohorts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.weakspot.analytics.facts.CohortChanged;
import io.weakspot.starter.facts.Fact;
import io.weakspot.starter.facts.FactBodies;

/** Cohorts as session-service tells of them. */
final class Classes {

	private final String id;

	private final List<String> owners = new ArrayList<>();

	private final List<CohortChanged.Member> members = new ArrayList<>();

	private final List<CohortChanged.Assignment> assignments = new ArrayList<>();

	private long version;

	private Classes(String id) {
		this.id = id;
	}

	static Classes aClass(String id) {
		return new Classes(id);
	}

	Classes ownedBy(String instructor) {
		this.owners.add(instructor);
		return this;
	}

	Classes withoutOwner(String instructor) {
		this.owners.remove(instructor);
		return this;
	}

	Classes with(String learner, String name, Instant joinedAt) {
		this.members.add(new CohortChanged.Member(learner, name, joinedAt));
		return this;
	}

	Classes without(String learner) {
		this.members.removeIf((member) -> member.learnerId().equals(learner));
		return this;
	}

	Classes assigned(String assignment, String bank, List<String> topics, List<String> questions, Instant createdAt,
			Instant dueAt) {
		this.assignments.add(new CohortChanged.Assignment(assignment, "Title of " + assignment, bank, topics, questions,
				dueAt, createdAt));
		return this;
	}

	/** The next version of the cohort. */
	Fact fact() {
		this.version++;
		CohortChanged body = new CohortChanged(this.id, this.version, "Class " + this.id, this.owners, this.members,
				this.assignments);
		return new Fact(this.id + ':' + this.version, CohortChanged.TYPE, "/session-service", Instant.EPOCH, this.id,
				FactBodies.write(body));
	}

	Fact ended() {
		return new Fact(this.id + ":ended", CohortChanged.TYPE, "/session-service", Instant.EPOCH, this.id, null);
	}

}
