package io.weakspot.sessions.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A class of learners, whose instructors see its reports and assign questions to it.
 *
 * @param name as people call it
 * @param ownerIds the instructors whose it is
 * @param joinCode what a learner joins by
 * @param members in the order in which they joined
 * @param assignments in the order in which they were made
 * @param version from 1, one more with each change
 */
public record Cohort(String id, String name, List<String> ownerIds, String joinCode, List<Member> members,
		List<Assignment> assignments, long version, Instant createdAt, Instant changedAt) {

	/** The most members that a cohort takes. */
	public static final int MOST_MEMBERS = 500;

	/** The most assignments that a cohort takes. */
	public static final int MOST_ASSIGNMENTS = 200;

	/** The most questions that all of its assignments may have: they go into one fact. */
	public static final int MOST_QUESTIONS = 5_000;

	public Cohort {
		ownerIds = List.copyOf(ownerIds);
		members = List.copyOf(members);
		assignments = List.copyOf(assignments);
	}

	/** A new one with nobody in it. */
	public static Cohort created(String id, String name, String ownerId, String joinCode, Instant now) {
		return new Cohort(id, name, List.of(ownerId), joinCode, List.of(), List.of(), 1, now, now);
	}

	public boolean isOwnedBy(String accountId) {
		return this.ownerIds.contains(accountId);
	}

	public boolean isFull() {
		return this.members.size() >= MOST_MEMBERS;
	}

	/** Whether an assignment more fits in, by its number and that of all questions. */
	public boolean hasRoomFor(Assignment assignment) {
		int questions = this.assignments.stream().mapToInt((each) -> each.items().size()).sum();
		return this.assignments.size() < MOST_ASSIGNMENTS && questions + assignment.items().size() <= MOST_QUESTIONS;
	}

	public Optional<Member> member(String learnerId) {
		return this.members.stream().filter((member) -> member.learnerId().equals(learnerId)).findFirst();
	}

	public Optional<Assignment> assignment(String assignmentId) {
		return this.assignments.stream().filter((assignment) -> assignment.id().equals(assignmentId)).findFirst();
	}

	/** Whether anything of a bank was assigned: that it was is no secret then. */
	public boolean isAssignedFrom(String bankId) {
		return this.assignments.stream().anyMatch((assignment) -> assignment.bankId().equals(bankId));
	}

	/** This one without a member. What the member answered stays the cohort's. */
	public Cohort without(String learnerId, Instant now) {
		return changed(this.joinCode,
				this.members.stream().filter((member) -> !member.learnerId().equals(learnerId)).toList(),
				this.assignments, now);
	}

	/** This one with another code, so that the old one opens nothing any longer. */
	public Cohort openedBy(String joinCode, Instant now) {
		return changed(joinCode, this.members, this.assignments, now);
	}

	/** This one with an assignment more. */
	public Cohort with(Assignment assignment, Instant now) {
		return changed(this.joinCode, this.members,
				Stream.concat(this.assignments.stream(), Stream.of(assignment)).toList(), now);
	}

	/** This one with an assignment as it is now in the place of what it was. */
	public Cohort withChanged(Assignment assignment, Instant now) {
		return changed(this.joinCode, this.members,
				this.assignments.stream().map((each) -> each.id().equals(assignment.id()) ? assignment : each).toList(),
				now);
	}

	/** This one without an assignment. */
	public Cohort withoutAssignment(String assignmentId, Instant now) {
		return changed(this.joinCode, this.members,
				this.assignments.stream().filter((each) -> !each.id().equals(assignmentId)).toList(), now);
	}

	private Cohort changed(String joinCode, List<Member> members, List<Assignment> assignments, Instant now) {
		return new Cohort(this.id, this.name, this.ownerIds, joinCode, members, assignments, this.version + 1,
				this.createdAt, now);
	}

	/**
	 * A learner in a cohort.
	 *
	 * @param name what the learner was called when joining
	 */
	public record Member(String learnerId, String name, Instant joinedAt) {

	}

}
