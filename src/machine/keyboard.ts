import { setTimeout } from 'node:timers/promises'
import type { Key, Keyboard } from '../ports/keyboard.ts'
import { keysOf } from './keys.ts'

/** The part of a terminal's input that matters here. */
export interface KeyInput {
  readonly setRawMode?: (raw: boolean) => unknown
  readonly on: (event: 'data' | 'end', listener: (bytes: Uint8Array) => void) => unknown
  readonly off: (event: 'data' | 'end', listener: (bytes: Uint8Array) => void) => unknown
  readonly pause: () => unknown
}

/** The part of a terminal's output that matters here. */
export interface ScreenOutput {
  readonly write: (text: string) => unknown
  readonly columns?: number
  readonly rows?: number
  readonly on?: (event: 'resize', listener: () => void) => unknown
  readonly off?: (event: 'resize', listener: () => void) => unknown
}

/** What makes a process leave: a signal that it is sent, and may send itself again. */
export interface Signals {
  readonly on: (signal: LeavingSignal, listener: (signal: LeavingSignal) => void) => unknown
  readonly off: (signal: LeavingSignal, listener: (signal: LeavingSignal) => void) => unknown
  readonly raise: (signal: LeavingSignal) => unknown
}

/** Sent by `kill`, and where the window of the terminal is closed. Ctrl-C is a key here. */
const LEAVING = ['SIGTERM', 'SIGHUP'] as const
type LeavingSignal = (typeof LEAVING)[number]

const OWN_SIGNALS: Signals = {
  on: (signal, listener) => process.on(signal, listener),
  off: (signal, listener) => process.off(signal, listener),
  raise: signal => process.kill(process.pid, signal),
}

/** Where nobody says how large a screen is. */
const USUAL_COLUMNS = 80
const USUAL_ROWS = 24

/** A screen of its own, so that what stood there before is there again afterwards. */
const OWN_SCREEN = '\u001B[?1049h'
const SCREEN_BEFORE = '\u001B[?1049l'

/** What was typed before anything was shown answers nothing; the system hands it over within this time. */
const TYPED_AHEAD_MS = 50

const ESCAPE: Key = { kind: 'escape' }

/** Takes the keyboard and the screen of a terminal, and gives them back also where the process is told to leave. */
export async function openKeyboard(
  input: KeyInput,
  output: ScreenOutput,
  signals: Signals = OWN_SIGNALS,
): Promise<Keyboard> {
  const decoder = new TextDecoder()
  const typed: Key[] = []
  let waiting: ((key: Key) => void) | undefined
  let hasEnded = false

  input.setRawMode?.(true)
  input.on('data', hear)
  input.on('end', end)
  await setTimeout(TYPED_AHEAD_MS)
  typed.length = 0
  output.write(OWN_SCREEN)
  output.on?.('resize', redraw)
  for (const signal of LEAVING) signals.on(signal, leave)

  return {
    next: async () => {
      const key = typed.shift() ?? (hasEnded ? ESCAPE : undefined)
      if (key !== undefined) return key
      return new Promise(resolve => {
        waiting = resolve
      })
    },
    columns: () => output.columns ?? USUAL_COLUMNS,
    rows: () => output.rows ?? USUAL_ROWS,
    close,
  }

  function close(): void {
    input.off('data', hear)
    input.off('end', end)
    output.off?.('resize', redraw)
    for (const signal of LEAVING) signals.off(signal, leave)
    input.setRawMode?.(false)
    input.pause()
    output.write(SCREEN_BEFORE)
  }

  function leave(signal: LeavingSignal): void {
    close()
    signals.raise(signal)
  }

  function redraw(): void {
    typed.push({ kind: 'resized' })
    handOver()
  }

  function hear(bytes: Uint8Array): void {
    typed.push(...keysOf(decoder.decode(bytes, { stream: true })))
    handOver()
  }

  function end(): void {
    hasEnded = true
    typed.push(ESCAPE)
    handOver()
  }

  function handOver(): void {
    const hand = waiting
    const key = hand === undefined ? undefined : typed.shift()
    if (hand === undefined || key === undefined) return
    waiting = undefined
    hand(key)
  }
}
