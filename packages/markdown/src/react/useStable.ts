import { useRef } from 'react'

/** The object of the last render, as long as the new one has the same in it: written inline it would be new each time. */
export function useStable<Value extends object>(value: Value): Value {
  const last = useRef(value)
  if (!isAlike(last.current, value)) last.current = value
  return last.current
}

function isAlike(before: object, after: object): boolean {
  if (before === after) return true
  const names = Object.keys(after)
  return (
    names.length === Object.keys(before).length &&
    names.every((name) => isSame(Reflect.get(before, name), Reflect.get(after, name)))
  )
}

/** Lists of texts, as a policy has them, count as the same when their texts are. */
function isSame(before: unknown, after: unknown): boolean {
  if (Object.is(before, after)) return true
  return (
    Array.isArray(before) &&
    Array.isArray(after) &&
    before.length === after.length &&
    before.every((item, index) => Object.is(item, after[index]))
  )
}
