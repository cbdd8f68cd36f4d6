import { expect, it, vi } from 'vitest'
import { createLatePieces } from './createLatePieces.ts'

it('fetches once, however many parts ask', async () => {
  const fetchPieces = vi.fn(async () => ({ Menu: 1 }))
  const late = createLatePieces(fetchPieces)
  const onArrival = vi.fn()
  late.subscribe(onArrival)
  expect(late.getSnapshot()).toEqual({})
  expect(fetchPieces).not.toHaveBeenCalled()
  await Promise.all([late.load(), late.load()])
  await late.load()
  expect(late.getSnapshot()).toEqual({ Menu: 1 })
  expect(fetchPieces).toHaveBeenCalledTimes(1)
  expect(onArrival).toHaveBeenCalledTimes(1)
})

it('says that the network failed, and tries again when the next part asks', async () => {
  const fetchPieces = vi.fn(async () => ({ Menu: 1 })).mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const late = createLatePieces(fetchPieces)
  await expect(late.load()).rejects.toThrow('Failed to fetch')
  expect(late.getSnapshot()).toEqual({})
  await late.load()
  expect(late.getSnapshot()).toEqual({ Menu: 1 })
})

it('hands out one object until something has come: React compares it', () => {
  const late = createLatePieces(() => new Promise<{ Menu: 1 }>(() => {}))
  void late.load()
  expect(late.getSnapshot()).toBe(late.getSnapshot())
})
