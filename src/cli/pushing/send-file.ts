import { sha256 } from '../../base/digest.ts'
import type { Problem } from '../../base/problem.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { type LicetClient, NOT_REACHED } from '../../wire/client.ts'
import { Progress } from '../progress.ts'
import type { World } from '../world.ts'

/** Of one part; the registry takes no larger one. */
const PART_BYTES = 4 << 20
/** A registry that does not answer is asked again after these pauses, then given up. */
const PAUSES_MS: readonly number[] = [500, 1_000, 2_000, 5_000, 10_000, 20_000]

/** A file that has come to the registry whole. */
export interface SentFile {
  readonly upload: string
  readonly sizeBytes: number
}

/**
 * Sends a file in parts. What a push of before has sent of the same content to the same unit is not sent again; a registry that is away
 * for a while is waited for, and the sending goes on from what it has.
 */
export async function sendFile(
  world: World,
  client: LicetClient,
  path: string,
  unit: string,
): Promise<Result<SentFile>> {
  const digest = path === '-' ? undefined : await digestOf(world, path)
  if (digest?.ok === false) return digest
  const input = await world.disk.openInput(path)
  if (!input.ok) return input
  const { name, bytes, sizeBytes } = input.value
  const wanted = { unit, name: name.slice(name.lastIndexOf('/') + 1), sizeBytes: sizeBytes ?? null }
  const begun = await beginOrResume(world, client, wanted, digest?.value)
  if (!begun.ok) return begun
  const { id } = begun.value
  const progress = new Progress(world, 'sending')
  let [at, sent] = [0, begun.value.receivedBytes]
  for await (const part of partsOf(bytes)) {
    const behind = at + part.length
    if (behind > sent) {
      const got = await sendPart(world, client, id, at, part, sent)
      if (!got.ok) {
        progress.end()
        return got
      }
      sent = got.value
    }
    at = behind
    progress.tell(name, undefined, at, sizeBytes)
  }
  progress.end()
  if (at === 0) return err({ code: 'file-empty', at: { file: name }, says: 'The file is empty.' })
  return ok({ upload: id, sizeBytes: at })
}

/** The content names the upload, so that a push that broke off goes on where it stopped. */
async function beginOrResume(
  world: World,
  client: LicetClient,
  wanted: Parameters<LicetClient['beginUpload']>[0],
  digest: string | undefined,
): ReturnType<LicetClient['readUpload']> {
  const named = digest ?? sha256(`${world.clock.now()} ${Math.random()}`)
  const key = sha256(JSON.stringify([wanted, named]))
  const begun = await patiently(world, async () => client.beginUpload(wanted, `push-${key}`))
  if (!begun.ok) return begun
  const there = await patiently(world, async () => client.readUpload(begun.value.id))
  if (there.ok || there.problems[0]?.code !== 'missing') return there
  // It was screened and let go since: this is another push of the same content.
  return patiently(world, async () => client.beginUpload(wanted, `push-${key}-${world.clock.now()}`))
}

/** Sends what the registry does not have yet of a part; gives how much it has then. */
async function sendPart(
  world: World,
  client: LicetClient,
  id: string,
  from: number,
  part: Uint8Array,
  has: number,
): Promise<Result<number>> {
  let sent = has
  const done = await patiently(world, async () => {
    const answer = await client.sendPart(id, Math.max(from, sent), part.subarray(Math.max(0, sent - from)))
    if (answer.ok) return ok(answer.value.receivedBytes)
    const there = await client.readUpload(id)
    if (!there.ok) return answer
    sent = there.value.receivedBytes
    // The part had arrived, and only the answer was lost.
    return sent >= from + part.length ? ok(sent) : answer
  })
  return done
}

/** Asks again while the registry is away. */
export async function patiently<T>(world: World, ask: () => Promise<Result<T>>): Promise<Result<T>> {
  let answer = await ask()
  for (const pause of PAUSES_MS) {
    if (answer.ok || !answer.problems.some(isAway)) return answer
    // oxlint-disable no-await-in-loop -- one try after the other
    await world.pause(pause)
    answer = await ask()
    // oxlint-enable no-await-in-loop
  }
  return answer
}

function isAway({ code }: Problem): boolean {
  return code === NOT_REACHED
}

async function digestOf(world: World, path: string): Promise<Result<string>> {
  const input = await world.disk.openInput(path)
  if (!input.ok) return input
  let digest = ''
  for await (const chunk of partsOf(input.value.bytes)) digest = sha256(`${digest} ${sha256(chunk)}`)
  return ok(digest)
}

/** Chunks of any size as parts of one size, the last excepted. */
async function* partsOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length;) {
      const piece = chunk.subarray(from, from + PART_BYTES - length)
      waiting.push(piece)
      length += piece.length
      from += piece.length
      if (length < PART_BYTES) continue
      yield Buffer.concat(waiting)
      waiting = []
      length = 0
    }
  }
  if (length > 0) yield Buffer.concat(waiting)
}
