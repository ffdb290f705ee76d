package io.weakspot.questions.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.weakspot.questions.bankfile.BankFile;
import io.weakspot.questions.bankfile.BankFile.KeyPointEntry;
import io.weakspot.questions.bankfile.BankFile.QuestionEntry;
import io.weakspot.questions.bankfile.BankFile.TopicEntry;
import io.weakspot.questions.catalogue.DerivingKeyPoints;
import io.weakspot.questions.catalogue.FollowUp;
import io.weakspot.questions.catalogue.Intent;
import io.weakspot.questions.catalogue.KeyPoint;
import io.weakspot.questions.catalogue.Level;
import io.weakspot.questions.catalogue.Option;
import io.weakspot.questions.catalogue.QuestionContent;
import io.weakspot.questions.catalogue.QuestionKind;
import io.weakspot.questions.catalogue.QuestionRules;
import io.weakspot.questions.catalogue.QuestionRules.Violation;
import io.weakspot.questions.catalogue.Role;
import io.weakspot.questions.catalogue.Topic;
import io.weakspot.questions.wording.IntentWording;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** Reads a bank in our own JSON format, strictly: what it does not know it names. */
@Component
class BankFileReader {

	private static final int MOST_VIOLATIONS = 20;

	private static final int LONGEST_NAME = 2_000;

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	/** The bank, or why it is none. */
	Reading read(String document) {
		try {
			BankFile file = JSON.readValue(document, BankFile.class);
			return (file != null) ? draft(file) : Reading.Unreadable.because("The document is the JSON word null.");
		}
		catch (JacksonException ex) {
			return Reading.Unreadable.because(whatIsWrong(ex));
		}
	}

	static Reading draft(BankFile file) {
		String title = (file.title() != null) ? file.title() : file.id();
		if (title == null || title.isBlank()) {
			return Reading.Unreadable.because("The bank has no title.");
		}
		List<Violation> violations = new ArrayList<>();
		List<Topic> topics = topics(orNone(file.topics()), violations);
		List<Role> roles = roles(orNone(file.roles()), violations);
		List<Reading.DraftQuestion> questions = questions(file, topics, violations);
		if (!violations.isEmpty()) {
			return new Reading.Unreadable("The bank breaks rules; errors names the first of them.",
					violations.stream().limit(MOST_VIOLATIONS).toList());
		}
		return new Reading.Draft(file.id(), title, file.technology(), file.source(), file.licence(), null, topics,
				roles, questions, List.of());
	}

	private static List<Topic> topics(List<TopicEntry> entries, List<Violation> violations) {
		List<Topic> topics = new ArrayList<>();
		for (int at = 0; at < entries.size(); at++) {
			TopicEntry entry = entries.get(at);
			String id = entry.id();
			if (id == null || !id.matches("[a-z0-9][a-z0-9-]{0,79}")) {
				violations.add(new Violation("topics[" + at + "].id", "A slug of a-z, 0-9 and dashes."));
			}
			else if (entry.name() != null && entry.name().length() > LONGEST_NAME) {
				violations.add(new Violation("topics[" + at + "].name", "At most " + LONGEST_NAME + " characters."));
			}
			else {
				topics.add(new Topic(id, (entry.name() != null) ? entry.name() : id, entry.parentId(),
						orNone(entry.prerequisites()), orNone(entry.aliases())));
			}
		}
		Set<String> ids = topics.stream().map(Topic::id).collect(Collectors.toSet());
		if (ids.size() < topics.size()) {
			violations.add(new Violation("topics", "An id is there twice."));
		}
		topics.stream()
			.filter((topic) -> topic.parentId() != null && !ids.contains(topic.parentId())
					|| !ids.containsAll(topic.prerequisites()))
			.forEach((topic) -> violations
				.add(new Violation("topics", topic.id() + " refers to a topic that is not in the bank.")));
		return topics;
	}

	private static List<Role> roles(List<Role> roles, List<Violation> violations) {
		for (Role role : roles) {
			boolean complete = role.id() != null && role.name() != null && role.level() != null && role.topics() != null
					&& role.topics()
						.stream()
						.allMatch((share) -> share != null && share.topicId() != null && share.weight() > 0);
			if (!complete) {
				violations
					.add(new Violation("roles", "A role has an id, a name, a level and topics with weights above 0."));
			}
		}
		return roles;
	}

