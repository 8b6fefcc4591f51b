import { type AnswerContext, type Answerer, optionText } from './answerer'
import { formatRows, type ListLook, printTemplate, readTemplate } from './format-rows'

const look: ListLook = {
  table: '{{.Name}}{{if .Current}} *{{end}}\t{{.Description}}\t{{.DockerEndpoint}}\t{{.Error}}',
  quiet: '{{.Name}}',
  titles: {
    Current: '',
    Name: 'NAME',
    Description: 'DESCRIPTION',
    DockerEndpoint: 'DOCKER ENDPOINT',
    Error: 'ERROR',
  },
}

/** The docker CLI's own words. */
const ofDefault = 'Current DOCKER_HOST based configuration'

/** `docker context ls`: from ~/.docker, whether or not an engine answers */
export const answerContexts: Answerer = async (query, { connection }) => {
  const { contexts, overriding, usualAddress } = connection.contexts()
  const rows = contexts.map(({ name, address, description, isCurrent }) => ({
    fields: {
      Current: name === 'default' && overriding === 'DOCKER_HOST' ? true : isCurrent,
      Description: name === 'default' ? ofDefault : (description ?? ''),
      DockerEndpoint: address ?? usualAddress,
      Error: '',
      Name: name,
    },
    links: [],
  }))
  return formatRows(rows, query, look)
}

/** `docker context show`: the name alone */
export const answerShowContext: Answerer = async (_query, { connection }) => ({ text: currentOf(connection) })

/** `docker context inspect`: as JSON or through a template; the current one where none is named */
export const answerInspectContext: Answerer = async (query, { connection }) => {
  const names = query.words.length > 0 ? query.words : [currentOf(connection)]
  const found = names.map((name) => connection.inspectContext(name))
  const format = optionText(query, 'format')
  if (format === 'json') return { text: JSON.stringify(found) }
  if (format === undefined) return { text: JSON.stringify(found, null, 4) }
  const steps = readTemplate(format)
  return { text: found.map((each) => printTemplate(steps, each)).join('\n') }
}

function currentOf(connection: AnswerContext['connection']): string {
  return connection.contexts().contexts.find(({ isCurrent }) => isCurrent)?.name ?? 'default'
}
