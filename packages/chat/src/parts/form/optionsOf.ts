import type { FlowField } from '../../flows/Flow.ts'

/** The choices of a field, each with its words. */
export function optionsOf({ options = [] }: FlowField): { value: string; label: string }[] {
  return options.map((option) => (typeof option === 'string' ? { value: option, label: option } : option))
}
