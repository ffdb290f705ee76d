package io.weakspot.questions.exporting;

import java.util.List;

import io.weakspot.questions.bankfile.BankFile;
import io.weakspot.questions.catalogue.Bank;
import io.weakspot.questions.catalogue.KeyPoint;
import io.weakspot.questions.catalogue.Question;
import io.weakspot.questions.catalogue.QuestionContent;
import io.weakspot.questions.catalogue.Topic;

/** Writes a bank as a bank file. */
final class ExportingBank {

	private ExportingBank() {
	}

	static BankFile asFile(Bank bank, List<Question> questions) {
		return new BankFile(bank.id(), bank.title(), bank.technology(), bank.licence(), bank.source(),
				bank.topics().stream().map(ExportingBank::topic).toList(), bank.roles(),
				questions.stream().map((question) -> entry(question, bank)).toList());
	}

	private static BankFile.TopicEntry topic(Topic topic) {
		return new BankFile.TopicEntry(topic.id(), topic.name(), topic.parentId(), topic.prerequisites(),
				topic.aliases());
	}

	// The bank's id in front of a question's is put there by an import, and again by the
	// next one.
	private static BankFile.QuestionEntry entry(Question question, Bank bank) {
		QuestionContent content = question.content();
		boolean imported = bank.ownerId() != null && question.id().startsWith(bank.id() + "-");
		return new BankFile.QuestionEntry(imported ? question.id().substring(bank.id().length() + 1) : question.id(),
				content.text(), content.code(), content.kind(), content.options(), content.topics(), content.level(),
				content.intent(), content.referenceAnswer(),
				content.keyPoints().stream().map(ExportingBank::keyPoint).toList(), content.followUps(),
				content.appliesTo(), content.verifiedOn(), content.source(), content.licence());
	}

	private static BankFile.KeyPointEntry keyPoint(KeyPoint point) {
		return new BankFile.KeyPointEntry(point.id(), point.text(), point.kind(), point.phrasings(),
				point.derived() ? true : null);
	}

}
