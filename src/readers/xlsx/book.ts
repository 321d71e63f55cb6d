import type { Problem } from '../../base/problem.ts'
import type { Limits } from '../limits.ts'
import { entriesOf } from '../packed/entries.ts'
import type { Scales } from '../packed/scales.ts'
import { ProblemLog } from '../problems.ts'
import { type OpenRecord, type RecordPlaces, Records } from '../records/records.ts'
import { cutXml } from '../xml/cut.ts'
import { compileXmlShape, type XmlShape } from '../xml/shape.ts'
import type { Meanings } from './cell.ts'

/** What a workbook says of itself beside its sheets. */
export interface Book extends Meanings {
  /** The title of each sheet, by the name of its file in the archive. */
  readonly sheets: ReadonlyMap<string, { readonly title: string; readonly isHidden: boolean }>
}

/** The files of a workbook that are read before its sheets, each with what is taken from it (ECMA-376 part 1, 18.2, 18.4, 18.8; part 2, 9.3). */
const BOOK = compileXmlShape(
  {
    workbook: { members: { workbookPr: 'properties', sheets: 'sheets' } },
    properties: { members: { '@date1904': 'from1904' } },
    sheets: { many: { sheet: 'sheet' } },
    sheet: { members: { '@name': 'title', '@state': 'state', '@id': 'link' } },
    ...texts('from1904 title state link'),
  },
  'workbook',
)
const LINKS = compileXmlShape(
  {
    links: { many: { Relationship: 'relation' } },
    relation: { members: { '@Id': 'link', '@Target': 'target' } },
    ...texts('link target'),
  },
  'links',
)
const STYLES = compileXmlShape(
  {
    styles: { members: { numFmts: 'formats', cellXfs: 'cells' } },
    formats: { many: { numFmt: 'format' } },
    format: { members: { '@numFmtId': 'formatId', '@formatCode': 'code' } },
    cells: { many: { xf: 'style' } },
    style: { members: { '@numFmtId': 'formatId' } },
    ...texts('formatId code'),
  },
  'styles',
)
const STRINGS = compileXmlShape(
  {
    strings: { many: { si: 'string' } },
    // How it is pronounced (rPh) is no part of the text.
    string: { members: { t: 'text' }, many: { r: 'run' } },
    run: { members: { t: 'text' } },
    ...texts('text'),
  },
  'strings',
)

/** Reads what the sheets need; a problem where the file is no workbook or is more than the limits allow. */
export async function readBook(
  archive: () => AsyncIterable<Uint8Array>,
  limits: Limits,
  scales: Scales,
): Promise<Book | Problem> {
  const draft = new Draft(limits)
  for await (const entry of entriesOf(scales.weighPacked(archive()))) {
    if ('code' in entry) return entry
    await draft.take(entry.name, scales.weighUnfolded(entry.bytes))
    const trouble = scales.trouble ?? draft.trouble
    if (trouble !== undefined) return trouble
  }
  return draft.book() ?? NO_BOOK
}

const NO_BOOK: Problem = {
  code: 'xlsx-no-workbook',
  at: {},
  says: 'The file holds no workbook (xl/workbook.xml).',
  help: 'Save the table once more as XLSX, or as CSV.',
}

/** A book while its files are being read, in whatever order they stand. */
class Draft {
  trouble: Problem | undefined
  readonly #limits: Limits
  readonly #texts: string[] = []
  #textLength = 0
  readonly #sheets: { title: string; isHidden: boolean; link: string }[] = []
  readonly #targets = new Map<string, string>()
  readonly #dayFormats = new Set<string>()
  readonly #styles: string[] = []
  #isFrom1904 = false
  #hasBook = false

  constructor(limits: Limits) {
    this.#limits = limits
  }

  async take(name: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    if (name === 'xl/workbook.xml') {
      this.#hasBook = true
      await this.#each(bytes, BOOK, { properties: RECORD, sheet: RECORD }, record => this.#takeBook(record))
    } else if (name === 'xl/_rels/workbook.xml.rels') {
      await this.#each(bytes, LINKS, { relation: RECORD }, record => {
        this.#targets.set(record.text('link') ?? '', record.text('target') ?? '')
      })
    } else if (name === 'xl/styles.xml') {
      await this.#each(bytes, STYLES, { format: RECORD, style: RECORD }, record => this.#takeStyle(record))
    } else if (name === 'xl/sharedStrings.xml') {
      await this.#each(bytes, STRINGS, { string: RECORD, run: PART }, record => this.#takeText(record))
    }
  }

  book(): Book | undefined {
    if (!this.#hasBook) return undefined
    return {
      texts: this.#texts,
      isDayStyle: this.#styles.map(format => DAY_FORMATS.has(Number(format)) || this.#dayFormats.has(format)),
      isFrom1904: this.#isFrom1904,
      sheets: new Map(
        this.#sheets.map(({ title, isHidden, link }) => [
          pathOf(this.#targets.get(link) ?? ''),
          { title, isHidden },
        ]),
      ),
    }
  }

  async #each(
    bytes: AsyncIterable<Uint8Array>,
    shape: XmlShape,
    places: RecordPlaces,
    take: (record: OpenRecord) => void,
  ): Promise<void> {
    const records = new Records(shape, places, new ProblemLog(0), this.#limits, take)
    for await (const events of cutXml(bytes, shape, this.#limits)) {
      records.take(events)
      this.trouble ??= events.broken
      if (this.trouble !== undefined) return
    }
  }

  #takeBook(record: OpenRecord): void {
    if (record.place === 'properties') this.#isFrom1904 = /^(?:1|true)$/u.test(record.text('from1904') ?? '')
    else {
      const [title = '', link = ''] = [record.text('title'), record.text('link')]
      this.#sheets.push({ title, link, isHidden: (record.text('state') ?? 'visible') !== 'visible' })
    }
  }

  #takeStyle(record: OpenRecord): void {
    const id = record.text('formatId') ?? ''
    if (record.place === 'style') this.#styles.push(id)
    else if (isDayFormat(record.text('code') ?? '')) this.#dayFormats.add(id)
  }

  #takeText(record: OpenRecord): void {
    const text = [record, ...record.parts('run')].flatMap(part => part.texts('text')).join('')
    // A text takes some room however short it is.
    this.#textLength += text.length + 16
    if (this.#textLength <= this.#limits.xlsxTextLength) this.#texts.push(text)
    else this.trouble ??= tooManyTexts(this.#limits)
  }
}

const RECORD = { step: '', is: 'record' } as const
const PART = { step: '', is: 'part' } as const

/** Formats of days and times that need no definition (ECMA-376 part 1, 18.8.30), those of East Asian languages among them. */
const DAY_FORMATS: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
])

/** Whether a format writes a day: it has a year, a month beside a year or day, or a day, outside of quotes and brackets. */
function isDayFormat(code: string): boolean {
  return /[yd]/iu.test(code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/gu, ''))
}

/** The name of a file in the archive, as a relation of the workbook gives it. */
function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//u, '')}`
}

function texts(places: string): Readonly<Record<string, { readonly text: true }>> {
  return Object.fromEntries(places.split(' ').map(place => [place, { text: true } as const]))
}

function tooManyTexts(limits: Limits): Problem {
  return {
    code: 'xlsx-too-many-texts',
    at: {},
    says: `The texts of the workbook take more than ${limits.xlsxTextLength} characters, the limit (xlsxTextLength); nothing of it was read.`,
    help: 'Save the table as CSV, which is read as a stream whatever its size.',
  }
}
