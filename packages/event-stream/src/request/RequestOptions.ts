/** A header's value; `undefined` leaves the header out. */
export type HeaderValues = Record<string, string | undefined>

/** Headers as an object, or a function that is asked afresh for every attempt: the place for a token that expires. */
export type HeadersSource = HeaderValues | Headers | (() => HeaderValues | Headers | Promise<HeaderValues | Headers>)

/** Headers, or a list of them, of which the later ones win. */
export type HeadersOption = HeadersSource | readonly (HeadersSource | undefined)[]

/** Parameters added to the URL; `undefined` and `null` are left out, an array repeats its name. */
export type QueryOption = Record<string, QueryValue | readonly QueryValue[]>

/** One parameter's value. */
export type QueryValue = string | number | boolean | null | undefined

/** A body: a plain object or array is sent as JSON; the rest as `fetch` sends it. */
export type BodyOption = BodyInit | object

/** What may be given anew at each `open()`. It stands for the whole run: its reconnects send it too. */
export interface OpenInput {
  /** Replaces the option of the same name. */
  body?: BodyOption | undefined
  /** Added to the option of the same name. */
  query?: QueryOption | undefined
  /** Added to the option of the same name. */
  headers?: HeadersOption | undefined
  /** The id to continue from, sent as `Last-Event-ID`. */
  lastEventId?: string | undefined
}
