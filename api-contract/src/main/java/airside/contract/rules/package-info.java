/// Rules of the contract that a form checks before it sends. Read [airside.contract.rules.ValueRule].
package airside.contract.rules;
