/** One address of the endpoint. */
export interface EndpointRoute {
  methods: readonly string[]
  /** `:name` is a part that varies. */
  path: string
  /** One line, with the parameters it takes. */
  description: string
}
