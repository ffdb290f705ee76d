package io.weakspot.sessions.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/** One try to bring a batch of facts to the broker. */
class Delivery {

	private static final Logger log = LoggerFactory.getLogger(Delivery.class);

	private final KafkaOperations<String, byte[]> broker;

	Delivery(KafkaOperations<String, byte[]> broker) {
		this.broker = broker;
	}

	/** Sends a batch, waits for the broker, and says what became of each fact. */
	Outcome send(List<Owed> batch) throws InterruptedException {
		List<CompletableFuture<?>> answers = handOver(batch);
		Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		Set<String> held = new HashSet<>();
		for (int i = 0; i < batch.size(); i++) {
			Owed owed = batch.get(i);
			Throwable failure = (i < answers.size()) ? failure(answers.get(i)) : null;
			if (isForGood(failure)) {
				log.error("The broker will never take {} {}; it stays owed", owed.fact().type(), owed.fact().id(),
						failure);
				outcome.refused().add(owed);
			}
			else if (failure != null || i >= answers.size() || held.contains(owed.fact().key())) {
				// What follows a fact that failed goes again after it, so that a reader
				// sees
				// them in order at last.
				held.add(owed.fact().key());
				outcome.again().add(owed);
			}
			else {
				outcome.arrived().add(owed);
			}
		}
		return outcome;
	}

	private List<CompletableFuture<?>> handOver(List<Owed> batch) {
		List<CompletableFuture<?>> answers = new ArrayList<>();
		for (Owed owed : batch) {
			CompletableFuture<?> answer = handOver(owed);
			answers.add(answer);
			if (answer.isCompletedExceptionally()) {
				// Each further one would wait for the same broker in vain.
				break;
			}
		}
		this.broker.flush();
		return answers;
	}

	private CompletableFuture<?> handOver(Owed owed) {
		try {
			return this.broker.send(owed.fact().toFact().toRecord(owed.fact().topic()));
		}
		catch (InterruptException ex) {
			throw ex;
		}
		catch (KafkaException | org.apache.kafka.common.KafkaException ex) {
			return CompletableFuture.failedFuture(ex);
		}
	}

	private static @Nullable Throwable failure(CompletableFuture<?> answer) throws InterruptedException {
		try {
			answer.get();
			return null;
		}
		catch (ExecutionException ex) {
			return ex;
		}
	}

	private static boolean isForGood(@Nullable Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof RecordTooLargeException || cause instanceof SerializationException) {
				return true;
			}
		}
		return false;
	}

	/**
	 * What became of a batch.
	 *
	 * @param arrived the broker has them
	 * @param refused the broker will never have them
	 * @param again to be sent again, in this order
	 */
	record Outcome(List<Owed> arrived, List<Owed> refused, List<Owed> again) {

	}

}
