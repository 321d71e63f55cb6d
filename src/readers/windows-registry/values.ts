/** What one line of an export of the registry assigns. */
export interface RegistryValue {
  readonly name: string
  /** The text of a string or a number; undefined for other binary values. */
  readonly text: string | undefined
}

/**
 * Reads `"Name"="text"`, `"Name"=dword:0000000a`, `"Name"=hex(1):…` and `"Name"=hex(2):…` as regedit writes them; `@` is the nameless value.
 * Undefined where the line is none of these.
 */
export function parseValue(line: string): RegistryValue | undefined {
  const match = /^(?:@|"([^"\\]*(?:\\.[^"\\]*)*)")\s*=\s*(.*)$/su.exec(line.trimStart())
  if (match === null) return undefined
  const [, name = '', data = ''] = match
  const read = parseData(data.trimEnd())
  return read === undefined ? undefined : { name: unescaped(name), text: read.text }
}

/** Whether a text value goes on in the next line, since its quotation mark has not been closed. */
export function isOpenText(line: string): boolean {
  const start = /^\s*(?:@|"[^"\\]*(?:\\.[^"\\]*)*")\s*="/u.exec(line)?.[0]
  return start !== undefined && !closesText(line.slice(start.length))
}

/** Whether a line ends the text that it goes on with. */
export function closesText(line: string): boolean {
  return /^[^"\\]*(?:\\.[^"\\]*)*"\s*$/su.test(line)
}

function parseData(data: string): Pick<RegistryValue, 'text'> | undefined {
  const quoted = /^"([^"\\]*(?:\\.[^"\\]*)*)"$/su.exec(data)?.[1]
  if (quoted !== undefined) return { text: unescaped(quoted) }
  const number = /^dword:([0-9a-f]{1,8})$/iu.exec(data)?.[1]
  if (number !== undefined) return { text: String(Number.parseInt(number, 16)) }
  if (data === '-') return { text: undefined }
  const [, kind, bytes] = /^hex(?:\(([0-9a-f]{1,8})\))?:(.*)$/isu.exec(data) ?? []
  if (bytes === undefined) return undefined
  return kind === '1' || kind === '2' ? textOf(bytes) : { text: undefined }
}

/** The bytes of REG_SZ (1) and REG_EXPAND_SZ (2) are UTF-16 LE and end with a NUL. */
function textOf(hex: string): Pick<RegistryValue, 'text'> | undefined {
  const digits = hex.replaceAll(/[\s,\\]/gu, '')
  if (!/^(?:[0-9a-f]{2})*$/iu.test(digits)) return undefined
  const text = Buffer.from(digits, 'hex').toString('utf16le').toWellFormed()
  const end = text.indexOf('\0')
  return { text: end === -1 ? text : text.slice(0, end) }
}

function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/gsu, '$1')
}
