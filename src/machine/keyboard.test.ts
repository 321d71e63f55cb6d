import assert from 'node:assert/strict'
import { EventEmitter } from 'node:events'
import { test } from 'node:test'
import fc from 'fast-check'
import { openKeyboard } from './keyboard.ts'
import { keysOf } from './keys.ts'

class FakeInput extends EventEmitter {
  readonly told: string[] = []

  setRawMode(raw: boolean): void {
    this.told.push(raw ? 'raw' : 'cooked')
  }

  pause(): void {
    this.told.push('paused')
  }

  type(text: string): void {
    this.emit('data', new TextEncoder().encode(text))
  }
}

const texts: readonly { readonly sent: string; readonly keys: readonly string[] }[] = [
  { sent: 'y', keys: ['y'] },
  { sent: 'né瑞𝒳', keys: ['n', 'é', '瑞', '𝒳'] },
  { sent: '\u001B[A\u001B[B', keys: ['up', 'down'] },
  { sent: '\u001BOC', keys: ['right'] },
  { sent: '\u001B', keys: ['escape'] },
  { sent: '\u0003', keys: ['escape'] },
  { sent: '\u001B[5~', keys: ['other'] },
  { sent: '\u001B[1;5Cq', keys: ['other', 'q'] },
  { sent: 'a\u007F\r', keys: ['a', 'backspace', 'enter'] },
  { sent: '\u0001', keys: ['other'] },
]

for (const { sent, keys } of texts) {
  test(`${JSON.stringify(sent)} is ${keys.join(', ')}`, () => {
    assert.deepEqual(
      keysOf(sent).map(key => (key.kind === 'character' ? key.text : key.kind)),
      keys,
    )
  })
}

test('whatever a terminal sends, no key of it is a control character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), sent => {
      for (const key of keysOf(sent))
        if (key.kind === 'character') assert.ok(key.text >= ' ' && key.text !== '\u001B')
    }),
  )
})

test('keys come in the order in which they are typed, also those of one chunk and those split between two', async () => {
  const input = new FakeInput()
  const keyboard = await openKeyboard(input, { write: () => undefined })
  const waiting = keyboard.next()
  input.type('ab')
  input.emit('data', new Uint8Array([0xe7, 0x91]))
  input.emit('data', new Uint8Array([0x9e]))
  const keys = [await waiting, await keyboard.next(), await keyboard.next()]
  assert.deepEqual(
    keys.map(key => (key.kind === 'character' ? key.text : key.kind)),
    ['a', 'b', '瑞'],
  )
  keyboard.close()
})

test('what was typed before anything was shown is not heard', async () => {
  const input = new FakeInput()
  const opened = openKeyboard(input, { write: () => undefined })
  input.type('yyy')
  const keyboard = await opened
  input.type('n')
  assert.deepEqual(await keyboard.next(), { kind: 'character', text: 'n' })
  keyboard.close()
})

test('the end of the input is as if the person quit, and the screen and the keyboard are given back', async () => {
  const input = new FakeInput()
  const drawn: string[] = []
  const keyboard = await openKeyboard(input, { write: text => drawn.push(text) })
  input.emit('end')
  assert.deepEqual([(await keyboard.next()).kind, (await keyboard.next()).kind], ['escape', 'escape'])
  keyboard.close()
  assert.deepEqual(input.told, ['raw', 'cooked', 'paused'])
  assert.deepEqual(drawn, ['\u001B[?1049h', '\u001B[?1049l'])
  assert.equal(input.listenerCount('data'), 0)
})

test('the screen is as wide as it is when it is asked', async () => {
  const output = { write: () => undefined, columns: 120 }
  const keyboard = await openKeyboard(new FakeInput(), output)
  assert.equal(keyboard.columns(), 120)
  output.columns = 40
  assert.equal(keyboard.columns(), 40)
  keyboard.close()
})

test('the screen says when it is made larger or smaller, as a key that answers nothing', async () => {
  const output = Object.assign(new EventEmitter(), { write: () => undefined, rows: 50 })
  const keyboard = await openKeyboard(new FakeInput(), output)
  const waiting = keyboard.next()
  output.rows = 12
  output.emit('resize')
  assert.deepEqual(await waiting, { kind: 'resized' })
  assert.equal(keyboard.rows(), 12)
  keyboard.close()
  assert.equal(output.listenerCount('resize'), 0)
})

for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
  test(`on ${signal} the screen and the keyboard are given back before the process leaves by it`, async () => {
    const [input, told]: [FakeInput, string[]] = [new FakeInput(), []]
    const heard = new EventEmitter()
    await openKeyboard(
      input,
      { write: text => told.push(text) },
      {
        on: (name, listener) => heard.on(name, listener),
        off: (name, listener) => heard.off(name, listener),
        raise: name => told.push(name),
      },
    )
    heard.emit(signal, signal)
    assert.deepEqual(told, ['\u001B[?1049h', '\u001B[?1049l', signal])
    assert.deepEqual(input.told, ['raw', 'cooked', 'paused'])
    assert.equal(heard.listenerCount(signal), 0)
  })
}
