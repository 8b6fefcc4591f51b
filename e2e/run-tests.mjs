// `npm test`: sets up what is missing, runs every runner, tells all failures once more, and ends with one
// line that adds them up.
// No dependency may be imported before the set-up has run.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureBuild, ensureDependencies, ensureTestPackages } from '../electron/scripts/setup.mjs'
import { playwrightResults, vitestResults } from './reports.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const results = `${root}test-results/`

/** Runs a command in the project's root with its output shown; answers whether it ended well. */
function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  return status === 0
}

/** A check that passes or fails as a whole. */
function check(name, command, args) {
  const isGood = run(command, args)
  return { name, passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0, failures: [] }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(`${results}${file}`, 'utf8'))
  } catch {
    return null
  }
}

/** A runner that crashed, or whose report is missing, is a failure and never silence. */
function counted(name, isGood, counts) {
  const isBroken = !counts || (!isGood && counts.failed === 0)
  return {
    name,
    passed: 0,
    skipped: 0,
    failures: [],
    ...counts,
    failed: (counts?.failed ?? 0) + (isBroken ? 1 : 0),
  }
}

function runVitest() {
  const file = 'unit.json'
  const isGood = run('node_modules/.bin/vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=test-results/${file}`,
  ])
  const report = readReport(file)
  return counted('unit and engine', isGood, report && vitestResults(report))
}

function runPlaywright() {
  const file = 'e2e.json'
  const isGood = run('node_modules/.bin/playwright', ['test'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: `${results}${file}`,
  })
  const report = readReport(file)
  return counted('end to end', isGood, report && playwrightResults(report))
}

await ensureDependencies()
await ensureTestPackages()
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

const checks = [
  check('lint', 'node_modules/.bin/biome', ['check', '.']),
  check('types', process.execPath, ['electron/scripts/typecheck.mjs']),
]
await ensureBuild()
const all = [...checks, runVitest(), runPlaywright()]

for (const { name, message } of all.flatMap(({ failures }) => failures))
  console.log(`\nFAILED ${name}\n${message}`)
console.log()
for (const { name, passed, failed, skipped } of all) {
  console.log(`${name.padEnd(16)} ${passed} passed, ${failed} failed, ${skipped} skipped`)
}
const sum = (field) => all.reduce((total, result) => total + result[field], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
process.exit(sum('failed') === 0 ? 0 : 1)
