import { mkdirSync, writeFileSync } from 'node:fs'
import { startDockerd } from '../fixtures/private-dockerd'
import type { BenchContext, BenchRow } from './bench'
import { benchContext } from './context'
import { printTable } from './table'

const topics: Readonly<
  Record<string, () => Promise<{ measure(context: BenchContext): Promise<BenchRow[]> }>>
> = {
  start: () => import('./start.bench'),
  images: () => import('./images.bench'),
  lists: () => import('./lists.bench'),
  change: () => import('./change.bench'),
  idle: () => import('./idle.bench'),
  logs: () => import('./logs.bench'),
  pull: () => import('./pull.bench'),
  terminal: () => import('./terminal.bench'),
  build: () => import('./build.bench'),
  line: () => import('./line.bench'),
  save: () => import('./save.bench'),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((topic) => !(topic in topics))
if (unknown.length > 0) {
  console.error(`No such measurement: ${unknown.join(', ')}. There are: ${Object.keys(topics).join(', ')}.`)
  process.exit(2)
}

const rows: BenchRow[] = []
for (const [topic, load] of Object.entries(topics)) {
  if (asked.length > 0 && !asked.includes(topic)) continue
  console.log(`\n# ${topic}`)
  // A fresh engine for each, so that what one leaves behind slows nothing down in the next.
  const engine = await startDockerd()
  const context = benchContext(engine)
  try {
    const { measure } = await load()
    const measured = await measure(context)
    printTable(measured)
    rows.push(...measured)
  } finally {
    await context.dispose()
    await engine.stop()
  }
}
mkdirSync('test-results', { recursive: true })
writeFileSync('test-results/bench.json', `${JSON.stringify(rows, null, 2)}\n`)
console.log('\nAll of it:')
printTable(rows)
console.log('\nWritten to test-results/bench.json')
