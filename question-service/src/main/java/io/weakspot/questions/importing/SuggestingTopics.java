package io.weakspot.questions.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.weakspot.questions.catalogue.QuestionContent;
import io.weakspot.questions.catalogue.Topic;
import io.weakspot.questions.catalogue.TopicWeight;
import io.weakspot.questions.importing.structure.SectionNames;
import io.weakspot.questions.wording.Slug;
import io.weakspot.questions.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * Gives questions topics: those of the document's own parts, else those that other banks
 * on the same technology know by a word of the question, else the technology itself.
 */
final class SuggestingTopics {

	private static final int LONGEST_PHRASE = 4;

	private static final int IN_QUESTION = 3;

	private static final int MOST_TOPICS = 2;

	private final String technology;

	private final Map<String, Topic> known = new LinkedHashMap<>();

	private final Map<String, Topic> byPhrase = new HashMap<>();

	private final Map<String, Topic> used = new LinkedHashMap<>();

	private final boolean partsTell;

	SuggestingTopics(String technology, List<Topic> known, List<Reading.DraftQuestion> questions) {
		this.technology = technology;
		for (Topic topic : known) {
			this.known.putIfAbsent(topic.id(), topic);
			this.byPhrase.putIfAbsent(phrase(Words.of(topic.name())), topic);
			topic.aliases().forEach((alias) -> this.byPhrase.putIfAbsent(phrase(Words.of(alias)), topic));
		}
		Set<String> parts = questions.stream()
			.map(this::part)
			.filter(Objects::nonNull)
			.map(Slug::of)
			.collect(Collectors.toSet());
		this.partsTell = parts.size() > 1;
	}

	QuestionContent suggest(Reading.DraftQuestion question) {
		if (!question.content().topics().isEmpty()) {
			return question.content();
		}
		String part = this.partsTell ? part(question) : null;
		List<TopicWeight> topics = (part != null) ? List.of(new TopicWeight(ofPart(part).id(), 1))
				: byWords(question.content());
		return question.content().withTopics(topics);
	}

	/** The topics that were given to any question. */
	List<Topic> used() {
		return List.copyOf(this.used.values());
	}

	private @Nullable String part(Reading.DraftQuestion question) {
		String section = question.section();
		return (section != null && SectionNames.tell(section, this.technology)) ? section : null;
	}

	private Topic ofPart(String part) {
		Topic topic = this.byPhrase.get(phrase(Words.of(part)));
		return use((topic != null) ? topic : Topic.named(slug(Slug.of(this.technology) + "-" + Slug.of(part)), part));
	}

	private List<TopicWeight> byWords(QuestionContent content) {
		Map<Topic, Integer> hits = hits(content.text(), IN_QUESTION);
		if (hits.isEmpty()) {
			hits = hits(Objects.requireNonNullElse(content.referenceAnswer(), ""), 1);
			hits.values().removeIf((count) -> count < 2);
			hits = best(hits, 1);
		}
		Map<Topic, Integer> best = best(hits, MOST_TOPICS);
		if (best.isEmpty()) {
			return List.of(new TopicWeight(use(Topic.named(slug(Slug.of(this.technology)), this.technology)).id(), 1));
		}
		double all = best.values().stream().mapToInt(Integer::intValue).sum();
		List<TopicWeight> weights = new ArrayList<>();
		best.forEach(
				(topic, count) -> weights.add(new TopicWeight(use(topic).id(), Math.round(100 * count / all) / 100.0)));
		return weights;
	}

	// The longest phrase counts that fits at a place: "rest framework", not "framework".
	private Map<Topic, Integer> hits(String text, int each) {
		List<String> words = Words.of((text.length() > 4_000) ? text.substring(0, 4_000) : text);
		Map<Topic, Integer> hits = new LinkedHashMap<>();
		for (int at = 0; at < words.size(); at++) {
			for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0; length--) {
				Topic topic = this.byPhrase.get(phrase(words.subList(at, at + length)));
				if (topic != null) {
					hits.merge(topic, each * length, Integer::sum);
					at += length - 1;
					break;
				}
			}
		}
		return hits;
	}

	private static Map<Topic, Integer> best(Map<Topic, Integer> hits, int most) {
		Map<Topic, Integer> best = new LinkedHashMap<>();
		hits.entrySet()
			.stream()
			.sorted(Map.Entry.<Topic, Integer>comparingByValue(Comparator.reverseOrder()))
			.limit(most)
			.forEach((entry) -> best.put(entry.getKey(), entry.getValue()));
		return best;
	}

	private Topic use(Topic topic) {
		return this.used.computeIfAbsent(topic.id(), (id) -> withoutStrangers(topic));
	}

	// A topic is taken over without its place in the other bank's tree.
	private static Topic withoutStrangers(Topic topic) {
		return new Topic(topic.id(), topic.name(), null, List.of(), topic.aliases());
	}

	private static String slug(String slug) {
		return slug.isEmpty() ? "general" : slug;
	}

	private static String phrase(List<String> words) {
		return Words.telling(String.join(" ", words)).isEmpty() ? String.join(" ", words)
				: words.stream()
					.map((word) -> Words.telling(word).isEmpty() ? word : Words.telling(word).getFirst())
					.collect(Collectors.joining(" "));
	}

}
