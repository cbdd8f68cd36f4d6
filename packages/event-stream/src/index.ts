'use client'

export { type BearerAuthOptions, createBearerAuth, type EventStreamAuth } from './auth/createBearerAuth.ts'
export { type Clock, systemClock } from './connection/Ports.ts'
export { createEventStream, type EventStream } from './createEventStream.ts'
export { createStream, type StreamOptions, type StreamStore } from './createStream.ts'
export { EventStreamError } from './errors/EventStreamError.ts'
export type { EventStreamErrorCode, EventStreamErrorFacts } from './errors/EventStreamErrorCode.ts'
export { type UseEventStreamOptions, type UseEventStreamResult, useEventStream } from './react/useEventStream.ts'
export type {
  BodyOption,
  HeadersOption,
  HeadersSource,
  HeaderValues,
  OpenInput,
  QueryOption,
  QueryValue,
} from './request/RequestOptions.ts'
export type { Framing } from './sse/Framing.ts'
export type { StreamEvent } from './sse/StreamEvent.ts'
export type {
  EventStreamEnd,
  EventStreamOptions,
  EventStreamPorts,
  ReduceOptions,
  ResponseHead,
  ResumeContext,
  RetryOptions,
  TimeoutOptions,
} from './store/EventStreamOptions.ts'
export type { CloseReason, EventStreamSnapshot, EventStreamStatus } from './store/EventStreamSnapshot.ts'
export { type FrameScheduler, nextFrame } from './store/frames.ts'
export {
  type EventSourceConstructor,
  type EventSourceLike,
  type EventSourceTransportOptions,
  eventSourceTransport,
} from './transport/eventSourceTransport.ts'
export { type FetchTransportOptions, fetchTransport } from './transport/fetchTransport.ts'
export type {
  Transport,
  TransportCapabilities,
  TransportRequest,
  TransportResponse,
} from './transport/Transport.ts'
