import type { Finding } from '../model/finding.ts'
import type { Problem } from '../base/problem.ts'
import type { QuotaJudged } from '../model/quota.ts'
import { settingJson } from '../report/ask-json.ts'
import { reasonsInWords } from '../identity/feature-sentences.ts'
import type { Setting } from '../report/asked.ts'
import { csvHeader, csvRows } from '../report/finding-csv.ts'
import { findingWriter } from '../report/finding-json.ts'
import { quotaJson, quotaLine, quotaText } from '../report/quota-text.ts'
import { printableJson } from '../report/printable.ts'
import { type ScreenAnswer, screenPage } from '../report/screen-page.ts'
import type { Call } from './call.ts'
import { emit, emitPage, outputOf } from './emit.ts'
import type { Exit } from './exit.ts'
import type { World } from './world.ts'

/** Where findings go, in one format. */
export interface FindingSink {
  /** Takes the findings of a batch that are to be shown, in order. */
  readonly take: (findings: readonly Finding[]) => Promise<void>
  /** Ends a screening whose every file was readable. */
  readonly end: (answer: ScreenAnswer, problems: readonly Problem[], exit: Exit) => Promise<Exit>
}

/** The sink of a format. Lines are printed as they come; a file is written at the end, whole. */
export function sinkFor(world: World, call: Call, setting: Setting, format: string): FindingSink {
  const write = findingWriter(setting, reasonsInWords)
  switch (format) {
    case 'jsonl':
      return lineSink(world, call, {
        header: '',
        lineOf: finding => `${printableJson(write(finding))}\n`,
        quotaLineOf: quota => `${printableJson(quotaLine(setting, quota))}\n`,
      })
    case 'csv':
      return lineSink(world, call, {
        header: csvHeader(),
        lineOf: finding => csvRows(setting, finding),
        // A row is a verdict on an item, which a quota is not.
        quotaLineOf: quota => {
          world.warn(`licet: ${quota.organisation}: ${quotaText(setting, quota)}\n`)
          return ''
        },
      })
    case 'json':
      return documentSink(world, call, setting, write)
    default:
      return {
        take: async () => undefined,
        end: async (answer, _problems, exit) => emitPage(world, call, screenPage(answer), exit),
      }
  }
}

interface Lines {
  readonly header: string
  readonly lineOf: (finding: Finding) => string
  /** The line of a quota, below all findings; nothing where it is told elsewhere. */
  readonly quotaLineOf: (quota: QuotaJudged) => string
}

function lineSink(world: World, call: Call, { header, lineOf, quotaLineOf }: Lines): FindingSink {
  const toFile = outputOf(call) !== undefined
  const kept: string[] = [header]
  return {
    async take(findings) {
      if (findings.length === 0) return
      kept.push(...findings.map(lineOf))
      if (toFile) return
      await world.print(kept.join(''))
      kept.length = 0
    },
    async end({ quotas }, _problems, exit) {
      const rest = [...kept, ...quotas.map(quotaLineOf)].join('')
      return toFile || rest !== '' ? emit(world, call, rest, exit) : exit
    },
  }
}

function documentSink(
  world: World,
  call: Call,
  setting: Setting,
  write: (finding: Finding) => object,
): FindingSink {
  const findings: object[] = []
  return {
    async take(more) {
      findings.push(...more.map(write))
    },
    async end(answer, problems, exit) {
      const { acts, files, summary, notes } = answer
      const quotas = answer.quotas.map(one => quotaJson(setting, one))
      const document = { ...settingJson(setting), acts, files, summary, quotas, notes, findings, problems }
      return emit(world, call, `${printableJson(document, 2)}\n`, exit)
    },
  }
}
