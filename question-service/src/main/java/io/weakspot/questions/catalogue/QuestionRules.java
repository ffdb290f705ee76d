package io.weakspot.questions.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.weakspot.starter.facts.FactBodies;

/** What a question has to keep to be stored, wherever it comes from. */
public final class QuestionRules {

	private static final int LONGEST_TEXT = 8_000;

	private static final int LONGEST_ANSWER = 100_000;

	private static final int LONGEST_PART = 2_000;

	private static final int MOST_PARTS = 50;

	// As JSON. The broker takes a megabyte, and the names of topics come on top.
	private static final int MOST_BYTES = 500_000;

	private QuestionRules() {
	}

	/**
	 * What breaks a rule: nothing when the question is fine.
	 * @param topicIds the topics of its bank
	 */
	public static List<Violation> violations(QuestionContent content, Set<String> topicIds) {
		List<Violation> found = new ArrayList<>(oversizes(content));
		if (content.text().isBlank()) {
			found.add(new Violation("text", "A question needs a text."));
		}
		options(content, found);
		topics(content, topicIds, found);
		keyPoints(content, found);
		verifiedOn(content, found);
		return found;
	}

	/** What is larger than the other services could be told of: nothing when all fits. */
	public static List<Violation> oversizes(QuestionContent content) {
		List<Violation> found = new ArrayList<>();
		texts(content, found);
		parts("options", content.options().stream().map(Option::text).toList(), found);
		parts("topics", content.topics().stream().map(TopicWeight::id).toList(), found);
		parts("keyPoints", content.keyPoints().stream().map(KeyPoint::text).toList(), found);
		content.keyPoints().forEach((point) -> parts("keyPoints.phrasings", point.phrasings(), found));
		parts("followUps", content.followUps().stream().map(FollowUp::text).toList(), found);
		if (found.isEmpty() && FactBodies.write(content).length > MOST_BYTES) {
			found.add(new Violation("question", "At most " + MOST_BYTES / 1_000 + " kB in all."));
		}
		return found;
	}

	/** Whether a text fits where a key point, an option or a follow-up stands. */
	static boolean isPart(String text) {
		return text.length() <= LONGEST_PART;
	}

	private static void parts(String field, List<String> texts, List<Violation> found) {
		if (texts.size() > MOST_PARTS) {
			found.add(new Violation(field, "At most " + MOST_PARTS + "."));
		}
		if (!texts.stream().allMatch(QuestionRules::isPart)) {
			found.add(new Violation(field, "At most " + LONGEST_PART + " characters each."));
		}
	}

	private static void texts(QuestionContent content, List<Violation> found) {
		if (content.text().length() > LONGEST_TEXT) {
			found
				.add(new Violation("text", "At most " + LONGEST_TEXT + " characters; longer material goes into code."));
		}
		if (Objects.requireNonNullElse(content.referenceAnswer(), "").length() > LONGEST_ANSWER) {
			found.add(new Violation("referenceAnswer", "At most " + LONGEST_ANSWER + " characters."));
		}
		if (Objects.requireNonNullElse(content.code(), "").length() > LONGEST_ANSWER) {
			found.add(new Violation("code", "At most " + LONGEST_ANSWER + " characters."));
		}
	}

	private static void options(QuestionContent content, List<Violation> found) {
		int size = content.options().size();
		long right = content.options().stream().filter(Option::correct).count();
		if (content.kind() == QuestionKind.OPEN && size > 0) {
			found.add(new Violation("options", "An open question has none. Use kind single or multiple."));
		}
		if (content.kind() != QuestionKind.OPEN && size < 2) {
			found.add(new Violation("options", "A closed question has at least 2 options."));
		}
		if (content.kind() == QuestionKind.SINGLE && right > 1) {
			found.add(new Violation("options", "Of kind single only one can be correct. Use kind multiple."));
		}
		if (content.options().stream().anyMatch((option) -> option.text().isBlank())) {
			found.add(new Violation("options", "Each option needs a text."));
		}
		unique("options", content.options().stream().map(Option::id).toList(), found);
	}

	private static void topics(QuestionContent content, Set<String> topicIds, List<Violation> found) {
		if (content.topics().isEmpty()) {
			found.add(new Violation("topics", "A question belongs to at least one topic."));
		}
		for (TopicWeight topic : content.topics()) {
			if (!topicIds.contains(topic.id())) {
				found.add(new Violation("topics", "The bank has no topic " + topic.id() + "."));
			}
			if (!(topic.weight() > 0 && topic.weight() <= 1)) {
				found.add(new Violation("topics", "A weight is above 0 and at most 1."));
			}
		}
		unique("topics", content.topics().stream().map(TopicWeight::id).toList(), found);
	}

	private static void keyPoints(QuestionContent content, List<Violation> found) {
		if (content.keyPoints().stream().anyMatch((point) -> point.text().isBlank())) {
			found.add(new Violation("keyPoints", "Each key point needs a text."));
		}
		unique("keyPoints", content.keyPoints().stream().map(KeyPoint::id).toList(), found);
		Set<String> ids = new HashSet<>(content.keyPoints().stream().map(KeyPoint::id).toList());
		for (FollowUp followUp : content.followUps()) {
			if (followUp.keyPointId() != null && !ids.contains(followUp.keyPointId())) {
				found.add(new Violation("followUps", "There is no key point " + followUp.keyPointId() + "."));
			}
			if (followUp.text().isBlank()) {
				found.add(new Violation("followUps", "Each follow-up needs a text."));
			}
		}
	}

	private static void verifiedOn(QuestionContent content, List<Violation> found) {
		String date = content.verifiedOn();
		if (date == null) {
			return;
		}
		try {
			LocalDate.parse(date);
		}
		catch (DateTimeParseException ex) {
			found.add(new Violation("verifiedOn", "A date as 2026-11-20."));
		}
	}

	private static void unique(String field, List<String> ids, List<Violation> found) {
		if (new HashSet<>(ids).size() < ids.size()) {
			found.add(new Violation(field, "An id is there twice."));
		}
		if (ids.stream().anyMatch(String::isBlank)) {
			found.add(new Violation(field, "An id is empty."));
		}
	}

	/** A field that breaks a rule, and the rule. */
	public record Violation(String field, String message) {
	}

}
