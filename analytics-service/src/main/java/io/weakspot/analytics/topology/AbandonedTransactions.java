package io.weakspot.analytics.topology;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.core.KafkaAdmin;

/**
 * Ends what a killed instance left open, because nobody reads behind it, and nobody can
 * take its work over. A broker does so too when the time of a transaction is over, but by
 * default it looks every ten seconds only.
 */
class AbandonedTransactions implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(AbandonedTransactions.class);

	private static final long PATIENCE_MS = 5_000;

	private final KafkaAdmin settings;

	private final Duration timeout;

	private @Nullable Admin admin;

	/**
	 * Ends transactions that are older than they may get.
	 * @param timeout what producers were given as the timeout of their transactions
	 */
	AbandonedTransactions(KafkaAdmin settings, Duration timeout) {
		this.settings = settings;
		this.timeout = timeout;
	}

	/** Ends those of these generations, if there are any and the broker is there. */
	void end(Collection<Generation> generations) {
		try {
			List<String> abandoned = abandoned(generations);
			if (!abandoned.isEmpty()) {
				log.info("Ending what was left open: {}", abandoned);
				admin().fenceProducers(abandoned).all().get(PATIENCE_MS, TimeUnit.MILLISECONDS);
			}
		}
		catch (ExecutionException | TimeoutException | KafkaException ex) {
			log.debug("What was left open could not be ended", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Leaves the broker, until there is more to end. */
	@Override
	public void close() {
		if (this.admin != null) {
			this.admin.close(Duration.ZERO);
		}
		this.admin = null;
	}

	private List<String> abandoned(Collection<Generation> generations)
			throws InterruptedException, ExecutionException, TimeoutException {
		ListTransactionsOptions tooOld = new ListTransactionsOptions()
			.filterStates(EnumSet.of(TransactionState.ONGOING))
			.filterOnDuration(this.timeout.toMillis());
		return admin().listTransactions(tooOld)
			.all()
			.get(PATIENCE_MS, TimeUnit.MILLISECONDS)
			.stream()
			.map(TransactionListing::transactionalId)
			.filter((id) -> generations.stream().anyMatch((generation) -> id.startsWith(generation.id() + '-')))
			.toList();
	}

	private Admin admin() {
		if (this.admin == null) {
			this.admin = Admin.create(this.settings.getConfigurationProperties());
		}
		return this.admin;
	}

}
