/// The client: generated operations (such as [airside.contract.client.FlightsApi]) and the hand-written code that
/// sends them. Read [airside.contract.client.ApiClient] first.
package airside.contract.client;
