/** The one line that names the default transport; a test switches it, and runs the contract and our own tests over it. */
export { fetchTransport as defaultTransport } from './transport/fetchTransport.ts'
