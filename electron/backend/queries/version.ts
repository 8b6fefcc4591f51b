import * as z from 'zod'
import { tolerant, tolerantList, tolerantRecord } from '../engine/tolerant'
import { text } from '../engine/tolerant-fields'
import { type Answerer, optionText } from './answerer'
import { printTemplate, readTemplate } from './format-rows'

const answer = z.looseObject({
  Platform: tolerant(z.object({ Name: text }), { Name: '' }),
  Components: tolerantList(z.object({ Name: z.string(), Version: text, Details: tolerantRecord })),
})

/** Lines of a part: the key of the details and what it is called. */
const engineLines = [
  ['ApiVersion', 'API version'],
  ['GoVersion', 'Go version'],
  ['GitCommit', 'Git commit'],
  ['BuildTime', 'Built'],
  ['Os', 'OS/Arch'],
  ['Experimental', 'Experimental'],
] as const

/** `docker --version`: this app, in one line */
export const answerOwnVersion: Answerer = async (_query, { version }) => ({
  text: `Gantry version ${version}`,
})

/** `docker version`: this app, and GET /version */
export const answerVersion: Answerer = async (query, { engine, version, signal }) => {
  const server = await engine.ask({
    request: 'GET /version',
    run: (docker) => docker.version(),
    schema: answer,
    signal,
  })
  const client = { Platform: { Name: 'Gantry' }, Version: version, APIVersion: engine.facts.apiVersion }
  const format = optionText(query, 'format')
  const both = { Client: client, Server: server }
  if (format === 'json') return { text: JSON.stringify(both) }
  if (format !== undefined) return { text: printTemplate(readTemplate(format), both) }
  const lines = [
    'Client: Gantry',
    line(' ', 'Version', version),
    line(' ', 'API version', engine.facts.apiVersion),
    '',
    `Server:${server.Platform.Name === '' ? '' : ` ${server.Platform.Name}`}`,
    ...server.Components.flatMap(({ Name, Version, Details }) => [
      ` ${Name}:`,
      line('  ', 'Version', Version),
      ...(Name === 'Engine' ? engineDetails(Details) : otherDetails(Details)),
    ]),
  ]
  return { text: lines.join('\n') }
}

function engineDetails(details: Readonly<Record<string, string>>): string[] {
  return engineLines.flatMap(([key, title]) => {
    const value = details[key]
    if (value === undefined) return []
    return [line('  ', title, shown(key, value, details))]
  })
}

function shown(key: string, value: string, details: Readonly<Record<string, string>>): string {
  if (key === 'ApiVersion') return `${value} (minimum version ${details.MinAPIVersion ?? ''})`
  if (key === 'Os') return `${value}/${details.Arch ?? ''}`
  return key === 'BuildTime' ? builtAt(value) : value
}

/** As Go prints it (`Fri Mar 21 09:13:00 2025`), the way the docker CLI does. */
function builtAt(text: string): string {
  const date = new Date(text)
  if (Number.isNaN(date.getTime())) return text
  const [weekday = '', month = '', day = '', year = '', time = ''] = date.toString().split(' ')
  return `${weekday} ${month} ${day.replace(/^0/, ' ')} ${time} ${year}`
}

function otherDetails(details: Readonly<Record<string, string>>): string[] {
  return Object.entries(details).map(([key, value]) => line('  ', key, value))
}

function line(indent: string, title: string, value: string): string {
  return `${indent}${`${title}:`.padEnd(20 - indent.length - (indent.length === 1 ? 0 : 0))}${value}`.trimEnd()
}
