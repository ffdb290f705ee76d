package io.weakspot.gateway.accounts;

import java.util.Set;
import java.util.stream.Collectors;

import com.mongodb.client.result.UpdateResult;
import reactor.core.publisher.Mono;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Who is an admin, all in one document: one write decides whether another one stays, and
 * two admins who dismiss each other can't both succeed. The document is there from the
 * first change on; until then, those are admins whose accounts were made so.
 */
@Component
class Administrators {

	private static final Query ALL = Query.query(where("_id").is("all"));

	private final ReactiveMongoOperations mongo;

	Administrators(ReactiveMongoOperations mongo) {
		this.mongo = mongo;
	}

	/** The ids of all admins' accounts. */
	Mono<Set<String>> ids() {
		return this.mongo.findOne(ALL, Stored.class).map(Stored::ids).switchIfEmpty(Mono.defer(this::madeSo));
	}

	Mono<Void> appoint(String id) {
		return change(ALL, new Update().addToSet("ids", id)).then();
	}

	/** Whether the account is none now: false if nobody else is an admin. */
	Mono<Boolean> dismiss(String id) {
		Criteria mayGo = new Criteria().orOperator(where("ids").ne(id), where("ids.1").exists(true));
		return change(Query.query(where("_id").is("all").andOperator(mayGo)), new Update().pull("ids", id))
			.map((result) -> result.getMatchedCount() > 0);
	}

	private Mono<UpdateResult> change(Query query, Update update) {
		return this.mongo.exists(ALL, Stored.class)
			.flatMap((there) -> there ? Mono.just(true) : write())
			.flatMap((there) -> this.mongo.updateFirst(query, update, Stored.class));
	}

	/** Whoever writes it first: all find the same. */
	private Mono<Boolean> write() {
		return madeSo().flatMap((ids) -> this.mongo.insert(new Stored("all", ids)))
			.thenReturn(true)
			.onErrorReturn(DuplicateKeyException.class, true);
	}

	private Mono<Set<String>> madeSo() {
		Query made = Query.query(where("roles").is(Role.ADMIN));
		return this.mongo.find(made, MongoAccounts.StoredAccount.class)
			.map(MongoAccounts.StoredAccount::id)
			.collect(Collectors.toSet());
	}

	/** The document. */
	@Document("administrators")
	record Stored(@Id String id, Set<String> ids) {
	}

}
