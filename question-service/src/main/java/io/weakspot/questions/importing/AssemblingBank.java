package io.weakspot.questions.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.weakspot.questions.catalogue.Bank;
import io.weakspot.questions.catalogue.Level;
import io.weakspot.questions.catalogue.Option;
import io.weakspot.questions.catalogue.QuestionContent;
import io.weakspot.questions.catalogue.Topic;
import io.weakspot.questions.catalogue.TopicWeight;
import io.weakspot.questions.linting.Linting;
import io.weakspot.questions.linting.NearDuplicates;
import io.weakspot.questions.linting.Warning;
import io.weakspot.questions.wording.Sameness;
import io.weakspot.questions.wording.Words;

/**
 * Makes a bank of a draft: each question once, with topics, and a report on all of it.
 * The same draft and request always make the same bank.
 */
final class AssemblingBank {

	private AssemblingBank() {
	}

	/**
	 * The bank, its questions by id in the document's order, and the report.
	 * @param known topics of other banks on the same technology
	 */
	static Assembled of(Reading.Draft draft, ImportRequest request, String technology, List<Topic> known, Instant now) {
		String title = (request.title() != null) ? request.title() : draft.title();
		List<ImportReport.Duplicate> duplicates = new ArrayList<>();
		List<Reading.DraftQuestion> once = once(draft.questions(), duplicates);
		SuggestingTopics suggesting = new SuggestingTopics(technology, known, once);
		List<QuestionContent> contents = once.stream().map(suggesting::suggest).toList();
		List<Topic> topics = new ArrayList<>(draft.topics());
		Set<String> there = topics.stream().map(Topic::id).collect(Collectors.toSet());
		suggesting.used().stream().filter((topic) -> there.add(topic.id())).forEach(topics::add);
		Bank bank = new Bank(request.bankId(), title, technology, request.callerId(), request.visibility(), topics,
				draft.roles(), draft.source(), draft.licence(), now);
		NearDuplicates.among(contents, Set.copyOf(Words.telling(technology)))
			.forEach((pair) -> duplicates.add(new ImportReport.Duplicate(contents.get(pair.later()).text(),
					contents.get(pair.earlier()).text(), "near", Math.round(100 * pair.similarity()) / 100.0)));
		ImportReport report = new ImportReport(bank.id(), title, draft.questions().size(), contents.size(), duplicates,
				warnings(draft, contents, technology), together(draft.leftOut()),
				new ImportReport.Levels(count(contents, Level.FRESHER), count(contents, Level.EXPERIENCED)),
				topics(topics, contents));
		return new Assembled(bank, named(bank.id(), once, contents), report);
	}

	// Of equal questions the first stays, with the answer of another one if it has none.
	private static List<Reading.DraftQuestion> once(List<Reading.DraftQuestion> questions,
			List<ImportReport.Duplicate> duplicates) {
		Map<String, Reading.DraftQuestion> byKey = new LinkedHashMap<>();
		for (Reading.DraftQuestion question : questions) {
			String key = key(question.content());
			Reading.DraftQuestion first = byKey.putIfAbsent(key, question);
			if (first != null) {
				duplicates
					.add(new ImportReport.Duplicate(question.content().text(), first.content().text(), "exact", 1));
				boolean better = first.content().referenceAnswer() == null
						&& question.content().referenceAnswer() != null;
				if (better) {
					byKey.put(key, question);
				}
			}
		}
		return List.copyOf(byKey.values());
	}

	private static String key(QuestionContent content) {
		return Sameness.key(content.text()) + "\n" + Objects.requireNonNullElse(content.code(), "") + "\n"
				+ content.options().stream().map(Option::text).map(Sameness::key).sorted().toList();
	}

	private static List<Warning> warnings(Reading.Draft draft, List<QuestionContent> contents, String technology) {
		List<Warning> warnings = new ArrayList<>();
		Integer announced = draft.announced();
		if (announced != null && announced != draft.questions().size()) {
			warnings.add(new Warning(Warning.Code.COUNT_MISMATCH, null,
					String.format(Locale.ROOT,
							"The title promises %d questions, the document holds %d. "
									+ "See leftOut for anything that should have been a question.",
							announced, draft.questions().size())));
		}
		warnings.addAll(Linting.of(contents, technology));
		return warnings;
	}

	// What is left out again and again for the same reason is said once.
	private static List<Reading.LeftOut> together(List<Reading.LeftOut> leftOut) {
		Map<Reading.LeftOut, Integer> counted = new LinkedHashMap<>();
		leftOut.forEach((one) -> counted.merge(one, 1, Integer::sum));
		return counted.entrySet()
			.stream()
			.map((entry) -> (entry.getValue() == 1) ? entry.getKey()
					: new Reading.LeftOut(entry.getKey().excerpt(),
							entry.getKey().reason() + " (" + entry.getValue() + " times)"))
			.toList();
	}

	private static List<ImportReport.TopicCount> topics(List<Topic> topics, List<QuestionContent> contents) {
		Map<String, Integer> counts = new HashMap<>();
		contents.stream()
			.flatMap((content) -> content.topics().stream())
			.map(TopicWeight::id)
			.forEach((id) -> counts.merge(id, 1, Integer::sum));
		return topics.stream()
			.map((topic) -> new ImportReport.TopicCount(topic.id(), topic.name(), counts.getOrDefault(topic.id(), 0)))
			.toList();
	}

	private static int count(List<QuestionContent> contents, Level level) {
		return (int) contents.stream().filter((content) -> content.level() == level).count();
	}

	// Ids keep the order of the document, as lists are in the order of ids.
	private static Map<String, QuestionContent> named(String bankId, List<Reading.DraftQuestion> questions,
			List<QuestionContent> contents) {
		Map<String, QuestionContent> named = new LinkedHashMap<>();
		Set<String> taken = questions.stream()
			.map(Reading.DraftQuestion::id)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		for (int at = 0; at < contents.size(); at++) {
			String own = questions.get(at).id();
			String name = (own != null) ? own : free(String.format(Locale.ROOT, "%04d", at + 1), taken);
			named.put(bankId + "-" + name, contents.get(at));
		}
		return named;
	}

	private static String free(String name, Set<String> taken) {
		String free = name;
		for (int next = 2; !taken.add(free); next++) {
			free = name + "-" + next;
		}
		return free;
	}

	/** A bank ready to be stored. */
	record Assembled(Bank bank, Map<String, QuestionContent> questions, ImportReport report) {
	}

}
