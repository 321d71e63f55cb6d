import pg from 'pg'
import type { Answers } from './peers.ts'

/** The address of a server on which a database may be made and dropped, as the tests of the registry have it. */
const SERVER = process.env['LICET_TEST_POSTGRES']
/** What the extension itself takes for alike, and steps above it. */
const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.7]

/** Best name for each title; of two equal ones the longer. Titles and names meet in one query, so that no time goes to the wire. */
const FIND = `
select titles.at, best.text from titles left join lateral (
  select text from names where names.text % titles.text
  order by word_similarity(names.text, titles.text) desc, similarity(names.text, titles.text) desc, length(names.text) desc limit 1
) best on true order by titles.at`

/** Answers of the extension pg_trgm, one for each threshold; a sentence where no server is named. */
export async function trigramAnswers(
  names: readonly string[],
  titles: readonly string[],
): Promise<readonly Answers[] | string> {
  if (SERVER === undefined || SERVER === '')
    return 'LICET_TEST_POSTGRES names no server: pg_trgm was not measured.'
  const database = `licet_bench_${process.pid}`
  await onServer(SERVER, client => client.query(`create database ${database}`))
  try {
    const url = new URL(SERVER)
    url.pathname = `/${database}`
    return await onServer(url.href, client => answersOf(client, names, titles))
  } finally {
    await onServer(SERVER, client => client.query(`drop database ${database}`))
  }
}

async function answersOf(
  client: pg.Client,
  names: readonly string[],
  titles: readonly string[],
): Promise<readonly Answers[]> {
  await client.query('create extension pg_trgm')
  await client.query('create table names (text text)')
  await client.query('create table titles (at integer, text text)')
  await client.query('insert into names select unnest($1::text[])', [names])
  await client.query(
    'insert into titles select at, text from unnest($1::text[]) with ordinality as t(text, at)',
    [titles],
  )
  await client.query('create index on names using gin (text gin_trgm_ops)')
  await client.query('analyze')
  // One worker, as all others have one thread.
  await client.query('set max_parallel_workers_per_gather = 0')
  const found: Answers[] = []
  for (const threshold of THRESHOLDS) {
    await client.query(`set pg_trgm.similarity_threshold = ${threshold}`)
    await client.query(FIND)
    const started = performance.now()
    const { rows } = await client.query<{ text: string | null }>(FIND)
    const seconds = (performance.now() - started) / 1000
    found.push({
      name: `pg_trgm, from ${threshold}`,
      settings: `the extension of PostgreSQL; GIN index over the names, all titles in one query, similarity of at least ${threshold}, of these the name that stands best in the title`,
      found: rows.map(({ text }) => text ?? undefined),
      seconds,
    })
  }
  return found
}

async function onServer<Found>(url: string, work: (client: pg.Client) => Promise<Found>): Promise<Found> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
