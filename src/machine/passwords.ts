import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { Fault } from '../base/fault.ts'
import type { Passwords } from '../ports/passwords.ts'

/** OWASP's second choice of parameters for argon2id: 19 MiB, two passes, one lane. */
const MEMORY_KIB = 19 * 1024
const PASSES = 2
const LANES = 1
const SALT_BYTES = 16
const TAG_BYTES = 32
const SHAPE = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/u
/** Hashed where a person is missing, so that it takes as long. */
const NOBODYS = Buffer.alloc(SALT_BYTES, 1)

const derive = promisify(argon2)

/** Passwords by argon2id, kept in the PHC string format. */
export const passwords: Passwords = {
  async hash(password) {
    const salt = randomBytes(SALT_BYTES)
    const tag = await tagOf(password, salt, MEMORY_KIB, PASSES, LANES)
    return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${bare(salt)}$${bare(tag)}`
  },
  async verify(password, hash) {
    if (hash === undefined) {
      await tagOf(password, NOBODYS, MEMORY_KIB, PASSES, LANES)
      return false
    }
    const parts = SHAPE.exec(hash)
    if (parts === null) throw new Fault('a kept password is not in the shape that was written')
    const [, memory, passes, lanes, salt = '', tag = ''] = parts
    const wanted = Buffer.from(tag, 'base64')
    const found = await tagOf(
      password,
      Buffer.from(salt, 'base64'),
      Number(memory),
      Number(passes),
      Number(lanes),
    )
    return wanted.length === found.length && timingSafeEqual(wanted, found)
  },
}

async function tagOf(
  password: string,
  nonce: Uint8Array,
  memory: number,
  passes: number,
  parallelism: number,
): Promise<Buffer> {
  return derive('argon2id', {
    message: Buffer.from(password.normalize('NFC'), 'utf8'),
    nonce,
    parallelism,
    memory,
    passes,
    tagLength: TAG_BYTES,
  })
}

function bare(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
