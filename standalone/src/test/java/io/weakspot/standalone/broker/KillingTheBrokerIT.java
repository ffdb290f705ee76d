package io.weakspot.standalone.broker;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.weakspot.standalone.process.Child;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class KillingTheBrokerIT {

	private static final String TOPIC = "answers.v1";

	@TempDir
	Path folder;

	@Test
	void everyFactInACommittedTransactionIsThereAfterAKill() throws Exception {
		String port = String.valueOf(Child.freePort());
		Child broker = new Child(BrokerProcess.class.getName(), port, String.valueOf(Child.freePort()),
				this.folder.resolve("broker").toString());
		String servers = "127.0.0.1:" + port;
		Set<String> sent = sendInTransactions(servers, 5, 200);

		broker.kill();
		broker.restart();

		assertThat(readAll(servers, sent.size())).containsExactlyInAnyOrderElementsOf(sent);
		broker.process().destroy();
		assertThat(broker.process().waitFor(15, TimeUnit.SECONDS)).as("ends when it is told to").isTrue();
	}

	private static Set<String> sendInTransactions(String servers, int transactions, int each) throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
			admin.createTopics(List.of(new NewTopic(TOPIC, 6, (short) 1))).all().get();
		}
		Set<String> sent = new HashSet<>();
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", servers, "acks", "all", "transactional.id", "relay"),
				new ByteArraySerializer(), new ByteArraySerializer())) {
			producer.initTransactions();
			for (int transaction = 0; transaction < transactions; transaction++) {
				producer.beginTransaction();
				for (int i = 0; i < each; i++) {
					String fact = "fact-" + transaction + "-" + i;
					producer.send(new ProducerRecord<>(TOPIC, bytes("learner-" + i), bytes(fact)));
					sent.add(fact);
				}
				producer.commitTransaction();
			}
		}
		return sent;
	}

	private static List<String> readAll(String servers, int expected) {
		List<String> read = new ArrayList<>();
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", servers, "group.id", "reader", "auto.offset.reset", "earliest",
						"isolation.level", "read_committed"),
				new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			consumer.subscribe(List.of(TOPIC));
			long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
			while (read.size() < expected && System.nanoTime() < end) {
				consumer.poll(Duration.ofMillis(200))
					.forEach((fact) -> read.add(new String(fact.value(), StandardCharsets.UTF_8)));
			}
		}
		return read;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
