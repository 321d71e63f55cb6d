import type { World } from './world.ts'

/** Nothing is drawn before a person begins to wonder. */
const PATIENCE_MS = 1000
const REDRAW_MS = 200

/** A line on the error output that tells how far a long reading is; silent where no terminal is. */
export class Progress {
  readonly #world: World
  readonly #doing: string
  readonly #startMs: number
  #drawnMs = 0
  #isDrawn = false

  constructor(world: World, doing = 'reading') {
    this.#doing = doing
    this.#world = world
    this.#startMs = world.clock.elapsedMs()
  }

  /** Tells how far it is; draws now and then. */
  tell(
    file: string,
    items: number | undefined,
    bytesRead: number | undefined,
    sizeBytes: number | undefined,
  ): void {
    const now = this.#world.clock.elapsedMs()
    if (!this.#world.terminal.showsProgress || now - this.#startMs < PATIENCE_MS) return
    if (now - this.#drawnMs < REDRAW_MS) return
    const part =
      bytesRead === undefined || sizeBytes === undefined || sizeBytes === 0
        ? ''
        : ` ${Math.min(99, Math.floor((bytesRead / sizeBytes) * 100))} %,`
    this.#world.warn(
      `\r\u001B[K${this.#doing} ${file}:${part}${items === undefined ? '' : ` ${items} items`}`,
    )
    this.#drawnMs = now
    this.#isDrawn = true
  }

  /** Takes the line away again. */
  end(): void {
    if (this.#isDrawn) this.#world.warn('\r\u001B[K')
    this.#isDrawn = false
  }
}
