import { html, type Html } from '../html.ts'

/** A line from one node to another, drawn downwards. */
export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly text: string
  readonly isDashed: boolean
}

const BOX = { width: 196, height: 40 } as const
const GAP = { across: 24, down: 62 } as const
const MARGIN = 10
const LETTERS_A_BOX = 24

/** A small graph in layers: whoever owns or comes before stands above. */
export function graphPicture(picture: {
  readonly id: string
  readonly title: string
  readonly says: string
  /** The node that the page is about. */
  readonly self: string
  readonly edges: readonly GraphEdge[]
  readonly nameOf: (id: string) => string
  readonly linkOf: (id: string) => string
}): Html {
  const { id, title, says, self, edges } = picture
  const layers = layersOf(edges)
  const widest = Math.max(...layers.map(({ length }) => length))
  const width = Math.max(640, widest * (BOX.width + GAP.across) - GAP.across + 2 * MARGIN)
  const height = layers.length * (BOX.height + GAP.down) - GAP.down + 2 * MARGIN
  const places = placesOf(layers, width)
  const at = (node: string): readonly [number, number] => places.get(node) ?? [0, 0]
  return html`<div class="picture" role="group" aria-label="${title}" tabindex="0">
    <svg
      class="graph"
      viewBox="0 0 ${width} ${height}"
      width="${width}"
      height="${height}"
      role="group"
      aria-labelledby="${id}-title ${id}-says"
    >
      <title id="${id}-title">${title}</title>
      <desc id="${id}-says">${says}</desc>
      <defs>
        <marker
          id="${id}-tip"
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="8"
          markerHeight="8"
          orient="auto"
        >
          <path class="tip" d="M0 0 10 5 0 10z" />
        </marker>
      </defs>
      ${edges.map(edge => edgeOf(id, edge, at(edge.from), at(edge.to)))}
      ${[...places].map(([node, place]) => nodeOf(picture, node, place, node === self))}
    </svg>
  </div>`
}

/** Each node as far down as its longest way from above; a way that runs in a circle is cut. */
function layersOf(edges: readonly GraphEdge[]): readonly (readonly string[])[] {
  const nodes = [...new Set(edges.flatMap(({ from, to }) => [from, to]))]
  const depths = new Map(nodes.map(node => [node, 0]))
  for (let round = 0; round < nodes.length; round += 1)
    for (const { from, to } of edges) {
      const below = (depths.get(from) ?? 0) + 1
      if (below > (depths.get(to) ?? 0) && below < nodes.length) depths.set(to, below)
    }
  const used = [...new Set(depths.values())].toSorted((one, other) => one - other)
  return used.map(depth => nodes.filter(node => depths.get(node) === depth))
}

function placesOf(
  layers: readonly (readonly string[])[],
  width: number,
): ReadonlyMap<string, readonly [number, number]> {
  return new Map(
    layers.flatMap((layer, down) => {
      const taken = layer.length * (BOX.width + GAP.across) - GAP.across
      const left = (width - taken) / 2
      return layer.map((node, across): [string, readonly [number, number]] => [
        node,
        [left + across * (BOX.width + GAP.across), MARGIN + down * (BOX.height + GAP.down)],
      ])
    }),
  )
}

function edgeOf(
  id: string,
  { text, isDashed }: GraphEdge,
  [fromX, fromY]: readonly [number, number],
  [toX, toY]: readonly [number, number],
): Html {
  const [x1, y1] = [fromX + BOX.width / 2, fromY + BOX.height]
  const [x2, y2] = [toX + BOX.width / 2, toY]
  const middle = (y1 + y2) / 2
  const path =
    toY > fromY
      ? `M${x1} ${y1}C${x1} ${middle} ${x2} ${middle} ${x2} ${y2}`
      : `M${x1} ${y1 - BOX.height / 2}L${x2} ${y2 + BOX.height / 2}`
  return html`<path class="edge${isDashed ? ' over' : ''}" d="${path}" marker-end="url(#${id}-tip)" />
    <text class="faint halo" x="${x2}" y="${toY > fromY ? y2 - 14 : middle}" text-anchor="middle">
      ${text}
    </text>`
}

function nodeOf(
  picture: { readonly nameOf: (id: string) => string; readonly linkOf: (id: string) => string },
  node: string,
  [x, y]: readonly [number, number],
  isSelf: boolean,
): Html {
  const name = picture.nameOf(node)
  const shown = name.length > LETTERS_A_BOX ? `${name.slice(0, LETTERS_A_BOX - 1)}…` : name
  return html`<a
    href="${picture.linkOf(node)}"
    aria-label="${name}"
    ${isSelf ? html`aria-current="true"` : html``}
  >
    <rect
      class="node${isSelf ? ' self' : ''}"
      x="${x}"
      y="${y}"
      width="${BOX.width}"
      height="${BOX.height}"
      rx="6"
    >
      <title>${name}</title>
    </rect>
    <text x="${x + BOX.width / 2}" y="${y + BOX.height / 2 + 4}" text-anchor="middle">${shown}</text>
  </a>`
}
