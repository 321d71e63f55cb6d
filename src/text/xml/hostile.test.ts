import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuTimeMs } from '../../base/cpu-time.testing.ts'
import { endFeed, feed } from './feed.ts'
import { nextToken } from './next-token.ts'
import { newScan, TOKEN } from './scan.ts'

/** Twelve pairs of letters that have the same hash, in all ways. */
const COLLIDING = Array.from({ length: 4096 }, (_, number) =>
  Array.from({ length: 12 }, (__, bit) => (((number >> bit) & 1) === 1 ? 'Aa' : 'BB')).join(''),
)

const hostile: readonly { readonly name: string; readonly text: () => string; readonly size?: number }[] = [
  { name: 'a value of 8 MB', text: () => `<a b="${'x'.repeat(8e6)}"/>` },
  { name: 'a value that comes byte by byte', text: () => `<a b="${'x'.repeat(5e5)}"/>`, size: 1 },
  { name: 'a text that comes byte by byte', text: () => `<a>${'x'.repeat(5e5)}</a>`, size: 1 },
  { name: 'a reference of 2 MB', text: () => `<a>&#${'0'.repeat(2e6)}65;</a>` },
  { name: 'brackets in pieces', text: () => `<a>${']'.repeat(1e6)}</a>`, size: 7 },
  { name: 'dashes in pieces', text: () => `<a><!--${'- '.repeat(1e6)}--></a>`, size: 7 },
  { name: 'ends of lines in pieces', text: () => `<a>${'\r'.repeat(1e6)}</a>`, size: 7 },
  {
    name: 'a tag with 50,000 attributes',
    text: () => `<a ${Array.from({ length: 5e4 }, (_, number) => `a${number}=""`).join(' ')}/>`,
  },
  {
    name: 'more names than are kept',
    text: () => `<a>${Array.from({ length: 1e5 }, (_, number) => `<n${number}/>`).join('')}</a>`,
  },
  {
    name: 'names with one hash',
    text: () =>
      `<a>${COLLIDING.map(name => `<${name}/>`)
        .join('')
        .repeat(10)}</a>`,
  },
  { name: 'elements in elements', text: () => '<a>'.repeat(5e5) + '</a>'.repeat(5e5) },
  { name: 'a DOCTYPE without end', text: () => `<!DOCTYPE a [${'<!ENTITY a "&a;&a;">'.repeat(1e5)}]><a/>` },
]

for (const { name, text, size = 65_536 } of hostile) {
  test(`${name} takes no more than its length`, () => {
    const bytes = new TextEncoder().encode(text())
    const started = cpuTimeMs()
    const scan = newScan()
    for (let at = 0; at < bytes.length; at += size) {
      feed(scan, bytes.subarray(at, at + size))
      drain()
    }
    endFeed(scan)
    drain()
    assert.equal(scan.trouble, undefined)
    assert.ok(cpuTimeMs() - started < 2000)

    function drain(): void {
      for (;;) {
        const token = nextToken(scan)
        if (token === TOKEN.more || token === TOKEN.trouble) return
      }
    }
  })
}
