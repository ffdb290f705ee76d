package io.weakspot.questions.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.weakspot.questions.catalogue.Topic;
import io.weakspot.questions.catalogue.TopicWeight;
import io.weakspot.questions.wording.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A tree of topics from the categories, decks and tags that a file sorts its questions
 * by. What all of them begin with names the bank, not a topic.
 */
final class PathTopics {

	private static final String UNTITLED = "Imported questions";

	private static final int LONGEST_NAME = 200;

	private static final int MOST = 20;

	private static final int MOST_IN_ALL = 2_000;

	private final Map<String, Topic> topics = new LinkedHashMap<>();

	private final int shared;

	private int passedOver;

	private final String title;

	/**
	 * Topics of questions.
	 * @param categories the path of each question, empty where it has none
	 */
	PathTopics(List<List<String>> categories) {
		List<List<String>> paths = categories.stream().filter((path) -> !path.isEmpty()).distinct().toList();
		this.shared = shared(paths);
		this.title = title(paths, this.shared);
	}

	/** What the bank could be called. */
	String title() {
		return this.title;
	}

	/** The topics given so far, with those that they are parts of. */
	List<Topic> all() {
		return List.copyOf(this.topics.values());
	}

	/** The topics of a question, of equal weight; none when it has neither. */
	List<TopicWeight> of(List<String> category, List<List<String>> tags) {
		Set<String> ids = new LinkedHashSet<>();
		List<String> own = category.subList(Math.min(this.shared, category.size()), category.size());
		if (!own.isEmpty() && isPossible(own)) {
			ids.add(use(own));
		}
		tags.stream().limit(MOST).filter(this::isPossible).forEach((tag) -> ids.add(use(tag)));
		this.passedOver += Math.max(0, tags.size() - MOST);
		List<String> most = ids.stream().limit(MOST).toList();
		return most.stream().map((id) -> new TopicWeight(id, Math.round(100.0 / most.size()) / 100.0)).toList();
	}

	/** How many tags became no topic, as a question or the bank had enough. */
	int passedOver() {
		return this.passedOver;
	}

	private boolean isPossible(List<String> path) {
		boolean possible = this.topics.size() < MOST_IN_ALL || this.topics.containsKey(id(path));
		this.passedOver += possible ? 0 : 1;
		return possible;
	}

	private String use(List<String> path) {
		String parent = null;
		List<String> names = new ArrayList<>();
		for (String name : path) {
			names.add(name);
			String id = id(names);
			this.topics.putIfAbsent(id, topic(id, name, parent));
			parent = id;
		}
		return (parent != null) ? parent : id(path);
	}

	private static Topic topic(String id, String name, @Nullable String parent) {
		return new Topic(id, shortened(name), id.equals(parent) ? null : parent, List.of(), List.of());
	}

	// Ids are slugs of a to z; of other scripts, and of long paths, a fingerprint is one.
	private static String id(List<String> names) {
		String slug = Slug.of(String.join(" ", names));
		return slug.matches("[a-z0-9][a-z0-9-]{0,58}") ? slug
				: "topic-" + Fingerprint.of(names.toArray(String[]::new)).substring(0, 12);
	}

	// As much as all begin with, but each keeps a name of its own.
	private static int shared(List<List<String>> paths) {
		int most = paths.stream().mapToInt(List::size).min().orElse(1) - 1;
		int shared = 0;
		while (shared < most && alike(paths, shared)) {
			shared++;
		}
		return shared;
	}

	private static boolean alike(List<List<String>> paths, int at) {
		return paths.stream().map((path) -> path.get(at)).distinct().count() == 1;
	}

	private static String title(List<List<String>> paths, int shared) {
		if (shared > 0) {
			return shortened(String.join(": ", paths.getFirst().subList(0, shared)));
		}
		boolean one = paths.stream().map(List::getFirst).distinct().count() == 1;
		return one ? shortened(paths.getFirst().getFirst()) : UNTITLED;
	}

	private static String shortened(String name) {
		return (name.length() > LONGEST_NAME) ? name.substring(0, LONGEST_NAME) + "…" : name;
	}

}
