/// Rules of the contract that forms check before they send a request. Read [airside.contract.rules.ValueRule].
package airside.contract.rules;
