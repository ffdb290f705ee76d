package io.weakspot.analytics.topology;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import io.weakspot.starter.testing.Infrastructure;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.kafka.core.KafkaAdmin;

import static org.assertj.core.api.Assertions.assertThat;

class AbandonedTransactionsIT {

	private final Generation generation = new Generation("abandoned-" + UUID.randomUUID(), 1);

	private final Generation next = new Generation(this.generation.application(), 11);

	private final Map<String, Object> brokers = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
			Infrastructure.brokers());

	private Admin admin;

	private KafkaProducer<String, String> mine;

	private KafkaProducer<String, String> other;

	@BeforeEach
	void leaveTransactionsOpen() throws Exception {
		this.admin = Admin.create(this.brokers);
		this.admin.createTopics(List.of(new NewTopic(this.generation.application(), 1, (short) 1))).all().get();
		this.mine = open(this.generation.id() + "-process-1");
		this.other = open(this.next.id() + "-process-1");
	}

	@AfterEach
	void close() {
		this.mine.close(Duration.ZERO);
		this.other.close(Duration.ZERO);
		this.admin.close(Duration.ZERO);
	}

	@Test
	void areEndedWhenTheirTimeIsOverAndNobodyElsesAre() {
		try (AbandonedTransactions abandoned = new AbandonedTransactions(new KafkaAdmin(this.brokers),
				Duration.ofMillis(1))) {
			Awaitility.await().untilAsserted(() -> {
				abandoned.end(List.of(this.generation));
				assertThat(ongoing()).containsExactly(this.next.id() + "-process-1");
			});
		}
	}

	@Test
	void areEndedAfterARestartToo() {
		AbandonedTransactions abandoned = new AbandonedTransactions(new KafkaAdmin(this.brokers), Duration.ofMillis(1));
		abandoned.end(List.of());
		abandoned.close();

		Awaitility.await().untilAsserted(() -> {
			abandoned.end(List.of(this.generation, this.next));
			assertThat(ongoing()).isEmpty();
		});
		abandoned.close();
	}

	@Test
	void areLeftAloneBeforeTheirTimeIsOver() throws Exception {
		try (AbandonedTransactions abandoned = new AbandonedTransactions(new KafkaAdmin(this.brokers),
				Duration.ofHours(1))) {
			abandoned.end(List.of(this.generation, this.next));
		}

		assertThat(ongoing()).hasSize(2);
	}

	private KafkaProducer<String, String> open(String id) throws Exception {
		KafkaProducer<String, String> producer = new KafkaProducer<>(
				Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Infrastructure.brokers(),
						ProducerConfig.TRANSACTIONAL_ID_CONFIG, id, ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 600_000),
				new StringSerializer(), new StringSerializer());
		producer.initTransactions();
		producer.beginTransaction();
		producer.send(new ProducerRecord<>(this.generation.application(), "")).get();
		return producer;
	}

	private List<String> ongoing() throws InterruptedException, ExecutionException {
		return this.admin
			.listTransactions(new ListTransactionsOptions().filterStates(List.of(TransactionState.ONGOING)))
			.all()
			.get()
			.stream()
			.map(TransactionListing::transactionalId)
			.filter((id) -> id.startsWith(this.generation.application()))
			.toList();
	}

}