	private static List<Reading.DraftQuestion> questions(BankFile file, List<Topic> topics,
			List<Violation> violations) {
		Set<String> topicIds = topics.stream().map(Topic::id).collect(Collectors.toSet());
		Set<String> ids = new HashSet<>();
		List<Reading.DraftQuestion> questions = new ArrayList<>();
		List<QuestionEntry> entries = orNone(file.questions());
		for (int at = 0; at < entries.size(); at++) {
			String place = "questions[" + at + "]";
			QuestionEntry entry = entries.get(at);
			List<Violation> broken = missing(entry);
			if (broken.isEmpty()) {
				QuestionContent content = content(entry, file);
				broken.addAll(QuestionRules.violations(content, topicIds));
				if (content.topics().isEmpty()) {
					broken.removeIf((violation) -> "topics".equals(violation.field()));
				}
				questions.add(new Reading.DraftQuestion(entry.id(), null, content));
			}
			if (entry.id() != null && !ids.add(entry.id())) {
				broken.add(new Violation("id", "The id " + entry.id() + " is there twice."));
			}
			broken.forEach(
					(violation) -> violations.add(new Violation(place + "." + violation.field(), violation.message())));
		}
		return questions;
	}

	private static List<Violation> missing(QuestionEntry entry) {
		List<Violation> missing = new ArrayList<>();
		if (entry.text() == null) {
			missing.add(new Violation("text", "A question needs a text."));
		}
		if (entry.id() != null && !entry.id().matches("[A-Za-z0-9][A-Za-z0-9_-]{0,119}")) {
			missing.add(new Violation("id", "Letters, digits, dashes and underscores."));
		}
		if (orNone(entry.options()).stream().anyMatch((option) -> option.id() == null || option.text() == null)) {
			missing.add(new Violation("options", "An option has an id, a text, and correct."));
		}
		if (orNone(entry.topics()).stream().anyMatch((topic) -> topic.id() == null)) {
			missing.add(new Violation("topics", "A topic has an id and a weight."));
		}
		if (orNone(entry.keyPoints()).stream().anyMatch((point) -> point.text() == null)) {
			missing.add(new Violation("keyPoints", "A key point has a text."));
		}
		if (orNone(entry.followUps()).stream().anyMatch((followUp) -> followUp.text() == null)) {
			missing.add(new Violation("followUps", "A follow-up has a text."));
		}
		return missing;
	}

	private static QuestionContent content(QuestionEntry entry, BankFile file) {
		String text = Objects.requireNonNull(entry.text()).strip();
		List<Option> options = orNone(entry.options());
		return DerivingKeyPoints.in(new QuestionContent(text, entry.code(), kind(entry, options), options,
				orNone(entry.topics()), (entry.level() != null) ? entry.level() : Level.FRESHER,
				(entry.intent() != null) ? entry.intent() : Intent.of(IntentWording.of(text)).orElse(Intent.EXPLAIN),
				entry.referenceAnswer(), keyPoints(orNone(entry.keyPoints())), followUps(orNone(entry.followUps())),
				entry.appliesTo(), entry.verifiedOn(), (entry.source() != null) ? entry.source() : file.source(),
				(entry.licence() != null) ? entry.licence() : file.licence()));
	}

	private static QuestionKind kind(QuestionEntry entry, List<Option> options) {
		if (entry.kind() != null) {
			return entry.kind();
		}
		long right = options.stream().filter(Option::correct).count();
		return options.isEmpty() ? QuestionKind.OPEN : (right > 1) ? QuestionKind.MULTIPLE : QuestionKind.SINGLE;
	}

	private static List<KeyPoint> keyPoints(List<KeyPointEntry> entries) {
		List<KeyPoint> points = new ArrayList<>();
		for (KeyPointEntry entry : entries) {
			String id = (entry.id() != null) ? entry.id() : "point-" + (points.size() + 1);
			points.add(new KeyPoint(id, Objects.requireNonNull(entry.text()),
					(entry.kind() != null) ? entry.kind() : KeyPoint.Kind.MUST, orNone(entry.phrasings()),
					Boolean.TRUE.equals(entry.derived())));
		}
		return points;
	}

	private static List<FollowUp> followUps(List<FollowUp> entries) {
		return List.copyOf(entries);
	}

	private static <T> List<T> orNone(@Nullable List<T> list) {
		return (list != null) ? list.stream().filter(Objects::nonNull).toList() : List.of();
	}

	private static String whatIsWrong(JacksonException ex) {
		TokenStreamLocation at = ex.getLocation();
		String place = (at != null && at.getLineNr() > 0) ? " in line " + at.getLineNr() : "";
		if (ex instanceof UnrecognizedPropertyException unknown) {
			return "The field " + unknown.getPropertyName() + place + " is not known in a bank file. Leave it out.";
		}
		return "The document is no bank in our JSON format: it can't be read" + place
				+ ". Expected is an object with title, topics and questions, each question with a text.";
	}

}
