/// The JSON form of the contract's records, for clients and servers.
package airside.contract.json;
