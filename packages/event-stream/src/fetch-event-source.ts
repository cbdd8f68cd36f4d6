export {
  type FetchEventSourceTransportOptions,
  fetchEventSourceTransport,
} from './transport/fetchEventSourceTransport.ts'
