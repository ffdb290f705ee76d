package io.weakspot.gateway.accounts;

import io.weakspot.starter.testing.Infrastructure;

/** Accounts in the embedded database. */
class AccountsIT extends AccountsContract {

	@Override
	MongoAccounts empty() {
		return EmptyDatabase.accounts(Infrastructure.mongoUri());
	}

}
