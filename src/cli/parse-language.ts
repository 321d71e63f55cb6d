import { nearestName } from '../catalog/shape/nearest.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Speech } from '../report/speech.ts'
import { type Call, textOf } from './call.ts'
import type { World } from './world.ts'

/** In which language verdicts are told: as `--lang` says, else LICET_LANG, else, in text for people, the locale of the shell; undefined is English. */
export async function parseLanguage(
  world: Pick<World, 'environment'>,
  call: Call,
): Promise<Result<Speech | undefined>> {
  const named = textOf(call, 'lang')
  const chosen = chosenOf(world, call)
  const tag = languageAsked(world, call)
  if (tag === undefined) return ok(undefined)
  // English, which most ask for, is answered without the texts of the others.
  const { SPEECHES } = await import('../report/messages/speeches.ts')
  const speech = SPEECHES[primaryOf(tag)]
  if (speech !== undefined) return ok(speech)
  // A shell in a language that Licet does not speak is no mistake.
  if (chosen === undefined) return ok(undefined)
  const known = Object.keys(SPEECHES)
  const nearest = nearestName(tag, known)
  return err({
    code: 'language-unknown',
    at: {},
    says: `${named === undefined ? 'LICET_LANG' : '--lang'}: verdicts are not told in "${tag}".`,
    help: `${nearest === undefined ? '' : `Did you mean ${nearest}? `}The languages: ${known.join(', ')}.`,
  })
}

/** The language that is wanted in place of English; undefined where that is wanted. */
export function languageAsked(world: Pick<World, 'environment'>, call: Call): string | undefined {
  const tag = chosenOf(world, call) ?? (isForPeople(call) ? localeOf(world.environment) : undefined)
  return tag === undefined || isEnglish(tag) ? undefined : tag
}

function chosenOf({ environment }: Pick<World, 'environment'>, call: Call): string | undefined {
  return textOf(call, 'lang') ?? textFrom(environment['LICET_LANG'])
}

/** What programs read says the same whatever the shell speaks. */
function isForPeople(call: Call): boolean {
  return (textOf(call, 'format') ?? 'text') === 'text' || textOf(call, 'format') === 'table'
}

/** As POSIX looks for the language of messages; `C` and `POSIX` are none. */
function localeOf(environment: World['environment']): string | undefined {
  const locale =
    textFrom(environment['LC_ALL']) ?? textFrom(environment['LC_MESSAGES']) ?? textFrom(environment['LANG'])
  return locale === undefined || /^(?:C|POSIX)(?:\.|$)/u.test(locale) ? undefined : locale
}

function textFrom(value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : value
}

function isEnglish(tag: string): boolean {
  return primaryOf(tag) === 'en'
}

/** `zh` of zh-Hans or zh_CN.UTF-8. */
function primaryOf(tag: string): string {
  return (tag.split(/[-_.@]/u)[0] ?? '').toLowerCase()
}
