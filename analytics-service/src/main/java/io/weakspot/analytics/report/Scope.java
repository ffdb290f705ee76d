package io.weakspot.analytics.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.weakspot.analytics.domain.mastery.ChoosingQuestions.Candidate;
import io.weakspot.analytics.facts.MasteryChanged;
import io.weakspot.analytics.questions.Bank;
import io.weakspot.analytics.questions.Question;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about.
 *
 * @param bankId the one bank that was asked for, or null for all that the learner met
 * @param topics the topics of the banks that the learner may see, by id, with their
 * questions
 */
record Scope(@Nullable String bankId, Map<String, Topic> topics) {

	static Scope of(@Nullable String bankId, Collection<Bank> banks) {
		Map<String, Topic> topics = new TreeMap<>();
		for (Bank bank : banks) {
			for (Question question : bank.questions()) {
				question.topics().forEach((topic) -> topics.merge(topic.id(), Topic.of(question, topic), Topic::with));
			}
		}
		return new Scope(bankId, topics);
	}

	/** Whether a learner's topic belongs into the report. */
	boolean takes(MasteryChanged topic) {
		return this.bankId == null || this.topics.containsKey(topic.topicId()) || banks(topic).contains(this.bankId);
	}

	Optional<Topic> topic(String topicId) {
		return Optional.ofNullable(this.topics.get(topicId));
	}

	static List<String> banks(MasteryChanged topic) {
		List<String> banks = topic.banks();
		return (banks != null) ? banks : List.of();
	}

	/** A topic and the questions that it holds. */
	record Topic(String name, List<Candidate> questions) {

		static Topic of(Question question, Question.Topic topic) {
			List<Candidate> questions = new ArrayList<>();
			questions.add(new Candidate(question.id(), question.level(), topic.weight()));
			return new Topic(topic.name(), questions);
		}

		Topic with(Topic other) {
			this.questions.addAll(other.questions);
			return this;
		}

	}

}
