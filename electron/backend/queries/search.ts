import type { FoundImage, ImageSearch } from '#shared/contract/registries'
import { registryOfReference } from '#shared/domain/registry-server'
import { askEngine } from '../registries/search'
import { type Answerer, engineFilters, optionText } from './answerer'
import { type AnswerRow, formatRows, type ListLook } from './format-rows'
import { ellipsis } from './go-units'

/** Characters of a description in the table. */
const descriptionWidth = 45

const look: ListLook = {
  table: '{{.Name}}\t{{.Description}}\t{{.StarCount}}\t{{.IsOfficial}}',
  titles: {
    Name: 'NAME',
    Description: 'DESCRIPTION',
    StarCount: 'STARS',
    IsOfficial: 'OFFICIAL',
  },
}

/** `docker search`: GET /images/search. A registry in the term is the engine's to read. */
export const answerSearch: Answerer = async (query, { engine, registries, signal }) => {
  const [term = ''] = query.words
  const limit = Number(optionText(query, 'limit') ?? 25)
  const filters = engineFilters(query)
  const [stars] = filters.stars ?? []
  const search: ImageSearch = {
    term,
    limit,
    ...(stars === undefined ? {} : { stars: Number(stars) }),
    ...flag('isOfficial', filters['is-official']),
    ...flag('isAutomated', filters['is-automated']),
  }
  const auth = await registries.authOfServer(registryOfReference(term))
  const { images } = await askEngine(search, '', auth, { engine, registries, signal })
  const isJson = /^(?:json|\{\{json \.\}\})$/.test(optionText(query, 'format') ?? '')
  const yesAndNo = isJson ? ['true', 'false'] : ['[OK]', '']
  return formatRows(
    images.map((image) => searchRow(image, query.options.noTrunc === true, yesAndNo)),
    query,
    look,
  )
}

function flag(
  name: 'isOfficial' | 'isAutomated',
  [value]: readonly string[] = [],
): Pick<ImageSearch, 'isOfficial' | 'isAutomated'> {
  return value === undefined ? {} : { [name]: value === 'true' || value === '1' }
}

function searchRow(image: FoundImage, isFull: boolean, [yes, no]: readonly string[]): AnswerRow {
  const description = image.description.replaceAll('\n', ' ')
  return {
    fields: {
      Description: isFull ? description : ellipsis(description, descriptionWidth),
      IsOfficial: image.isOfficial ? yes : no,
      Name: image.reference,
      StarCount: String(image.stars ?? 0),
    },
    links: [],
  }
}
