declare module 'event-source-polyfill' {
  /** The package has no types; this is what the tests need. */
  export const EventSourcePolyfill: new (url: string, init?: object) => EventSource
}
