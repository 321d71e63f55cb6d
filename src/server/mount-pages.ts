import type { Context, Hono } from 'hono'
import { formatDay } from '../base/day.ts'
import type { Problem } from '../base/problem.ts'
import type { Actor } from '../app/access/actor.ts'
import type { Registry } from '../app/registry.ts'
import { csvCell } from '../report/finding-csv.ts'
import type { Frame } from '../web/frame.ts'
import { withLanguages, withoutMarkers } from '../web/marked.ts'
import { layout } from '../web/layout.ts'
import { FIRST_LANGUAGE, languageFor, LANGUAGES } from '../web/messages/languages.ts'
import { en } from '../web/messages/en.ts'
import { missingPage, problemsPage } from '../web/pages/problems.ts'
import { LIMITS } from './limits.ts'
import { clientOf, OPEN_LINK, parse, queryOf } from './mount-api.ts'
import type { Page, PageReply } from './page.ts'
import { statusOfProblem } from './problem-details.ts'
import { type ReadForm, readForm } from './read-form.ts'
import { csrfOf, isForged, whoAsks } from './who-asks.ts'
import { whoIsHeard } from './who-is-heard.ts'

const LANGUAGE_COOKIE = 'licet_language'
const YEAR_SECONDS = 365 * 24 * 3600

/** Puts the pages on the server. */
export function mountPages(
  app: Hono,
  registry: Registry,
  assets: Frame['assets'],
  pages: readonly Page[],
): void {
  for (const each of pages) {
    const path = each.path.replaceAll(/\{(\w+)\+\}/gu, ':$1{.+}').replaceAll(/\{(\w+)\}/gu, ':$1')
    app.on(each.method.toUpperCase(), path, async context => answer(context, registry, assets, each))
  }
  app.get('/language/:tag', context => {
    const tag = context.req.param('tag')
    const to = context.req.query('to') ?? '/'
    const chosen = Object.hasOwn(LANGUAGES, tag) ? tag : FIRST_LANGUAGE
    const cookie = `${LANGUAGE_COOKIE}=${chosen}; Path=/; SameSite=Lax; Max-Age=${YEAR_SECONDS}`
    return redirect(/^\/(?![/\\])[^\s\\]*$/u.test(to) ? to : '/', cookie)
  })
}

/** The page for an address at which there is none. */
export async function missingResponse(
  context: Context,
  registry: Registry,
  assets: Frame['assets'],
): Promise<Response> {
  const frame = await frameOf(context, registry, assets)
  return rendered(frame, frame.texts['problem.missing'], missingPage(frame), 404)
}

async function answer(
  context: Context,
  registry: Registry,
  assets: Frame['assets'],
  each: Page,
): Promise<Response> {
  const request = context.req.raw
  const asker = await (each.door === 'heard' ? whoIsHeard : whoAsks)(registry, request)
  const actor = 'code' in asker ? undefined : asker.actor
  const session = 'code' in asker ? undefined : asker.session
  const frame = framed(frameFor(context, registry, assets, actor, session), each, request)
  if (each.door === 'heard' && actor?.via !== 'guest') return problemResponse(frame, [OPEN_LINK])
  if (actor === undefined || (each.door === 'signed-in' && actor.via === 'none'))
    return each.method === 'get'
      ? redirect(`/sign-in?to=${encodeURIComponent(frame.here)}`)
      : redirect('/sign-in')
  const sent =
    each.method === 'post'
      ? await readForm(request, { bytes: LIMITS.bodyBytes, fileBytes: each.fileBytes })
      : NO_FORM
  if (sent === undefined) return problemResponse(frame, [tooLarge(each)])
  const { typed, files } = sent
  if (each.method === 'post' && isForged(request, session, typed['csrf']))
    return problemResponse(frame, [FORGED])
  const params = parse(each.params, context.req.param(), '')
  const query = parse(each.query, queryOf(request), '/query')
  const form = parse(each.form, typed, '')
  const wrong = [...params.problems, ...query.problems]
  if (wrong.length > 0) return problemResponse(frame, wrong)
  const reply = await each.run({
    registry,
    actor,
    frame,
    params: params.value,
    query: query.value,
    form: form.value,
    problems: form.problems,
    typed,
    files,
    request,
    client: clientOf(context),
    ...(session === undefined ? {} : { session }),
  })
  return taken(frame) ?? written(frame, reply)
}

