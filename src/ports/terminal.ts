/** What is known of where the output goes. */
export interface Terminal {
  /** Whether a person reads it as it comes. */
  readonly isInteractive: boolean
  /** Columns; 80 where nobody says. */
  readonly width: number
  readonly showsColour: boolean
  /** Whether the error output is a terminal, so that progress may be drawn there. */
  readonly showsProgress: boolean
}
