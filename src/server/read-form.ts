import { limitedBytes, limitedText } from './mount-api.ts'

/** A file that a form sent. */
export interface SentFile {
  readonly field: string
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** What was typed into a form, and the files that came along. A name that comes twice is one text of several lines. */
export interface ReadForm {
  readonly typed: Readonly<Record<string, string>>
  readonly files: readonly SentFile[]
}

/** Reads a form; undefined where it is larger than it may be. Files come only where the page takes any. */
export async function readForm(
  request: Request,
  most: { readonly bytes: number; readonly fileBytes: number | undefined },
): Promise<ReadForm | undefined> {
  const isMultipart = (request.headers.get('content-type') ?? '').startsWith('multipart/form-data')
  if (isMultipart && most.fileBytes !== undefined) return readMultipart(request, most.fileBytes)
  const text = await limitedText(request, most.bytes)
  return text === undefined ? undefined : { typed: gathered(new URLSearchParams(text)), files: [] }
}

async function readMultipart(request: Request, most: number): Promise<ReadForm | undefined> {
  const bytes = await limitedBytes(request, most)
  if (bytes === undefined) return undefined
  const held = new Response(bytes as ConstructorParameters<typeof Response>[0], {
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
  })
  // oxlint-disable-next-line typescript/no-deprecated -- meant for bodies without a limit; this one is held to `most` above
  const form = await held.formData().catch(() => new FormData())
  const texts: [string, string][] = []
  const files: SentFile[] = []
  for (const [field, value] of form) {
    if (typeof value === 'string') texts.push([field, value])
    // A field of files that nobody filled comes as one without a name.
    else if (value.name !== '')
      // oxlint-disable-next-line no-await-in-loop -- it is in memory
      files.push({
        field,
        name: value.name,
        type: value.type,
        bytes: new Uint8Array(await value.arrayBuffer()),
      })
  }
  return { typed: gathered(texts), files }
}

/** HOSTILE: a field may be called as what every object has, and hold signs for which a database has no text. */
function gathered(entries: Iterable<readonly [string, string]>): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const [name, sent] of entries) {
    const value = sent.replaceAll('\u0000', '')
    if (name !== '__proto__')
      found[name] = Object.hasOwn(found, name) ? `${found[name] ?? ''}\n${value}` : value
  }
  return found
}
