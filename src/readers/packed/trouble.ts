import type { Problem } from '../../base/problem.ts'
import type { Limits } from '../limits.ts'
import type { Packing } from './packing.ts'

export function corrupt(packing: Packing, said: string): Problem {
  return {
    code: 'packed-corrupt',
    at: {},
    says: `The ${packing} file cannot be unpacked any further: ${said.replace(/\.$/u, '')}.`,
    help: 'What was unpacked before was read. Fetch the file once more.',
  }
}

export function unsupported(name: string, method: number): Problem {
  return {
    code: 'packed-method',
    at: {},
    says: `"${name}" is packed by method ${method} of zip, which Licet does not unpack; it was not read.`,
    help: 'Pack it by deflate.',
  }
}

export function encrypted(): Problem {
  return {
    code: 'packed-encrypted',
    at: {},
    says: 'The archive is locked by a password; nothing in it was read.',
    help: 'Unpack it with its password, and name the files that are inventories.',
  }
}

export function tooDeep(limits: Limits): Problem {
  return {
    code: 'packed-too-deep',
    at: {},
    says: `Files are packed in one another more than ${limits.packings} deep, the limit (packings).`,
    help: 'Unpack the outer ones first.',
  }
}

/** It unfolds to far more than any inventory would. */
export function bomb(limits: Limits): Problem {
  return {
    code: 'packed-bomb',
    at: {},
    says: `The file unfolds to more than ${limits.unpackRatio} times its size, the limit (unpackRatio); it may be a bomb.`,
    help: 'If it is right all the same, unpack it first.',
  }
}

export function tooManyEntries(limits: Limits): Problem {
  return {
    code: 'packed-too-many',
    at: {},
    says: `The archive holds more than ${limits.entries} files, the limit (entries).`,
    help: 'Unpack it, and name the files that are inventories.',
  }
}

export function office(): Problem {
  return {
    code: 'format-not-read',
    at: {},
    says: 'This is an office document.',
    help: 'Save the table as XLSX or CSV.',
  }
}

/** A statement about something else than what a thing consists of; `problem` is what was said of its predicate. */
export function ofAnotherKind(kind: string, { at }: Problem): Problem {
  return {
    code: 'format-not-read',
    at,
    says: `This is an attestation of the kind ${kind}, and what it states is no inventory that Licet reads.`,
    help: 'Give the attestation of an SBOM (https://cyclonedx.org/bom or https://spdx.dev/Document), or the SBOM itself.',
  }
}
