import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))
const repository = fileURLToPath(new URL('..', import.meta.url))

/**
 * The parser of Dockerfiles looks for a byte order mark with Node's `Buffer`, which the page has not got and shall not
 * get.
 */
const parserWithoutBuffer: Plugin = {
  name: 'parser-without-buffer',
  transform(code, id) {
    if (!id.includes('/dockerfile-ast/lib/util.js')) return null
    const call = 'Buffer.from(char, "UTF-8")'
    if (!code.includes(call)) throw new Error(`dockerfile-ast no longer calls ${call}`)
    return code.replace(call, 'new TextEncoder().encode(char)')
  },
}

export default defineConfig({
  root,
  base: './',
  publicDir: false,
  plugins: [react(), parserWithoutBuffer],
  server: { host: '127.0.0.1', fs: { allow: [repository] } },
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('../dist/renderer', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy allows no data: scripts or styles; small files stay files.
    assetsInlineLimit: 0,
    // One style sheet, at the start: late ones are few kilobytes, and one that the network breaks off is never asked
    // for again.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // What every start needs is one file: a dozen small ones cost a dozen round trips one after the other.
      output: { codeSplitting: { groups: [{ name: 'app', tags: ['$initial'] }] } },
    },
  },
})
