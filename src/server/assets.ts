import type { Hono } from 'hono'
import { sha256 } from '../base/digest.ts'
import type { Frame } from '../web/frame.ts'

/** A file that pages need. */
export interface Asset {
  readonly bytes: Uint8Array
  readonly type: string
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

/** A file by its name and bytes. */
export function assetOf(name: string, bytes: Uint8Array): Asset {
  return { bytes, type: TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream' }
}

/** The address of each file: it holds the digest, so that a browser may keep it for good. */
export function assetPaths(assets: Readonly<Record<string, Asset>>): Frame['assets'] {
  const path = (name: keyof Frame['assets']): string => {
    const asset = assets[name]
    return asset === undefined ? `/assets/${name}` : `/assets/${sha256(asset.bytes).slice(0, 16)}/${name}`
  }
  return {
    'licet.css': path('licet.css'),
    'licet.js': path('licet.js'),
    'work.js': path('work.js'),
    'icon.svg': path('icon.svg'),
  }
}

/** Serves the files. */
export function mountAssets(app: Hono, assets: Readonly<Record<string, Asset>>): void {
  for (const [name, { bytes, type }] of Object.entries(assets)) {
    app.get(
      `/assets/:digest/${name}`,
      () =>
        new Response(bytes as ConstructorParameters<typeof Response>[0], {
          headers: { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' },
        }),
    )
  }
}
