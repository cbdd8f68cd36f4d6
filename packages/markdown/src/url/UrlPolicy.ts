/** Which addresses links and images may have. What is not allowed is shown as text, and nothing is loaded. */
export interface UrlPolicy {
  /** Schemes of links, without the colon. Relative addresses have none and are allowed. @default ['http', 'https', 'mailto', 'tel'] */
  linkProtocols?: readonly string[] | undefined
  /**
   * If given, links go only to these: whole addresses such as `https://example.com/docs/`, whose origin and beginning of
   * the path count, or `/` for relative ones.
   *
   * @default undefined (anywhere)
   */
  linkPrefixes?: readonly string[] | undefined
  /** Images below these addresses are shown at once, like those with a relative address. @default [] */
  imagePrefixes?: readonly string[] | undefined
  /**
   * What happens to an image of another host. A model can be talked into writing an image whose address carries what it
   * knows away: so a click is asked for.
   *
   * @default 'click'
   */
  foreignImages?: 'show' | 'click' | 'block' | undefined
  /** The `rel` of links to other hosts. @default 'noopener noreferrer nofollow ugc' */
  rel?: string | undefined
  /** The `target` of links to other hosts. @default '_blank' */
  target?: string | undefined
}

/** What the policy says of a link. */
export type LinkVerdict =
  | { status: 'allowed'; href: string; rel: string | undefined; target: string | undefined }
  | { status: 'blocked' }

/** What the policy says of an image. */
export type ImageVerdict = { status: 'shown' | 'asks'; src: string; host: string } | { status: 'blocked' }
