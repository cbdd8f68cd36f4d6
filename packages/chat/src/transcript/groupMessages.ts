import { type Group, type Grouping, inGroups } from './inGroups.ts'

/** Some messages: mounted in one go, and skipped by the browser as one while they are out of sight. */
export type MessageGroup = Group<string>

/** Some groups of messages: a browser looks at each child of a box that has changed, so boxes have few. */
export type MessageSection = Group<MessageGroup>

/** So many messages make a group: few enough to mount within a frame or two, enough to have few groups. */
export const GROUP_SIZE = 32

/** So many groups make a section: ten thousand messages are some twenty sections. */
export const SECTION_SIZE = 16

const MESSAGES: Grouping<string> = { size: GROUP_SIZE, keyOf: (id) => id }
const GROUPS: Grouping<MessageGroup> = { size: SECTION_SIZE, keyOf: ({ key }) => key }

/** What {@link groupMessages} makes. */
export interface GroupedMessages {
  readonly groups: readonly MessageGroup[]
  readonly sections: readonly MessageSection[]
}

/** The messages in groups, and the groups in sections; what has not changed is the same object as before. */
export function groupMessages(before: GroupedMessages, ids: readonly string[]): GroupedMessages {
  const groups = inGroups(before.groups, ids, MESSAGES)
  return { groups, sections: inGroups(before.sections, groups, GROUPS) }
}

/** Before there is any message. */
export const NO_MESSAGES: GroupedMessages = { groups: [], sections: [] }