/** What the method and the address add: an answer to a form, or a page of which one table is wanted. */
function framed(frame: Frame, { method }: Page, request: Request): Frame {
  if (method === 'post') return { ...frame, isSent: true }
  const wanted = /^([\w-]{1,200})\.(csv|json)$/u.exec(new URL(request.url).searchParams.get('take') ?? '')
  if (wanted === null) return frame
  const [, table = '', format] = wanted
  return { ...frame, take: { table, format: format === 'csv' ? 'csv' : 'json' } }
}

/** The table of a page that was wanted, as a file; undefined where none was, or the page has none of that name. */
function taken({ take }: Frame): Response | undefined {
  if (take?.found === undefined) return undefined
  const { table, format, found } = take
  const { columns, rows } = found
  const text =
    format === 'json'
      ? JSON.stringify(
          rows.map(row => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? '']))),
          undefined,
          2,
        )
      : `\uFEFF${[columns, ...rows]
          .map(row => `${row.map(value => csvCell(String(value))).join(',')}\r\n`)
          .join('')}`
  return new Response(withoutMarkers(text), {
    headers: {
      'content-type': format === 'json' ? 'application/json; charset=utf-8' : 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${table}.${format}"`,
      'cache-control': 'no-store',
    },
  })
}

async function written(frame: Frame, reply: PageReply): Promise<Response> {
  switch (reply.kind) {
    case 'page':
      return rendered(frame, reply.title, reply.content, reply.status ?? 200)
    case 'go':
    case 'leave':
      return redirect(reply.to, reply.cookie)
    case 'file':
      return new Response(typeof reply.text === 'string' ? reply.text : bytesOf(reply.text), {
        headers: {
          'content-type': reply.type,
          'content-disposition': `attachment; filename="${reply.name}"`,
          'cache-control': 'no-store',
        },
      })
    case 'problems':
      return problemResponse(frame, reply.problems)
  }
}

/** A file that is sent while it is written. */
function bytesOf(text: AsyncIterable<string>): ReadableStream<Uint8Array> {
  return ReadableStream.from(text).pipeThrough(new TextEncoderStream())
}

/** Problems on a page of their own. */
async function problemResponse(frame: Frame, problems: readonly Problem[]): Promise<Response> {
  const [first] = problems
  const status = first === undefined ? 500 : statusOfProblem(first)
  return rendered(frame, frame.texts['problem.title'], problemsPage(frame, problems), status)
}

async function rendered(
  frame: Frame,
  title: string,
  content: Parameters<typeof layout>[2],
  status: number,
): Promise<Response> {
  return new Response(withLanguages(String(await layout(frame, title, content))), {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}

function redirect(to: string, cookie?: string): Response {
  return new Response(null, {
    status: 303,
    headers: {
      location: to,
      'cache-control': 'no-store',
      ...(cookie === undefined ? {} : { 'set-cookie': cookie }),
    },
  })
}

async function frameOf(context: Context, registry: Registry, assets: Frame['assets']): Promise<Frame> {
  const asker = await whoAsks(registry, context.req.raw)
  return 'code' in asker
    ? frameFor(context, registry, assets, undefined, undefined)
    : frameFor(context, registry, assets, asker.actor, asker.session)
}

function frameFor(
  context: Context,
  registry: Registry,
  assets: Frame['assets'],
  actor: Actor | undefined,
  session: string | undefined,
): Frame {
  const request = context.req.raw
  const chosen = new RegExp(`(?:^|;\\s*)${LANGUAGE_COOKIE}=([a-z]{2})(?:;|$)`, 'u').exec(
    request.headers.get('cookie') ?? '',
  )?.[1]
  const language = languageFor(chosen, request.headers.get('accept-language'))
  const { pathname, search } = new URL(request.url)
  return {
    texts: LANGUAGES[language] ?? en,
    language,
    here: pathname + search,
    snapshot: registry.catalogue.current().snapshot.id,
    today: formatDay(registry.clock.today()),
    assets,
    ...(session === undefined ? {} : { csrf: csrfOf(session) }),
    ...(actor === undefined || actor.via === 'none' || actor.via === 'guest'
      ? {}
      : {
          person: {
            name: actor.name,
            isAdministrator: actor.grants.some(({ unit, role }) => unit === null && role === 'administrator'),
          },
        }),
  }
}

const NO_FORM: ReadForm = { typed: {}, files: [] }

function tooLarge({ fileBytes = LIMITS.bodyBytes }: Page): Problem {
  return { code: 'too-large', at: {}, says: `A form has at most ${fileBytes} bytes here.` }
}

const FORGED: Problem = {
  code: 'csrf-missing',
  at: {},
  says: 'This form did not come from a page of yours, or you have signed out since.',
  help: 'Go back, load the page again, and send it once more.',
}
