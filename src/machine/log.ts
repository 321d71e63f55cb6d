import type { Log, LogFields } from '../ports/log.ts'

/** A log of one JSON object a line; texts from outside cannot begin a line of their own, since JSON escapes them. */
export function jsonLog(write: (line: string) => void, now: () => string): Log {
  const tell =
    (level: string) =>
    (event: string, about: LogFields = {}): void => {
      write(`${oneLine(JSON.stringify({ at: now(), level, event, ...about }))}\n`)
    }
  return { info: tell('info'), warn: tell('warn'), error: tell('error') }
}

/** HOSTILE: JSON leaves signs alone that some programs take for the end of a line, or that turn what stands behind them around. */
function oneLine(json: string): string {
  return json.replaceAll(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
