import { imageHistory } from '../images/history'
import type { Answerer } from './answerer'
import { formatRows, type ListLook } from './format-rows'
import { ellipsis, humanDuration, humanSize, rfcTime, shortId } from './go-units'

/** Characters of an instruction that the usual table shows. */
const shownOfInstruction = 45

const look: ListLook = {
  table: '{{.ID}}\t{{.CreatedSince}}\t{{.CreatedBy}}\t{{.Size}}\t{{.Comment}}',
  quiet: '{{.ID}}',
  titles: {
    ID: 'IMAGE',
    CreatedSince: 'CREATED',
    CreatedAt: 'CREATED AT',
    CreatedBy: 'CREATED BY',
    Size: 'SIZE',
    Comment: 'COMMENT',
  },
}

/** `--human=false`: times and bytes as they are. */
const exactLook: ListLook = { ...look, table: look.table.replace('CreatedSince', 'CreatedAt') }

/** `docker history`: GET /images/{name}/history */
export const answerHistory: Answerer = async (query, { engine }) => {
  const [target = ''] = query.targets
  const entries = await imageHistory(engine, target)
  const isFull = query.options.noTrunc === true
  const isHuman = query.options.human !== 'false'
  const rows = entries.map((entry) => {
    const instruction = entry.createdBy.replaceAll('\t', ' ')
    const createdAt = rfcTime(entry.createdAt / 1000)
    const id = entry.id === '' ? '<missing>' : isFull ? entry.id : shortId(entry.id)
    return {
      fields: {
        ID: id,
        CreatedSince: isHuman ? `${humanDuration(Date.now() - entry.createdAt)} ago` : createdAt,
        CreatedAt: createdAt,
        CreatedBy: isFull ? instruction : ellipsis(instruction, shownOfInstruction),
        Size: isHuman ? humanSize(entry.size, 3) : String(entry.size),
        Comment: entry.comment,
      },
      links: entry.id === '' ? [] : [{ text: id, kind: 'image', id: entry.id } as const],
    }
  })
  return formatRows(rows, query, isHuman ? look : exactLook)
}
