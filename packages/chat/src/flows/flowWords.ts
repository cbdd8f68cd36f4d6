import type { FlowWords } from './Flow.ts'

/** What is said of wrong values in English. */
export const flowWords: FlowWords = {
  required: (label) => `${label} is missing.`,
  min: (label, min) => `${label} is ${min} or more.`,
  max: (label, max) => `${label} is ${max} or less.`,
  shorter: (label, characters) => `${label} has at most ${characters} characters.`,
  longer: (label, characters) => `${label} has at least ${characters} characters.`,
  number: (label) => `${label} is a number.`,
  pattern: (label) => `${label} does not look right.`,
  option: (label) => `${label} is none of the choices.`,
}
