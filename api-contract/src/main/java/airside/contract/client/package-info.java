/// The client: generated operations ([airside.contract.client.FlightsApi] and its neighbours) over one small,
/// hand-written sender. Read [airside.contract.client.ApiClient] first.
package airside.contract.client;
