/// The one way in which the wire records become JSON, for clients and servers alike.
package airside.contract.json;
