package io.weakspot.questions.catalogue;

import java.util.List;

import io.weakspot.questions.publishing.OwedFact;
import io.weakspot.questions.publishing.QuestionPublished;

/** What a version of a question says to the other services. */
final class Publication {

	private Publication() {
	}

	static OwedFact of(Question question, Bank bank) {
		return OwedFact.published(body(question, bank), question.updatedAt());
	}

	static QuestionPublished body(Question question, Bank bank) {
		QuestionContent content = question.content();
		return new QuestionPublished(question.id(), question.version(), bank.id(), bank.ownerId(),
				bank.visibility().word(), content.text(), content.code(), content.kind().word(), options(content),
				topics(content, bank), content.level().word(), content.intent().word(), content.referenceAnswer(),
				keyPoints(content), followUps(content), content.appliesTo(), content.verifiedOn(), content.source(),
				content.licence(), question.updatedAt().toString());
	}

	private static List<QuestionPublished.Option> options(QuestionContent content) {
		return content.options()
			.stream()
			.map((option) -> new QuestionPublished.Option(option.id(), option.text(), option.correct()))
			.toList();
	}

	private static List<QuestionPublished.Topic> topics(QuestionContent content, Bank bank) {
		return content.topics()
			.stream()
			.map((topic) -> new QuestionPublished.Topic(topic.id(),
					bank.topic(topic.id()).map(Topic::name).orElse(topic.id()), topic.weight()))
			.toList();
	}

	private static List<QuestionPublished.KeyPoint> keyPoints(QuestionContent content) {
		return content.keyPoints()
			.stream()
			.map((point) -> new QuestionPublished.KeyPoint(point.id(), point.text(), point.kind().word(),
					point.phrasings(), point.derived()))
			.toList();
	}

	private static List<QuestionPublished.FollowUp> followUps(QuestionContent content) {
		return content.followUps()
			.stream()
			.map((followUp) -> new QuestionPublished.FollowUp(followUp.keyPointId(), followUp.text()))
			.toList();
	}

}
