import { expect, it } from 'vitest'
import { createRunner } from './createRunner.ts'

function setUp() {
  const log: string[] = []
  const senders: ((name: string) => void)[] = []
  const runner = createRunner<string, string>({
    initial: '',
    transition: (_, next) => next,
    resourceOf: (state) => state || undefined,
    acquire(state, send) {
      log.push(`acquire ${state}`)
      senders.push(send)
      return () => log.push(`free ${state}`)
    },
  })
  return { runner, log, senders }
}

it('frees the old resource before it acquires the new one, and does nothing when the name stays', () => {
  const { runner, log } = setUp()
  for (const state of ['request#1', 'request#1', 'timer#2', '']) runner.send(state)
  expect(log).toEqual(['acquire request#1', 'free request#1', 'acquire timer#2', 'free timer#2'])
})

it('takes nothing from a freed resource', () => {
  const { runner, senders } = setUp()
  runner.send('request#1')
  runner.send('timer#2')
  senders[0]?.('late answer')
  expect(runner.state).toBe('timer#2')
  senders[1]?.('request#3')
  expect(runner.state).toBe('request#3')
})

it('queues an event that arrives during a step', () => {
  const log: string[] = []
  const runner = createRunner<string, string>({
    initial: '',
    transition: (_, next) => next,
    resourceOf: () => undefined,
    acquire: () => () => {},
    onChange(state, previous) {
      log.push(`${previous}>${state}`)
      if (state === 'a') {
        runner.send('b')
        log.push(`still ${runner.state}`)
      }
    },
  })
  runner.send('a')
  expect(log).toEqual(['>a', 'still a', 'a>b'])
})
