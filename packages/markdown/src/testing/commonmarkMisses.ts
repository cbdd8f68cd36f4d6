const autolink = 'GFM makes a link of it: extended autolinks'

/** The examples of CommonMark 0.31.2 that come out otherwise, by number, with the reason. */
export const misses: Record<number, string> = {
  25: 'names of entities beyond those of HTML 4 stay as they are: all 2,125 would cost as much as half of this package',
  606: autolink,
  608: autolink,
  611: autolink,
  612: autolink,
}
